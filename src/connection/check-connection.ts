import { isSafe } from "../platform/safe-url.ts";
import type { Destination } from "../transport/destination.ts";
import { CONNECTION_SENTENCES, type ConnectionReport, type ConnectionVerdict } from "./connection-report.ts";
import { readsVersion } from "./lrs-versions.ts";
import { verdictOf } from "./verdict-of.ts";

/** What a check does to the world, and what it asks of it. */
export interface ConnectionEffects {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Of the page, such as `"https:"`. */
  readonly protocol: string;
}

const browserEffects = (): ConnectionEffects => ({
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  protocol: location.protocol,
});

const versionHeader = "x-experience-api-version";

/**
 * Finds out whether records would be taken, by sending a batch without any. An LRS is asked for the versions that it reads as
 * well, for which it needs no credential: https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#28-about-resource
 */
export async function checkConnection(
  destination: Destination,
  effects: ConnectionEffects = browserEffects(),
): Promise<ConnectionReport> {
  const { id, credential, pack, send, success, timeoutMs, url } = destination;
  const { fetch, now, protocol } = effects;
  const say = (verdict: ConnectionVerdict, status?: number): ConnectionReport => ({
    destination: id,
    verdict,
    sentence: CONNECTION_SENTENCES[verdict],
    ...(status && { status }),
  });

  const ask = (address: string, init: RequestInit): Promise<Response> =>
    fetch(address, {
      credentials: "omit",
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
      ...init,
    });

  /** A request that nobody may read fails only where nothing answers. */
  const answersAtAll = (): Promise<boolean> =>
    ask(url, { mode: "no-cors", redirect: "follow" }).then(
      () => true,
      () => false,
    );

  if (send || typeof success === "function") return say("not-checked");
  if (protocol === "https:" && !isSafe(new URL(url))) return say("mixed-content");
  let authorization: string;
  try {
    authorization = await credential(false);
  } catch {
    // What the page's own function throws may quote the credential.
    return say("credential-failed");
  }
  const { body, contentType, headers } = pack([], new Date(now()).toISOString());
  const named = { ...headers, "content-type": contentType, ...(authorization && { authorization }) };
  let verdict: ConnectionVerdict;
  let status = 0;
  try {
    const answer = await ask(url, { method: "POST", body, headers: named });
    ({ status } = answer);
    verdict = verdictOf({ status, body: await answer.text() }, success);
  } catch {
    // Refused, reset, blocked by CORS: fetch does not say which.
    return say((await answersAtAll()) ? "origin-refused" : "unreachable");
  }
  const version = headers[versionHeader];
  if (!version || !/^(ready|unexpected-answer)$/.test(verdict)) return say(verdict, status);
  const about = url.replace(/statements(?=$|\?)/, "about");
  const reads = await ask(about, { headers: { [versionHeader]: version } }).then(
    async (answer) => readsVersion(await answer.text(), version),
    () => undefined,
  );
  return say(reads === false ? "wrong-version" : verdict, status);
}
