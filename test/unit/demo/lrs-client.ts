import { isRecord } from "../../../demo/server/lrs/values.ts";
import type { Receiver } from "../../../demo/server/receiver.ts";

const valid = {
  actor: { mbox: "mailto:learner@example.com" },
  verb: { id: "http://adlnet.gov/expapi/verbs/initialized" },
  object: { id: "https://example.com/video" },
  timestamp: "2026-01-01T00:00:00.000Z",
};

/** A valid statement, with these properties put over it. */
export function statementWith<Change extends object>(change: Change): typeof valid & Change {
  return { ...valid, ...change };
}

/** Speaks to a receiver by plain HTTP, with all that it asks for. */
export function createClient({ endpoint, key, secret }: Receiver) {
  const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`;
  const send = (path: string, { headers, ...init }: RequestInit = {}) =>
    fetch(endpoint + path, {
      ...init,
      redirect: "manual",
      headers: {
        authorization,
        "x-experience-api-version": "1.0.3",
        "content-type": "application/json",
        ...Object.fromEntries(new Headers(headers)),
      },
    });
  return {
    authorization,
    send,
    post: (content: unknown) => send("statements", { method: "POST", body: JSON.stringify(content) }),
    /** The ids that a query finds, and where it goes on. */
    async query(query: string): Promise<{ ids: unknown[]; more: string }> {
      const answer: unknown = await (await send(`statements?${query}`)).json();
      if (!isRecord(answer) || !Array.isArray(answer["statements"]))
        throw new TypeError("no list of statements");
      const ids = answer["statements"].map((one: unknown) => (isRecord(one) ? one["id"] : undefined));
      return { ids, more: String(answer["more"]) };
    },
    /** As a beacon sends: a form, no header of its own. */
    alternate: (fields: Record<string, string>, query = "method=POST") =>
      fetch(`${endpoint}statements?${query}`, { method: "POST", body: new URLSearchParams(fields) }),
  };
}
