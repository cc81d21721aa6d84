import { reviewForMoodle } from "../review/moodle/review-for-moodle.ts";
import type { ReviewedSite } from "../review/moodle/site.ts";
import type { Delivery } from "../transport/delivery.ts";
import type { OwnSend } from "../transport/destination.ts";
import { faultOutcome } from "./fault-outcome.ts";
import type { AskMoodle } from "./moodle-call.ts";

/**
 * Posts records for a component of a Moodle. A batch with a record that Moodle would refuse is not sent, since it would be
 * refused as a whole: the outbox halves it, until that record is alone and set aside.
 */
export function postStatements(ask: AskMoodle, component: string, site: ReviewedSite): OwnSend {
  return async ({ body, leaving, records, signal }) => {
    const refusal = records.map((record) => refusalOf(record, site)).find((reason) => reason !== undefined);
    if (refusal) return { kind: "refused", status: 0, reason: refusal, words: "" };
    const args = { component, requestjson: body };
    const answer = await ask({ name: "core_xapi_statement_post", args, leaving, signal });
    if (answer.kind === "fault") return faultOutcome(answer);
    return answer.kind === "data" ? readTaken(answer.data, records.length) : answer;
  };
}

function refusalOf(record: string, site: ReviewedSite): string | undefined {
  const found = reviewForMoodle(JSON.parse(record), site).find(({ level }) => level === "error");
  return found && `${found.rule} ${found.path}: ${found.message}`;
}

/** One answer for each record: false where the component does not process such. */
function readTaken(taken: unknown, count: number): Delivery {
  if (!Array.isArray(taken) || taken.length !== count || taken.some((one) => typeof one !== "boolean")) {
    return { kind: "suspended", reason: "unexpected-answer" };
  }
  return { kind: "delivered", lost: taken.flatMap((one, place) => (one ? [] : [place])) };
}
