/** How often a property is tried: as usual, unless `RUNS` says otherwise, as a search for rare faults or mutation testing does. */
export function propertyRuns(usual: number): number {
  return Number(process.env["RUNS"] ?? usual);
}
