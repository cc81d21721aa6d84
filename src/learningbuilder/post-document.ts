import type { Reading } from "../formats/format.ts";
import type { Destination, OwnSend } from "../transport/destination.ts";
import { browserEffects, type OutboxEffects } from "../transport/outbox-effects.ts";
import { retryAfterMs } from "../transport/retry-policy.ts";
import { statusOutcome } from "../transport/status-outcome.ts";

/** How documents are posted to one address. */
export interface PostSettings extends Pick<Destination, "url" | "success"> {
  /** Asked before each request: fields of its header, whose values never stand in what is told of the answer. */
  readonly headers: () => Readonly<Record<string, string>>;
  /** What the server means where its status says something else; `undefined` where it means its status. */
  readonly reread?: (status: number, body: string) => Reading | undefined;
}

/** Posts a packed batch with header fields that may be secret, follows no redirect and sends no cookie. */
export function postDocument(
  { url, headers, success, reread }: PostSettings,
  { clock, fetch }: Pick<OutboxEffects, "clock" | "fetch"> = browserEffects,
): OwnSend {
  return async ({ body, contentType, leaving, records, signal }) => {
    const fields = new Headers(headers());
    const secrets = [...fields.values()];
    fields.set("content-type", contentType);
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: fields,
      keepalive: leaving,
      credentials: "omit",
      redirect: "manual",
      signal,
    });
    const { status } = response;
    const afterMs = retryAfterMs(response.headers.get("retry-after"), clock().wallMs);
    const said = hide(await response.text(), secrets);
    return reread?.(status, said) ?? statusOutcome({ status, body: said, afterMs }, success, records);
  };
}

/** Some servers quote the request in what they say of it, the credential without its scheme. */
function hide(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap((secret) => [secret, secret.replace(/.* /, "")])
    .filter(Boolean)
    .reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
}
