import type { Credential } from "./options-from-query.ts";

/** The credential that the page's server wrote at the body of the page. */
export function readCredential(): Credential {
  const { endpoint = "", key = "", secret = "" } = document.body.dataset;
  return { endpoint, key, secret };
}
