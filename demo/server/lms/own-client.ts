import type { Answer, LrsRequest } from "../lrs/answer.ts";

/** How the LMS writes into its own LRS: as any other client, without a socket. */
export interface OwnClient {
  /** Replaces a document, whatever it was. */
  putDocument(resource: string, parameters: Readonly<Record<string, string>>, document: object): void;
  postStatement(statement: object): void;
}

/** @param answer the LRS; what it refuses is a fault of the LMS, and thrown */
export function createOwnClient(answer: (request: LrsRequest) => Answer, authorization: string): OwnClient {
  const headers = { authorization, "x-experience-api-version": "1.0.3", "content-type": "application/json" };
  function send(request: Omit<LrsRequest, "headers">): void {
    const { status, body } = answer({ ...request, headers });
    if (status >= 300) throw new Error(`The LRS refuses ${request.resource} of its LMS: ${body}`);
  }
  return {
    putDocument(resource, parameters, document) {
      const query = new URLSearchParams(parameters);
      send({ method: "DELETE", resource, query, body: "" });
      send({ method: "PUT", resource, query, body: JSON.stringify(document) });
    },
    postStatement(statement) {
      send({
        method: "POST",
        resource: "statements",
        query: new URLSearchParams(),
        body: JSON.stringify(statement),
      });
    },
  };
}
