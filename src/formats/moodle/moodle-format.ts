import type { Actor } from "../../events/tracking-context.ts";
import type { Demand, Format } from "../format.ts";
import type { MoodleAccount } from "./account.ts";

/**
 * Writes the statements of another format with the learner's account at a Moodle for their actor, whoever the trace's
 * actor is: Moodle takes no statement of anybody but the user who is logged in, and keeps what it gets twice.
 * @param own what must hold of the options that the account was read from
 */
export function moodleFormat(inner: Format, account: MoodleAccount, own: readonly Demand[]): Format {
  const actor = { account };
  return {
    name: "moodle",
    path: "",
    success: "json-array",
    repeats: "stored",
    demands: (learner) => [
      ...own,
      [
        "actor",
        isNoOther(learner, account),
        "the account that Moodle has: as homePage the wwwroot, without a slash at its end, as name the user's id",
      ],
      ...(inner.demands?.(actor) ?? []),
    ],
    write: (event, context) => inner.write(event, { ...context, actor }),
    ...(inner.writePlatform && {
      writePlatform: (event, context) => inner.writePlatform?.(event, { ...context, actor }) ?? null,
    }),
    pack: (records) => ({ body: `[${records.join()}]`, contentType: "application/json", headers: {} }),
  };
}

/** Whether a learner is the user, or nobody of this Moodle. */
function isNoOther(learner: Actor | null, { homePage, name }: MoodleAccount): boolean {
  if (!learner || !("account" in learner)) return true;
  const given = learner.account;
  const isOfThisSite = given.homePage.replace(/\/+$/, "") === homePage;
  return !isOfThisSite || (given.homePage === homePage && given.name === name);
}
