import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { viewingStatements } from "../fixtures/xapi/statements.ts";
import { root } from "../support/run-command.mjs";

const lengths = [10_000, 100_000, 1_000_000];

interface Figures {
  readonly statements: number;
  readonly errors: number;
  readonly elapsedMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** How fast the command reviews JSON Lines of whole sessions, and what memory it needs for how many of them. */
export async function reportReview(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "playtrace-review-"));
  try {
    const rows: Record<string, object> = {};
    for (const length of lengths) {
      const path = join(folder, `${length}.jsonl`);
      await writeSessions(path, length);
      const { statements, errors, elapsedMs, cpuMs, peakMb } = reviewFile(path);
      if (statements !== length || errors > 0) throw new Error(`${statements} read, ${errors} errors.`);
      rows[`${length} statements`] = {
        MB: (statSync(path).size / 1e6).toFixed(0),
        seconds: (elapsedMs / 1000).toFixed(1),
        "statements/s": Math.round(statements / (elapsedMs / 1000)),
        "statements/s of processor": Math.round(statements / (cpuMs / 1000)),
        "peak MB": peakMb.toFixed(0),
      };
      rmSync(path);
    }
    console.table(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reviewFile(path: string): Figures {
  const script = join(root, "test", "bench", "review-file.ts");
  const figures: Figures = JSON.parse(execFileSync(process.execPath, [script, path], { encoding: "utf8" }));
  return figures;
}

/** One viewing after the other, each with ids, a registration and a learner of its own. */
async function writeSessions(path: string, length: number): Promise<void> {
  const out = createWriteStream(path);
  const statements = viewingStatements();
  const template = statements.map((statement) => JSON.stringify(statement)).join("\n");
  for (let written = 0, session = 1; written < length; session += 1) {
    const mark = session.toString(16).padStart(8, "0");
    const ids = [...statements.map(({ id }) => id), statements[0]?.context.registration ?? ""];
    const lines = ids
      .reduce((text, id) => text.replaceAll(id, mark + id.slice(mark.length)), template)
      .replaceAll('"4711"', `"${session % 1000}"`)
      .split("\n")
      .slice(0, length - written);
    written += lines.length;
    if (!out.write(`${lines.join("\n")}\n`)) await once(out, "drain");
  }
  out.end();
  await finished(out);
}
