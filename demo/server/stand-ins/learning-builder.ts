import { answerEmpty, refuse } from "../lrs/answer.ts";
import { isRecord, parseJson } from "../lrs/values.ts";
import type { Credentials, StandIn } from "./stand-in.ts";

const path = "/learningbuilder/";
/** The one handler that this site has. */
const handler = "VideoWatched";

/**
 * LearningBuilder: one document a request, with actor, verb and an object that names a handler of the site.
 * Of its answers the documentation says that they tell at once whether a document is valid.
 */
export function learningBuilder({ bearer }: Credentials): StandIn {
  let documents = 0;
  return {
    path,
    answer({ method, path: asked, headers, body }) {
      if (asked !== `${path}API/XAPI/Post`) return refuse(404, "Not Found");
      if (method !== "POST") return refuse(405, `Documents are posted, there is no ${method}.`);
      if (headers["authorization"] !== bearer) return refuse(401, "The credential is wrong.");
      const document = parseJson(body);
      if (!isRecord(document)) return refuse(400, "The body is not one document.");
      const { actor, verb, object } = document;
      if (![actor, verb, object].every(isRecord)) return refuse(400, "actor, verb or object is missing.");
      if (!isRecord(object) || object["handler"] !== handler) return refuse(400, "object names no handler.");
      documents += 1;
      return answerEmpty(200);
    },
    held: () => documents,
    forget: () => void (documents = 0),
  };
}
