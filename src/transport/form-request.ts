import type { Destination } from "./destination.ts";

/** A request that browsers send to any origin without asking first: no preflight, no header of its own. */
export interface FormRequest {
  readonly url: string;
  readonly body: URLSearchParams;
}

/**
 * Writes headers and body down as fields of a form:
 * https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#13-alternate-request-syntax. The address
 * carries `method` and no other parameter.
 * @param moment ISO 8601, the moment of packing
 */
export function formRequest(
  { url, pack }: Pick<Destination, "url" | "pack">,
  texts: readonly string[],
  { authorization, moment }: { readonly authorization: string; readonly moment: string },
): FormRequest {
  const { body, contentType, headers } = pack(texts, moment);
  return {
    url: `${url}?method=POST`,
    body: new URLSearchParams({
      ...(authorization && { Authorization: authorization }),
      ...headers,
      "Content-Type": contentType,
      content: body,
    }),
  };
}

/** Bytes of a text in a form, where each quote, brace and colon takes three. */
export function formBytes(text: string): number {
  return String(new URLSearchParams([["", text]])).length - 1;
}
