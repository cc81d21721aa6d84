import { reportDelivery } from "./delivery-bench.ts";
import { reportFiles } from "./file-bench.ts";
import { reportRabbitMq } from "./rabbitmq-bench.ts";
import { reportRecords } from "./record-bench.ts";
import { reportSeeks } from "./seek-bench.ts";
import { reportSize } from "./size-bench.ts";
import { reportTimeupdate } from "./timeupdate-bench.ts";

const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  files: reportFiles,
  size: reportSize,
  timeupdate: reportTimeupdate,
  seeks: reportSeeks,
  records: reportRecords,
  delivery: reportDelivery,
};

/** Run only where they are asked for by name: they need more than a browser. */
const onDemand: typeof benches = { rabbitmq: reportRabbitMq };

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(benches)) {
  const bench = { ...benches, ...onDemand }[name];
  if (bench === undefined) {
    const names = Object.keys({ ...benches, ...onDemand });
    throw new Error(`There is no bench "${name}": ${names.join(", ")}.`);
  }
  console.log(`\n== ${name}`);
  await bench();
}
