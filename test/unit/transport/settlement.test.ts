import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../src/transport/delivery.ts";
import { settle, type Attempt, type Verdict } from "../../../src/transport/settlement.ts";
import { propertyRuns } from "../../support/property-runs.ts";

const DAY_MS = 86_400_000;
const fresh: Attempt = {
  count: 1,
  again: false,
  repeats: "recognised",
  canDowngrade: false,
  refusals: 0,
  strikes: 0,
  failingForMs: 0,
};
const refused = (status: number): Delivery => ({
  kind: "refused",
  status,
  reason: `${status} no`,
  words: "no",
});
const failed = (status?: number): Delivery => ({
  kind: "retry",
  reason: status === undefined ? "network" : `${status}`,
  ...(status !== undefined && { status }),
});
const quarantined = (status: number): Verdict => ({
  kind: "quarantined",
  reason: `${status} no`,
  words: "no",
});

describe("settle", () => {
  it.each<readonly [title: string, Delivery, Partial<Attempt>, Verdict]>([
    ["what was accepted is delivered", { kind: "delivered" }, { count: 9 }, { kind: "delivered" }],
    [
      "a wrong destination is suspended",
      { kind: "suspended", reason: "403" },
      { count: 9 },
      { kind: "suspended", reason: "403" },
    ],
    ["what nobody answered waits", failed(), {}, { kind: "retry", reason: "network" }],
    [
      "what a server answers that is down waits",
      failed(503),
      { strikes: 9 },
      { kind: "retry", reason: "503" },
    ],
    ["a batch that is refused is halved", refused(400), { count: 20 }, { kind: "halve" }],
    ["a batch that is too large is halved", refused(413), { count: 2 }, { kind: "halve" }],
    ["a batch with a known id is halved", refused(409), { count: 2, again: true }, { kind: "halve" }],
    ["a single record that is refused is kept apart", refused(400), {}, quarantined(400)],
    ["so is one that is too large", refused(413), {}, quarantined(413)],
    ["so is one that cannot be processed", refused(422), {}, quarantined(422)],
    [
      "a batch in a version that the server does not read goes again in an older one",
      refused(422),
      { count: 20, canDowngrade: true },
      { kind: "downgrade" },
    ],
    ["which is no remedy for anything else", refused(400), { canDowngrade: true }, quarantined(400)],
    ["so is one that could not be packed", refused(0), { again: true, repeats: "refused" }, quarantined(0)],
    [
      "a fresh record whose id is known is a conflict",
      refused(409),
      {},
      { kind: "quarantined", reason: "conflict", words: "no" },
    ],
    [
      "an attempted record whose id is known was delivered",
      refused(409),
      { again: true },
      { kind: "delivered" },
    ],
    ["an attempted record that is refused was not", refused(400), { again: true }, quarantined(400)],
    [
      "unless the server refuses what it has",
      refused(400),
      { again: true, repeats: "refused" },
      { kind: "delivered" },
    ],
    ["a fresh one was not, even there", refused(400), { repeats: "refused" }, quarantined(400)],
    [
      "the second refusal in a row says nothing of the destination",
      refused(400),
      { refusals: 1 },
      quarantined(400),
    ],
    [
      "the third does, where none was ever accepted",
      refused(400),
      { refusals: 2 },
      { kind: "suspended", reason: "400 no" },
    ],
    ["where one was, it does not", refused(400), { refusals: -Infinity }, quarantined(400)],
    [
      "four failures of the server are waited for",
      failed(500),
      { count: 9, strikes: 4 },
      { kind: "retry", reason: "500" },
    ],
    [
      "at the fifth a batch is halved as well",
      failed(500),
      { count: 9, strikes: 5 },
      { kind: "retry", reason: "500", split: "halve" },
    ],
    [
      "at the fifth a single record lets the others go first",
      failed(500),
      { strikes: 5 },
      { kind: "retry", reason: "500", split: "behind" },
    ],
    [
      "for as long as a day",
      failed(500),
      { strikes: 99, failingForMs: DAY_MS - 1 },
      { kind: "retry", reason: "500", split: "behind" },
    ],
    [
      "then it is kept apart, where the server accepted others meanwhile",
      failed(500),
      { strikes: 99, failingForMs: DAY_MS },
      { kind: "quarantined", reason: "500", words: "" },
    ],
  ])("%s", (_, outcome, attempt, verdict) => {
    expect(settle(outcome, { ...fresh, ...attempt })).toEqual(verdict);
  });

  it("never gives up a record of a batch: only one that travelled alone", () => {
    const outcomes = fc.oneof(
      fc.constantFrom(400, 409, 413, 422).map(refused),
      fc.constantFrom(undefined, 408, 429, 500, 503).map(failed),
    );
    const attempts = fc.record({
      count: fc.integer({ min: 2, max: 500 }),
      again: fc.boolean(),
      repeats: fc.constantFrom("recognised", "refused", "stored"),
      canDowngrade: fc.constant(false),
      refusals: fc.integer({ min: -1, max: 5 }),
      strikes: fc.nat({ max: 9 }),
      failingForMs: fc.nat({ max: 2 * DAY_MS }),
    });
    fc.assert(
      fc.property(outcomes, attempts, (outcome, attempt) => {
        expect(["retry", "halve"]).toContain(settle(outcome, attempt).kind);
      }),
      { seed: 1, numRuns: propertyRuns(100) },
    );
  });
});
