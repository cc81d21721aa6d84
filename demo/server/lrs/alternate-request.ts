import type { Answer, LrsRequest } from "./answer.ts";
import { refuse } from "./answer.ts";

/** Headers that may travel as form fields. https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#13-alternate-request-syntax */
const headerFields = [
  "Authorization",
  "X-Experience-API-Version",
  "Content-Type",
  "Content-Length",
  "If-Match",
  "If-None-Match",
];

/**
 * Unwraps a POST whose query names the method that is meant; any other request comes back as it is. The query
 * may hold nothing but the method, and xAPI 2.0 knows no such requests.
 */
export function unwrapAlternateRequest(request: LrsRequest): LrsRequest | Answer {
  const method = request.query.get("method");
  if (method === null) return request;
  if (request.method !== "POST") return refuse(400, "The method parameter belongs to POST only.");
  if ([...request.query.keys()].length > 1) return refuse(400, "No parameter may stand beside method.");
  if (!(request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded")) {
    return refuse(400, "The alternate request syntax needs a form.");
  }

  const form = new URLSearchParams(request.body);
  const headers: Record<string, string> = { ...request.headers };
  delete headers["content-type"];
  for (const name of headerFields) {
    const value = form.get(name);
    if (value !== null) headers[name.toLowerCase()] = value;
    form.delete(name);
  }
  const body = form.get("content") ?? "";
  form.delete("content");

  if ((headers["x-experience-api-version"] ?? "").startsWith("2.")) {
    return refuse(400, "xAPI 2.0 has no alternate request syntax.");
  }
  return { method, resource: request.resource, query: form, headers, body };
}
