/** The one record of a request; what throws is cut in half by the outbox until it fits. */
export function singleRecord(records: readonly string[]): string {
  const [record, ...more] = records;
  if (record === undefined || more.length > 0) throw new TypeError("one record a request");
  return record;
}
