import { isSafe } from "../../platform/safe-url.ts";
import { WrongInput } from "../wrong-input.ts";
import type { LrsQuery, RecordSource } from "./record-source.ts";

/** The options that say which records, for a command's own table of options. */
export const sourceOptions = {
  endpoint: { type: "string" },
  activity: { type: "string" },
  since: { type: "string" },
  until: { type: "string" },
  registration: { type: "string" },
  "allow-insecure": { type: "boolean" },
} as const;

/** The same options for `--help`, and where the credential comes from. */
export const sourceHelp = `  --endpoint URL            an LRS's xAPI endpoint, read page by page
  --activity IRI            of it, only statements about this activity
  --since, --until TIME     of it, only what was stored after, up to this time (ISO 8601)
  --registration UUID       of it, only this registration
  --allow-insecure          read from an http: endpoint that is not this computer

The LRS's credential is read from PLAYTRACE_KEY and PLAYTRACE_SECRET, never from an option.`;

/** What stood behind {@link sourceOptions}. */
export interface SourceValues {
  readonly endpoint?: string | undefined;
  readonly activity?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly registration?: string | undefined;
  readonly "allow-insecure"?: boolean | undefined;
}

/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const lrsOnly = ["since", "until", "registration", "allow-insecure"] as const;

/** One file, `-` or an endpoint. Throws a `WrongInput` where it is none of them, or more than one. */
export function readSource(
  files: readonly string[],
  values: SourceValues,
  environment: Environment = process.env,
): RecordSource {
  const [path, extra] = files;
  if (extra !== undefined) throw new WrongInput(`One file is read at a time; ${extra} is one too many.`);
  if (values.endpoint !== undefined) {
    if (path !== undefined) throw new WrongInput(`Either ${path} is read, or --endpoint.`);
    return { from: "lrs", query: readQuery(values.endpoint, values, environment) };
  }
  if (path === undefined) throw new WrongInput("Name a file, or - for standard input, or give --endpoint.");
  for (const name of lrsOnly) {
    if (values[name] !== undefined) throw new WrongInput(`--${name} needs --endpoint.`);
  }
  return path === "-" ? { from: "input" } : { from: "file", path };
}

function readQuery(address: string, values: SourceValues, environment: Environment): LrsQuery {
  const { activity, since, until, registration } = values;
  const given = { activity, since, until, registration };
  return {
    endpoint: readEndpoint(address, values["allow-insecure"] ?? false),
    credential: readCredential(environment),
    filters: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

function readEndpoint(address: string, allowInsecure: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new WrongInput("--endpoint is an absolute http(s) URL.");
  if (url.username !== "" || url.password !== "") {
    throw new WrongInput("--endpoint holds a credential; set PLAYTRACE_KEY and PLAYTRACE_SECRET instead.");
  }
  if (!allowInsecure && !isSafe(url)) {
    throw new WrongInput(
      "--endpoint is http:, where everybody on the way reads; use https: or --allow-insecure.",
    );
  }
  url.pathname = url.pathname.replace(/\/*$/, "/");
  url.hash = "";
  return url;
}

function readCredential({ PLAYTRACE_KEY: key = "", PLAYTRACE_SECRET: secret = "" }: Environment) {
  if (key === "" && secret === "") return undefined;
  if (key === "" || secret === "") {
    throw new WrongInput("PLAYTRACE_KEY and PLAYTRACE_SECRET go together; one of them is not set.");
  }
  return { key, secret };
}
