import { writeFile } from "node:fs/promises";
import { createReport } from "../../report/create-report.ts";
import type { Views } from "../../report/views.ts";
import type { Command } from "../command.ts";
import { readRecords } from "../records/read-records.ts";
import { nameOf } from "../records/record-source.ts";
import { WrongInput } from "../wrong-input.ts";
import { chooseViews } from "./choose-views.ts";
import { readOrder, type ReportFormat } from "./read-order.ts";
import { reportCsv } from "./report-csv.ts";
import { help } from "./report-help.ts";
import { reportPage } from "./report-page.ts";

/** `playtrace report`: how a film is watched. */
export const reportCommand: Command = {
  summary: "shows how a film is watched, from the statements of its learners",
  help,
  async run(words, { say, signal }) {
    const { source, activity, format, out } = readOrder(words);
    const report = createReport();
    for await (const { value } of readRecords(source, { signal })) report.add(value);
    const text = await write[format](chooseViews(report, activity, nameOf(source)));
    if (out === undefined) say(text.trimEnd());
    else {
      await writeNew(out, text);
      say(`${out} is ready.`);
    }
  },
};

const write: Readonly<Record<ReportFormat, (views: Views) => string | Promise<string>>> = {
  html: reportPage,
  csv: reportCsv,
  json: (views) => `${JSON.stringify(views, null, 2)}\n`,
};

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (cause) {
    if (Reflect.get(Object(cause), "code") !== "EEXIST") throw cause;
    throw new WrongInput(`${path} exists already; remove it, or choose another --out.`, { cause });
  }
}
