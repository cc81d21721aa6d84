import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { kalturaXapi } from "../../../../src/formats/kaltura/xapi-format.ts";
import type { TraceOptions } from "../../../../src/trace/options.ts";
import { xapiOptions } from "../../../fixtures/kaltura/viewing.ts";
import { expectValidStatement } from "../../../support/statements.ts";
import { visit } from "../../trace/visit.ts";
import { startLoopbackLrs, type LoopbackLrs } from "../../transport/loopback-lrs.ts";
import type { SentStatement } from "./kaltura-records.ts";

let lrs: LoopbackLrs;
beforeEach(async () => {
  lrs = await startLoopbackLrs();
});
afterEach(() => lrs.close());

/** What arrived of a short viewing: played, paused, gone. */
async function arrived(options: TraceOptions): Promise<readonly SentStatement[]> {
  const { trace, player, time } = visit({ lrs, options: { format: kalturaXapi(xapiOptions), ...options } });
  player.load().play().watch(1).pause();
  time.pass(200);
  await trace.stop();
  return lrs.arrivals.flatMap(({ body }): SentStatement[] => JSON.parse(body));
}

describe("kalturaXapi", () => {
  it("arrives as single statements, each once, through the trace of a page", async () => {
    const statements = await arrived({});
    expect(statements.map(({ verb }) => verb.display["en"])).toEqual(["played", "watched", "paused"]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(3);
    statements.forEach(expectValidStatement);
  });

  it("gives a transform of the page the two of the first playback as a list", async () => {
    const [first] = await arrived({
      transform: (record) => (Array.isArray(record) ? { ...record[0], list: record.length } : null),
    });
    expect(first).toMatchObject({ list: 2, verb: { display: { en: "played" } } });
  });
});
