import { retryAfterMs } from "../transport/retry-policy.ts";
import { statusOutcome } from "../transport/status-outcome.ts";
import { browserMeans, type MoodleMeans } from "./browser-means.ts";
import { isAboutLogin } from "./fault-outcome.ts";
import type { AskMoodle, MoodleAnswer, MoodleCall, MoodleDoor } from "./moodle-call.ts";

const unread: MoodleAnswer = { kind: "retry", reason: "unread" };
const noCredential: MoodleAnswer = { kind: "retry", reason: "credential-failed" };

/**
 * Calls functions through a door. Where Moodle says that the login is over the credential is asked for afresh, and where
 * that gives another one the call is made again. Follows no redirect, which would lead to the page of the login.
 */
export function askMoodle(door: MoodleDoor, means: MoodleMeans = browserMeans): AskMoodle {
  const { credential, credentials, headers } = door;
  const { clock, fetch, isEnding, sendBeacon } = means;

  async function post(call: MoodleCall, secret: string): Promise<MoodleAnswer> {
    const { leaving, signal } = call;
    const { url, body } = door.write(call, secret);
    // A beacon takes cookies along, wanted or not.
    const mayBeacon = leaving && credentials !== "omit" && isEnding();
    if (mayBeacon && sendBeacon(url, body)) return unread;
    const rules = { credentials, keepalive: leaving, redirect: "manual", signal } as const;
    const response = await fetch(url, { method: "POST", headers, body, ...rules });
    const afterMs = retryAfterMs(response.headers.get("retry-after"), clock().wallMs);
    // Sites that show their developers what went wrong may quote the request.
    const said = (await response.text()).replaceAll(secret, "***");
    let answer: MoodleAnswer = unread;
    const outcome = statusOutcome({ status: response.status, body: said, afterMs }, (text) => {
      answer = door.read(text);
      return { kind: "delivered" };
    });
    return outcome.kind === "delivered" ? answer : outcome;
  }

  return async (call) => {
    const known = credential(false);
    // A page that goes sends only what it sends at once.
    const secret = typeof known === "string" ? known : await known.catch(() => undefined);
    if (secret === undefined) return noCredential;
    const answer = await post(call, secret);
    if (!isAboutLogin(answer)) return answer;
    const renewed = await Promise.resolve(credential(true)).catch(() => undefined);
    if (renewed === undefined) return noCredential;
    return renewed === secret ? answer : post(call, renewed);
  };
}
