import { reportDelivery } from "./delivery-bench.ts";
import { reportFiles } from "./file-bench.ts";
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

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(benches)) {
  const bench = benches[name];
  if (bench === undefined)
    throw new Error(`There is no bench "${name}": ${Object.keys(benches).join(", ")}.`);
  console.log(`\n== ${name}`);
  await bench();
}
