import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mergeRegistrationStates,
  type RegistrationState,
  type SessionProgress,
} from "../../../src/events/registration-state.ts";

const seed = 20_260_102;

const row: fc.Arbitrary<SessionProgress> = fc.record({
  started: fc.nat(5),
  revision: fc.nat(3),
  lastAt: fc.nat(9),
  segments: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 2 }),
  ordered: fc.boolean(),
  consumed: fc.nat(9),
  completed: fc.boolean(),
  reached: fc.subarray([25, 50, 75, 100]),
});
const state: fc.Arbitrary<RegistrationState> = fc.dictionary(fc.constantFrom("a", "b", "c"), row);

describe("mergeRegistrationStates", () => {
  it("is idempotent", () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(mergeRegistrationStates(one, one)).toEqual(one);
      }),
      { seed, numRuns: 300 },
    );
  });

  it("is commutative", () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        expect(mergeRegistrationStates(one, other)).toEqual(mergeRegistrationStates(other, one));
      }),
      { seed, numRuns: 300 },
    );
  });

  it("is associative", () => {
    fc.assert(
      fc.property(state, state, state, (one, two, three) => {
        expect(mergeRegistrationStates(mergeRegistrationStates(one, two), three)).toEqual(
          mergeRegistrationStates(one, mergeRegistrationStates(two, three)),
        );
      }),
      { seed, numRuns: 300 },
    );
  });

  it("keeps the higher revision of each session, and every session", () => {
    const old: SessionProgress = {
      started: 1,
      revision: 1,
      lastAt: 2,
      segments: [[0, 5]],
      ordered: true,
      consumed: 5,
      completed: false,
      reached: [],
    };
    const newer = { ...old, revision: 2, segments: [[0, 9]] as const, consumed: 9 };
    expect(mergeRegistrationStates({ a: old, b: old }, { a: newer, c: old })).toEqual({
      a: newer,
      b: old,
      c: old,
    });
  });
});
