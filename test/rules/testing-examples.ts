import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/run-command.mjs";

const guide = readFileSync(join(root, "docs", "testing.md"), "utf8");
const [page = "", recording = ""] = [...guide.matchAll(/```ts\n([^]*?)```/g)].map(([, text = ""]) => text);

const misuse = `
import type { Page } from "@playwright/test";
import { collectRecords, playRecording, watch, type RecordPattern } from "playtrace/testing";

declare const page: Page;
export const collected = collectRecords(page.context(), { origin: "https://lrs.example.com", answer: true });
export const late: RecordPattern = ({ time = 0 }) => time > 10;

// @ts-expect-error nobody can be told apart without an origin
void collectRecords(page, {});
// @ts-expect-error there is no such step
void watch(page, ["rewind"]);
// @ts-expect-error a recording has signals
void playRecording({ endpoint: "https://lrs.example.com/" }, { events: [] });
`;

/** A project that tests its pages, as docs/testing.md shows. */
export const testingFiles: Readonly<Record<string, string>> = {
  "tests/page.ts": page,
  "tests/recording.ts": recording,
  "tests/misuse.ts": misuse,
};
