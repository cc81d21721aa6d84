import { ADL_VERB } from "../../formats/xapi/iris.ts";
import type { Database } from "../../platform/indexed-db.ts";
import { listOf, own as fieldOf } from "../caliper/fields.ts";
import { CMI5_CATEGORY, type UnitResult } from "./unit-statement.ts";

/** A row of Playtrace's database, as all its rooms write it. */
interface Row {
  readonly key: readonly [table: string, group: string, name: string];
  readonly row: unknown;
}

/** What earlier sessions of a registration left in this browser: nobody takes it any more. */
export interface Leavings {
  /** Ids of records that are gone now. */
  readonly lost: readonly string[];
  /** What the unit had said of itself among them. */
  readonly verdicts: readonly { readonly verb: "completed" | "passed"; readonly result: UnitResult }[];
  /** Viewings that were cut off: they are closed by this session's page, and told nobody. */
  readonly cutOff: readonly string[];
}

/**
 * Takes away what waits for sessions that are over: records leave the outbox, and viewings that were cut off are handed
 * over to this session's page, so that what was watched in them still counts. Rejects where the browser keeps nothing.
 * @param place what the ids of the registration's destinations begin with
 * @param own the id of this session's destination
 */
export async function clearLeavings(
  { release, run }: Pick<Database, "release" | "run">,
  place: string,
  own: string,
): Promise<Leavings> {
  const records = (
    await run<Row[]>((store) =>
      store.getAll(IDBKeyRange.bound(["outbox", place], ["outbox", `${place}\uffff`])),
    )
  ).filter(({ key }) => key[1] !== own);
  const checkpoints = await run<Row[]>((store) =>
    store.getAll(IDBKeyRange.bound(["checkpoint"], ["checkpoint", []])),
  );
  const cutOff = checkpoints.filter(({ row }) =>
    destinationsOf(row).some((id) => id.startsWith(place) && id !== own),
  );
  await Promise.all([
    ...records.map(({ key }) => run((store) => store.delete([...key]))),
    ...cutOff.map(({ key, row }) =>
      run((store) => store.put({ key, row: Object.assign({}, row, { destinations: [own] }) })),
    ),
  ]);
  release();
  return {
    lost: records.map(({ key }) => key[2]),
    verdicts: records.flatMap(({ row }) => verdictsIn(row)),
    cutOff: cutOff.map(({ key }) => key[2]),
  };
}

function destinationsOf(checkpoint: unknown): readonly string[] {
  return listOf(fieldOf(checkpoint, "destinations")).filter((id) => typeof id === "string");
}

/** What a record says of the unit itself: its texts are Playtrace's own, of this version or another. */
function verdictsIn(record: unknown): Leavings["verdicts"] {
  const text = fieldOf(record, "text");
  const statements = typeof text === "string" ? listOf(JSON.parse(text)) : [];
  return statements.flatMap((statement) => {
    const iri = fieldOf(fieldOf(statement, "verb"), "id");
    const verb = (["completed", "passed"] as const).find((name) => iri === ADL_VERB + name);
    const result = fieldOf(statement, "result");
    const categories = fieldOf(fieldOf(fieldOf(statement, "context"), "contextActivities"), "category");
    const isOfUnit = listOf(categories).some((category) => fieldOf(category, "id") === CMI5_CATEGORY);
    return verb && isOfUnit && isResult(result) ? [{ verb, result }] : [];
  });
}

const isResult = (value: unknown): value is UnitResult => typeof fieldOf(value, "duration") === "string";
