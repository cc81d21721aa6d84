import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mergeRegistrationStates,
  positionToGoOn,
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

const old: SessionProgress = {
  started: 1,
  revision: 1,
  lastAt: 2,
  segments: [[0, 5]],
  ordered: true,
  consumed: 5,
  completed: false,
  reached: [],
  position: 5,
};

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
    const newer = { ...old, revision: 2, segments: [[0, 9]] as const, consumed: 9 };
    expect(mergeRegistrationStates({ a: old, b: old }, { a: newer, c: old })).toEqual({
      a: newer,
      b: old,
      c: old,
    });
  });

  it("keeps of two rows with one revision the one that has played longer", () => {
    const further = { ...old, segments: [[0, 9]] as const, consumed: 9 };
    expect(mergeRegistrationStates({ a: further }, { a: old })).toEqual({ a: further });
    expect(mergeRegistrationStates({ a: old }, { a: further })).toEqual({ a: further });
  });
});

describe("positionToGoOn", () => {
  it("is where the session stands whose last act was the latest, whichever started later", () => {
    const latest = { ...old, lastAt: 9, position: 3 };
    expect(positionToGoOn({ a: latest, b: { ...old, started: 5, lastAt: 8, position: 70 } })).toBe(3);
  });

  it("passes over a session that played nothing", () => {
    expect(positionToGoOn({ a: old, b: { ...old, lastAt: 9, consumed: 0, position: 0 } })).toBe(5);
  });

  it("is the beginning where nothing was played, or a row says no position, as older ones do", () => {
    const { position: _, ...older } = old;
    expect([positionToGoOn({}), positionToGoOn({ a: older })]).toEqual([0, 0]);
  });
});
