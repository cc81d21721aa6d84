import { createReport } from "./create-report.ts";
import type { Views } from "./views.ts";

/**
 * How a film is watched, from the records of one learner or a thousand, in whatever order they come.
 * @param records statements of xAPI's Video Profile; what is none is passed over
 * @param options `activity`: the film's IRI; default: the only film that they tell of
 * @returns `undefined` where no record tells of it, or where none is named and there are several
 */
export function viewsOf(
  records: Iterable<unknown>,
  { activity }: { readonly activity?: string | undefined } = {},
): Views | undefined {
  const report = createReport();
  for (const record of records) report.add(record);
  return report.viewsOf(activity);
}
