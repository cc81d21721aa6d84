import type { MoodleAnswer } from "./moodle-call.ts";
import type { Delivery } from "../transport/delivery.ts";
import { REASON_CHARACTERS, WORDS_CHARACTERS } from "../transport/status-outcome.ts";

/** The login is over, or the key or token is not of it. */
const LOGIN = /^(servicerequireslogin|requireloginerror|invalidsesskey|invalidtoken)$/;

/** It is the site, the account or the configuration that does not fit, whatever is sent. */
const PLACE =
  /^(accessexception|servicenotavailable|invalidrecord(unknown)?|nopermissions?|sitepolicynotagreed|usernotfullysetup|forcepasswordchangenotice|Unknown handler|Component .+ not available\.|(Statements actor|State agent) is not the current user)$/;

/** The site is not able now. */
const PASSING = /^(dml\w+|dbconnectionfailed|sitemaintenance|upgraderunning|sessionwaiterr)$/;

export const isAboutLogin = (answer: MoodleAnswer): boolean =>
  answer.kind === "fault" && LOGIN.test(answer.code);

/** What an exception of Moodle's means for what was sent; those that are not known are said of what is in it. */
export function faultOutcome({
  code,
  words,
}: MoodleAnswer & { kind: "fault" }): Exclude<Delivery, { kind: "delivered" }> {
  const reason = code.slice(0, REASON_CHARACTERS);
  if (PASSING.test(code)) return { kind: "retry", reason };
  if (LOGIN.test(code) || PLACE.test(code)) return { kind: "suspended", reason };
  return { kind: "refused", status: 200, reason, words: words.slice(0, WORDS_CHARACTERS) };
}
