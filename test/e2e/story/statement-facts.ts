const video = "https://w3id.org/xapi/video/extensions/";
const reason = "https://playtrace.dev/xapi/extensions/reason";
const percent = "https://w3id.org/xapi/cmi5/result/extensions/progress";

type Statement = Readonly<Record<string, unknown>>;

/** Reads what the context says of the player, by the Video Profile's names. */
export function factsOf(statement: Statement): (name: string) => unknown {
  const facts = inside(inside(statement, "context"), "extensions");
  return (name) => inside(facts, video + name);
}

/** What Playtrace adds to a verb that leaves it open, such as why it was paused. */
export function reasonOf(statement: Statement): string | undefined {
  return asText(inside(inside(inside(statement, "context"), "extensions"), reason));
}

/** Whole percent of a mark. */
export function percentOf(statement: Statement): string | undefined {
  return asText(inside(inside(inside(statement, "result"), "extensions"), percent));
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function inside(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
