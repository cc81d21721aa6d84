import { VIDEO_ACTIVITY, VIDEO_EXTENSION, VIDEO_PROFILE } from "../formats/xapi/iris.ts";
import type { Rule } from "./clauses.ts";
import { deviation, error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { reviewProgress } from "./progress-rules.ts";
import { reviewValues } from "./profile-values.ts";
import { OBJECTS } from "./shape.ts";
import { fieldsAt, joinPath, listAt, textAt } from "./reading.ts";
import type { StatementView } from "./view.ts";

interface Demand {
  readonly rule: Rule;
  readonly result: readonly string[];
  readonly context: readonly string[];
}

const MEASURED = { result: ["time", "progress", "played-segments"], context: ["length"] };

/** What each verb must carry. */
const DEMANDS: Readonly<Record<NonNullable<StatementView["verb"]>, Demand>> = {
  initialized: { rule: "VP-15", result: [], context: ["length"] },
  played: { rule: "VP-21", result: ["time"], context: [] },
  paused: { rule: "VP-25", ...MEASURED },
  seeked: { rule: "VP-30", result: ["time-from", "time-to"], context: [] },
  interacted: { rule: "VP-58", result: ["time"], context: [] },
  completed: { rule: "VP-49", ...MEASURED },
  terminated: { rule: "VP-54", ...MEASURED },
};

/** Values that only a viewing of known length has: who writes them speaks the profile. */
const TELLTALES = ["length", "completion-threshold", "progress", "played-segments"];

/** The Video Profile's rules for one statement that claims it, or that speaks it without the claim. */
export function* reviewProfile(view: StatementView): Generator<Finding> {
  if (!view.claimsProfile) {
    yield* reviewMissingClaim(view);
    return;
  }
  yield* reviewEnvelope(view);
  if (view.verb === undefined) {
    yield error("VP-3", "verb.id", "It is none of the Video Profile's verbs, letter by letter.");
    return;
  }
  yield* reviewDemands(view, DEMANDS[view.verb]);
  yield* reviewValues(view.told, "result.extensions");
  yield* reviewValues(view.given, "context.extensions");
  yield* reviewOutcome(view);
  yield* reviewSession(view);
  yield* reviewCaptions(view);
  yield* reviewProgress(view);
}

function* reviewMissingClaim(view: StatementView): Generator<Finding> {
  const ofProfile = view.verb === "played" || view.verb === "paused" || view.verb === "seeked";
  if (!ofProfile) return;
  if (view.statement["context"] === undefined) {
    yield error("VP-7", "context", "A statement of the Video Profile needs a context.");
  } else if (TELLTALES.some((name) => name in view.told || name in view.given)) {
    yield error("VP-8", "context.contextActivities.category", `It must hold ${VIDEO_PROFILE}.`);
  }
}

function* reviewEnvelope({ statement }: StatementView): Generator<Finding> {
  const { objectType = "Activity" } = fieldsAt(statement, "object");
  if (statement["id"] === undefined) yield error("VP-1", "id", "A statement of the profile needs an id.");
  if (statement["timestamp"] === undefined) {
    yield error("VP-11", "timestamp", "A statement of the profile needs the time at which it happened.");
  }
  if (typeof objectType === "string" && objectType !== "Activity" && OBJECTS.has(objectType)) {
    yield error("VP-4", "object.objectType", "It must be an activity.");
  } else if (fieldsAt(fieldsAt(statement, "object"), "definition")["type"] !== VIDEO_ACTIVITY) {
    yield error("VP-5", "object.definition.type", `It must be ${VIDEO_ACTIVITY}.`);
  }
  const context = fieldsAt(statement, "context");
  if (context["registration"] === undefined) {
    yield deviation("VP-9", "context.registration", "Without it nobody knows which attempt progress counts.");
  }
  const categories = listAt(fieldsAt(context, "contextActivities"), "category");
  if (
    categories.some((category) =>
      /^\/v[\d/.]+$/.test(textAt(category, "id")?.slice(VIDEO_PROFILE.length) ?? ""),
    )
  ) {
    yield deviation(
      "VP-66",
      "context.contextActivities.category",
      "The profile's version makes patterns strict.",
    );
  }
}

function* reviewDemands(view: StatementView, { rule, result, context }: Demand): Generator<Finding> {
  for (const name of result) {
    if (view.told[name] === undefined) yield missing(rule, "result.extensions", name);
  }
  for (const name of context) {
    if (view.given[name] === undefined) yield missing(rule, "context.extensions", name);
  }
}

function missing(rule: Rule, path: string, name: string): Finding {
  return error(rule, joinPath(path, VIDEO_EXTENSION + name), `The verb demands ${name}.`);
}

function* reviewOutcome({ verb, result, told }: StatementView): Generator<Finding> {
  const ofSeek = ["time-from", "time-to"].filter((name) => told[name] !== undefined);
  if (verb === "completed") {
    if (result["completion"] === undefined || result["completion"] === false) {
      yield error("VP-46", "result.completion", "It must be true.");
    }
    if (result["duration"] === undefined) {
      yield error("VP-48", "result.duration", "The time spent watching in the registration is due.");
    }
  } else if (result["completion"] !== undefined) {
    const rule = verb === "initialized" ? "VP-19" : "VP-47";
    yield error(rule, "result.completion", "Only completed carries it, whatever its value.");
  }
  for (const name of verb === "seeked" ? [] : ofSeek) {
    const path = joinPath("result.extensions", VIDEO_EXTENSION + name);
    yield error(verb === "initialized" ? "VP-19" : "VP-31", path, "Only seeked carries it.");
  }
  if (verb === "seeked" && ofSeek.length === 2 && told["time-from"] === told["time-to"]) {
    yield deviation("VP-35", "result.extensions", "A seek that goes nowhere is no act.");
  }
}

function* reviewSession({ verb, id, session, given }: StatementView): Generator<Finding> {
  const path = joinPath("context.extensions", VIDEO_EXTENSION + "session-id");
  if (given["session-id"] === undefined) {
    const rule = verb === "initialized" ? "VP-17" : "VP-62";
    yield deviation(rule, path, "Every statement of a session should name it.");
  } else if (verb === "initialized" && session !== undefined && id !== undefined && session !== id) {
    yield error("VP-17", path, "It must be the id of this very statement.");
  }
}

/** The empty text is allowed where captions were turned off: one template of the profile demands the key. */
function* reviewCaptions({ verb, given }: StatementView): Generator<Finding> {
  const language = given["cc-subtitle-lang"];
  const enabled = given["cc-subtitle-enabled"] ?? given["cc-enabled"];
  const turnedOff = language === "" && verb === "interacted" && enabled === false;
  if (typeof language !== "string" || turnedOff || (enabled === true && language !== "")) return;
  const path = joinPath("context.extensions", VIDEO_EXTENSION + "cc-subtitle-lang");
  yield error("VP-64", path, "Captions have a language only while they are on.");
}
