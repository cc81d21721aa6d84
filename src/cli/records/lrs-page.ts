import { WrongInput } from "../wrong-input.ts";
import type { LrsQuery } from "./record-source.ts";

/** How long an LRS may say nothing. */
export const IDLE_MS: number = 60_000;

/** What asking for a page needs. */
export interface PageMeans {
  readonly ask: typeof fetch;
  readonly signal: AbortSignal;
  readonly idleMs: number;
}

/** The version of xAPI that is asked for, and what it was answered with. */
export interface LrsAnswer {
  readonly status: number;
  /** `undefined` where the status is not 200. */
  readonly body: AsyncIterable<Uint8Array> | undefined;
}

/** Asks for one page, follows no redirect, and gives up where nothing comes for a while. */
export async function askPage(
  address: URL,
  { credential }: LrsQuery,
  { version, ask, signal, idleMs }: PageMeans & { readonly version: string },
): Promise<LrsAnswer> {
  const watch = watchIdle(signal, idleMs);
  const headers = new Headers({ "X-Experience-API-Version": version, Accept: "application/json" });
  if (credential) headers.set("Authorization", basic(credential));
  try {
    const answer = await ask(address, { headers, redirect: "manual", signal: watch.signal });
    if (answer.status === 200) return { status: 200, body: watched(answer.body, watch) };
    watch.end();
    await answer.body?.cancel();
    return { status: answer.status, body: undefined };
  } catch (cause) {
    watch.end();
    throw watch.reason() ?? new WrongInput(`It cannot be reached${whyOf(cause)}.`, { cause });
  }
}

async function* watched(
  body: AsyncIterable<Uint8Array> | null,
  watch: ReturnType<typeof watchIdle>,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of body ?? []) {
      watch.heard();
      yield chunk;
    }
  } catch (cause) {
    throw watch.reason() ?? new WrongInput("It broke off in the middle of an answer.", { cause });
  } finally {
    watch.end();
  }
}

function watchIdle(signal: AbortSignal, idleMs: number) {
  const stop = new AbortController();
  const pass = (): void => stop.abort(signal.reason);
  const timer = setTimeout(
    () => stop.abort(new WrongInput(`It said nothing for ${idleMs / 1000} s.`)),
    idleMs,
  );
  signal.addEventListener("abort", pass, { once: true });
  if (signal.aborted) pass();
  return {
    signal: stop.signal,
    heard: () => void timer.refresh(),
    reason: (): unknown => stop.signal.reason,
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", pass);
    },
  };
}

/** https://www.rfc-editor.org/rfc/rfc7617 */
function basic({ key, secret }: NonNullable<LrsQuery["credential"]>): string {
  return `Basic ${Buffer.from(`${key}:${secret}`, "utf8").toString("base64")}`;
}

/** Node hides the reason in the cause of a `fetch failed`. */
function whyOf(failure: unknown): string {
  const cause: unknown = Reflect.get(Object(failure), "cause");
  const code: unknown = Reflect.get(Object(cause), "code");
  return typeof code === "string" ? ` (${code})` : "";
}
