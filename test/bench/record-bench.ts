import { measureRecords, type FormatName } from "./record-figures.ts";

const registrations = [10, 1_000, 10_000];
const names: readonly FormatName[] = ["xapi", "caliper"];

/** What one `paused` costs from the decision to the text of its record, by how much was played before it. */
export function reportRecords(): void {
  const rows = registrations.flatMap((segments) => {
    const figures = measureRecords(segments);
    return names.map((name) => {
      const { bytes, decide, stringify, write } = figures[name];
      const row = {
        bytes,
        "us to decide": decide.toFixed(1),
        "us to write": write.toFixed(1),
        "us of JSON.stringify alone": stringify.toFixed(1),
        "write/stringify": (write / stringify).toFixed(1),
      };
      return [`${name}, ${segments} segments`, row] as const;
    });
  });
  console.table(Object.fromEntries(rows));
}
