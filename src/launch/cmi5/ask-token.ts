import type { TrackingError } from "../../errors.ts";
import { fault } from "./fault.ts";
import type { Ask } from "./surroundings.ts";

/** https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#823-fetch-error-codes */
const reasons: Readonly<Record<string, string>> = {
  1: "the launch was used before, or has expired",
  2: "it sees a breach of security in this launch",
  3: "it failed",
};

/**
 * Asks for the token of a launch, which the learning system gives once. Without a body and headers of its own the
 * request needs no preflight. An error has the status of a success too: the answer tells which it is.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#82-authorization-token-fetch-url
 * @returns what follows `Basic` in the `Authorization` header
 */
export async function askToken(address: string, ask: Ask): Promise<string | TrackingError> {
  let text: string;
  let status: number;
  try {
    const response = await ask(address, { method: "POST" });
    status = response.status;
    text = await response.text();
  } catch (cause) {
    return fault("launch-failed", "its fetch URL does not answer", cause);
  }
  const answer = parseObject(text);
  const token = answer["auth-token"];
  // Some systems put the scheme before the token, where the header has it already.
  if (typeof token === "string" && token.trim()) return token.trim().replace(/^basic\s+/i, "");
  const code = JSON.stringify(answer["error-code"])?.replaceAll('"', "");
  if (code !== undefined) return fault("token-refused", reasons[code] ?? `code ${code}`);
  return status >= 500 ? fault("launch-failed", `status ${status}`) : fault("token-unreadable");
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
