import { reviewEvent, type Finding } from "playtrace/caliper";
import { reviewStatement } from "playtrace/xapi";

/** What is wrong with a body that arrived at this path, by the rules of its standard; `undefined` for other bodies. */
export function reviewArrival(path: string, content: unknown): readonly Finding[] | undefined {
  if (path.startsWith("/caliper")) return reviewEvent(content);
  if (!path.startsWith("/xapi/statements") || content === "") return undefined;
  const statements: readonly unknown[] = Array.isArray(content) ? content : [content];
  return statements.flatMap((statement) => reviewStatement(statement));
}
