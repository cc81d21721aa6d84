import type { Answer } from "./answer.ts";
import { answerJson, refuse } from "./answer.ts";
import type { StatementStore, StoredStatement } from "./statement-store.ts";
import { isRecord } from "./values.ts";

const largestPage = 100;

/** Parameters of a query; `from` is our own, in the `more` links. */
const known = new Set([
  "statementId",
  "agent",
  "verb",
  "activity",
  "registration",
  "since",
  "until",
  "limit",
  "ascending",
  "format",
  "attachments",
  "from",
]);

/** Answers `GET statements`: one by id, else a page of those that match, newest first. */
export function queryStatements(store: StatementStore, query: URLSearchParams): Answer {
  const unknown = [...query.keys()].find((name) => !known.has(name));
  if (unknown !== undefined) return refuse(400, `The parameter ${unknown} is not served here.`);
  const id = query.get("statementId");
  if (id !== null) {
    const statement = store.find(id);
    return statement === undefined ? refuse(404, "No statement has this id.") : answerJson(200, statement);
  }

  const agent = readAgent(query.get("agent"));
  if (agent === null) return refuse(400, "agent is no JSON object.");
  const limit = Number(query.get("limit") ?? 0);
  if (!Number.isInteger(limit) || limit < 0) return refuse(400, "limit is no whole number.");

  const found = store.all().filter((statement) => matches(statement, query, agent));
  if (query.get("ascending") !== "true") found.reverse();
  const from = Number(query.get("from") ?? 0);
  const to = from + Math.min(limit || largestPage, largestPage);
  return answerJson(200, {
    statements: found.slice(from, to),
    more: to < found.length ? more(query, to) : "",
  });
}

function more(query: URLSearchParams, from: number): string {
  const next = new URLSearchParams(query);
  next.set("from", String(from));
  return `/xapi/statements?${next}`;
}

function matches(statement: StoredStatement, query: URLSearchParams, agent: object | undefined): boolean {
  const { verb, object, context, actor, stored } = statement;
  const asked = (name: string, value: unknown) => query.get(name) === null || query.get(name) === value;
  const storedMs = Date.parse(String(stored));
  return (
    asked("verb", isRecord(verb) && verb["id"]) &&
    asked("activity", isRecord(object) && object["id"]) &&
    asked("registration", isRecord(context) && context["registration"]) &&
    (agent === undefined || identifierOf(actor) === identifierOf(agent)) &&
    storedMs > Date.parse(query.get("since") ?? "1970-01-01") &&
    storedMs <= Date.parse(query.get("until") ?? "9999-01-01")
  );
}

function readAgent(text: string | null): object | null | undefined {
  if (text === null) return undefined;
  try {
    const agent: unknown = JSON.parse(text);
    return isRecord(agent) ? agent : null;
  } catch {
    return null;
  }
}

/** Two agents are one where their identifiers are equal, whatever their names. */
export function identifierOf(actor: unknown): string {
  if (!isRecord(actor)) return "";
  const { mbox, mbox_sha1sum, openid, account } = actor;
  const { homePage, name } = isRecord(account) ? account : {};
  return JSON.stringify([mbox, mbox_sha1sum, openid, homePage, name]);
}
