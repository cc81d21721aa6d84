import { answerEmpty, refuse } from "../lrs/answer.ts";
import { isRecord, parseJson } from "../lrs/values.ts";
import type { StandIn } from "./stand-in.ts";

/**
 * An endpoint for Caliper envelopes: it takes whatever has an envelope's four fields, as endpoints do, and leaves it to
 * the review to say what is wrong inside. https://www.imsglobal.org/spec/caliper/v1p2#transport
 *
 * @param authorizations right values of the header `Authorization`
 */
export function caliperEndpoint(authorizations: ReadonlySet<string>): StandIn {
  let events = 0;
  return {
    path: "/caliper",
    answer({ method, headers, body }) {
      if (!authorizations.has(headers["authorization"] ?? "")) return refuse(401, "The credential is wrong.");
      if (method !== "POST") return refuse(405, `Envelopes are posted, there is no ${method}.`);
      if (headers["content-type"] !== "application/json")
        return refuse(415, "The type is not application/json.");
      const envelope = parseJson(body);
      if (!isRecord(envelope) || !["sensor", "sendTime", "dataVersion"].every((name) => envelope[name]))
        return refuse(400, "The body is no envelope.");
      const { data } = envelope;
      if (!Array.isArray(data)) return refuse(400, "The body is no envelope.");
      events += data.length;
      return answerEmpty(200);
    },
    held: () => events,
    forget: () => void (events = 0),
  };
}
