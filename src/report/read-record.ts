import { OWN_EXTENSION, VIDEO_ACTIVITY } from "../formats/xapi/iris.ts";
import { fieldsAt, isFields, textAt } from "../review/reading.ts";
import type { Fields } from "../review/reading.ts";
import { viewStatement } from "../review/view.ts";
import type { StatementView } from "../review/view.ts";
import type { Act, Told } from "./told.ts";

/** What each word of the Video Profile says that happened. */
const ACTS: Readonly<Record<NonNullable<StatementView["verb"]>, Act>> = {
  initialized: "session-started",
  played: "played",
  paused: "paused",
  seeked: "seeked",
  interacted: "changed",
  completed: "completed",
  terminated: "session-ended",
};

const UNITED = OWN_EXTENSION + "segments-united";

/**
 * Reads a record of xAPI's Video Profile, of any making; `undefined` where it is none, as a quiz's is not.
 * https://liveaspankaj.gitbooks.io/xapi-video-profile/content/statement_data_model.html
 */
export function readRecord(record: unknown): Told | undefined {
  if (!isFields(record)) return undefined;
  const view = viewStatement(record);
  const { verb, activity, told, given, registration, session, at } = view;
  const definition = fieldsAt(fieldsAt(record, "object"), "definition");
  const isOfVideo =
    view.claimsProfile ||
    textAt(definition, "type") === VIDEO_ACTIVITY ||
    Object.keys(told).length + Object.keys(given).length > 0;
  if (verb === undefined || activity === undefined || !isOfVideo) return undefined;
  return {
    id: view.id,
    activity,
    name: Object.values(fieldsAt(definition, "name")).find((text) => typeof text === "string"),
    learner: learnerKey(fieldsAt(record, "actor")),
    registration: registration ?? "",
    session,
    act: ACTS[verb],
    at: Number.isNaN(at) ? 0 : at,
    position: secondsIn(told, "time"),
    from: secondsIn(told, "time-from"),
    to: secondsIn(told, "time-to"),
    length: secondsIn(given, "length"),
    played: textAt(told, "played-segments"),
    united: fieldsAt(view.result, "extensions")[UNITED] === true,
  };
}

function secondsIn(values: StatementView["told"], name: string): number | undefined {
  const value = values[name];
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** A person is their identifier: https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md#242-actor */
function learnerKey(actor: Fields): string {
  const { homePage, name } = fieldsAt(actor, "account");
  const identifiers = [actor["mbox"], actor["mbox_sha1sum"], actor["openid"], homePage, name];
  return identifiers.some((one) => one !== undefined) ? JSON.stringify(identifiers) : "";
}
