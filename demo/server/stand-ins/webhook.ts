import { answerEmpty, refuse } from "../lrs/answer.ts";
import { isRecord, parseJson } from "../lrs/values.ts";
import type { StandIn } from "./stand-in.ts";

/** A webhook for a format of the page's own: any JSON; what it counts are the `notes` in it. */
export function webhook(): StandIn {
  let notes = 0;
  return {
    path: "/webhook",
    answer({ method, body }) {
      if (method !== "POST") return refuse(405, `Notes are posted, there is no ${method}.`);
      const content = parseJson(body);
      if (content === undefined) return refuse(400, "The body is no JSON.");
      const list = isRecord(content) ? content["notes"] : content;
      notes += Array.isArray(list) ? list.length : 1;
      return answerEmpty(200);
    },
    held: () => notes,
    forget: () => void (notes = 0),
  };
}
