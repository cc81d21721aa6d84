import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gzipBytes, measureSize } from "../bench/size.ts";
import { quotedSize, quoteSize, sizeText } from "../bench/size-text.ts";
import { root } from "../support/run-command.mjs";
import { SIZE_GATE_BYTES } from "./size-gate.ts";

const today = measureSize();

describe("the script tag", () => {
  it("passes the size gate", () => {
    expect(today.scriptTag.gzipBytes).toBeLessThanOrEqual(SIZE_GATE_BYTES);
  });

  it("would not pass it with so many bytes more that no packer can shrink", () => {
    const code = readFileSync(join(root, "dist", "playtrace.min.js"));
    expect(gzipBytes(Buffer.concat([code, randomBytes(SIZE_GATE_BYTES)]))).toBeGreaterThan(SIZE_GATE_BYTES);
  });

  it("is told room by room to the last byte", () => {
    const { minifiedBytes } = today.scriptTag;
    const sum = today.rooms.reduce((total, [, bytes]) => total + bytes, 0);
    expect(Math.abs(minifiedBytes - sum)).toBeLessThan(100);
  });
});

describe("the README", () => {
  it("quotes the sizes of today's build: `npm run bench -- size` writes them", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    expect(quotedSize(readme)).toBe(sizeText(today));
  });

  it("keeps all but the figures when they are written anew", () => {
    const readme = "# A\n\n<!-- size:start -->\nold\n<!-- size:end -->\n\n## B\n";
    const written = quoteSize(readme, "new");
    expect(written).toBe("# A\n\n<!-- size:start -->\n\nnew\n\n<!-- size:end -->\n\n## B\n");
    expect(quotedSize(written)).toBe("new");
  });
});
