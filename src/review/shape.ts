import { TEXT_FORMATS } from "./text-formats.ts";
import type { FormatName, TextFormat } from "./text-formats.ts";

/** What a value of a statement may look like, before any rule asks what it means. */
export type Shape =
  | { readonly kind: "text"; readonly format?: TextFormat }
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "number" }
  | { readonly kind: "flag" }
  | { readonly kind: "language-map" }
  | { readonly kind: "extensions" }
  /** Whatever it is, another part of the review, or nobody, looks at it. */
  | { readonly kind: "any" }
  | { readonly kind: "list"; readonly of: Shape; readonly orOne: boolean }
  | { readonly kind: "object"; readonly keys: () => ReadonlyMap<string, Shape> };

const text: Shape = { kind: "text" };
const number: Shape = { kind: "number" };
const any: Shape = { kind: "any" };
const languageMap: Shape = { kind: "language-map" };
const extensions: Shape = { kind: "extensions" };

const formatted = (name: FormatName): Shape => ({ kind: "text", format: TEXT_FORMATS[name] });

/** Asked for its keys only when it is met: groups hold agents, which are groups. */
function object(keys: () => Readonly<Record<string, Shape>>): Shape {
  let known: ReadonlyMap<string, Shape> | undefined;
  return { kind: "object", keys: () => (known ??= new Map(Object.entries(keys()))) };
}

const list = (of: Shape, orOne = false): Shape => ({ kind: "list", of, orOne });
const oneOf = (...values: readonly string[]): Shape => ({ kind: "one-of", values });

const agent: Shape = object(() => ({
  objectType: oneOf("Agent", "Group"),
  name: text,
  mbox: formatted("mbox"),
  mbox_sha1sum: formatted("mboxSha1"),
  openid: formatted("openid"),
  account: object(() => ({ homePage: formatted("homePage"), name: text })),
  member: list(agent),
}));

const activity: Shape = object(() => ({
  objectType: oneOf("Activity"),
  id: formatted("iri"),
  definition: object(() => ({
    name: languageMap,
    description: languageMap,
    type: formatted("iri"),
    moreInfo: formatted("iri"),
    extensions,
    interactionType: any,
    correctResponsesPattern: any,
    choices: any,
    scale: any,
    source: any,
    target: any,
    steps: any,
  })),
}));

const statementRef: Shape = object(() => ({
  objectType: oneOf("StatementRef"),
  id: formatted("uuid"),
}));

const result: Shape = object(() => ({
  score: object(() => ({ scaled: number, raw: number, min: number, max: number })),
  success: { kind: "flag" },
  completion: { kind: "flag" },
  response: text,
  duration: formatted("duration"),
  extensions,
}));

const context: Shape = object(() => ({
  registration: formatted("registration"),
  instructor: agent,
  team: agent,
  contextActivities: object(() => ({
    parent: list(activity, true),
    grouping: list(activity, true),
    category: list(activity, true),
    other: list(activity, true),
  })),
  revision: text,
  platform: text,
  language: formatted("language"),
  statement: statementRef,
  extensions,
  contextAgents: any,
  contextGroups: any,
}));

/** A whole statement, also as a server returns it. */
export const STATEMENT: Shape = object(() => ({
  id: formatted("uuid"),
  actor: agent,
  verb: object(() => ({ id: formatted("iri"), display: languageMap })),
  object: any,
  result,
  context,
  timestamp: formatted("timestamp"),
  stored: formatted("timestamp"),
  authority: agent,
  version: formatted("version"),
  attachments: list(any),
}));

/** What a statement may be about, by its `objectType`. */
export const OBJECTS: ReadonlyMap<string, Shape> = new Map([
  ["Activity", activity],
  ["Agent", agent],
  ["Group", agent],
  ["StatementRef", statementRef],
  [
    "SubStatement",
    object(() => ({
      objectType: oneOf("SubStatement"),
      actor: agent,
      verb: object(() => ({ id: formatted("iri"), display: languageMap })),
      object: any,
      result,
      context,
      timestamp: formatted("timestamp"),
      attachments: list(any),
    })),
  ],
]);
