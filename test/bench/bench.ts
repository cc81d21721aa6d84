import { reportDelivery } from "./delivery-bench.ts";
import { reportFiles } from "./file-bench.ts";
import { reportInspector } from "./inspector-bench.ts";
import { reportRabbitMq } from "./rabbitmq-bench.ts";
import { reportRecords } from "./record-bench.ts";
import { reportReport } from "./report-bench.ts";
import { reportReview } from "./review-bench.ts";
import { reportSeeks } from "./seek-bench.ts";
import { reportSideBySide } from "./side-by-side-bench.ts";
import { measures } from "./side-by-side/measures.ts";
import { reportSize } from "./size-bench.ts";

const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  files: reportFiles,
  size: reportSize,
  seeks: reportSeeks,
  records: reportRecords,
  report: reportReport,
  review: reportReview,
  delivery: reportDelivery,
  inspector: reportInspector,
};

/** Run only where they are asked for by name: they need more than a browser. */
const onDemand: typeof benches = { rabbitmq: reportRabbitMq };

const quickly = "--quick";
const chosen = process.argv.slice(2).filter((word) => word !== quickly);
const isQuick = process.argv.includes(quickly);
const own = { ...benches, ...onDemand };

for (const name of chosen) {
  if (name in own || name in measures) continue;
  const names = [...Object.keys(own), ...Object.keys(measures)];
  throw new Error(`There is no bench "${name}": ${names.join(", ")}.`);
}
const asked = chosen.length > 0 || isQuick ? chosen : Object.keys(benches);
for (const name of asked.filter((one) => one in own)) {
  console.log(`\n== ${name}`);
  await own[name]?.();
}
const compared = chosen.length > 0 ? chosen.filter((name) => name in measures) : Object.keys(measures);
if (compared.length > 0) await reportSideBySide(compared, { isQuick });
