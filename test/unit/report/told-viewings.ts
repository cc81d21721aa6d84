import * as fc from "fast-check";
import type { Segment } from "../../../src/events/learning-event.ts";
import { ADL_VERB, VIDEO_ACTIVITY, VIDEO_EXTENSION, VIDEO_VERB } from "../../../src/formats/xapi/iris.ts";

export const film = "https://example.com/film";

/** How a tracker lists what was played: all of the attempt, as the profile has it; the session's own; or not at all. */
export type Listing = "attempt" | "session" | "none";

/** One sitting: the stretches it played itself, and how many earlier sessions of the attempt its page knew. */
export interface Sitting {
  readonly segments: readonly Segment[];
  readonly known: number;
}

/** What really happened: the attempts of one learner, each with its sittings in their order. */
export interface LearnerStory {
  readonly listing: Listing;
  readonly attempts: readonly (readonly Sitting[])[];
}

type Values = Readonly<Record<string, unknown>>;

/** A minute between acts; the day is of no matter. */
const firstAt = Date.UTC(2026, 10, 22);
const stepMs = 60_000;

const verbs: Readonly<Record<string, string>> = {
  initialized: ADL_VERB,
  completed: ADL_VERB,
  terminated: ADL_VERB,
  played: VIDEO_VERB,
  paused: VIDEO_VERB,
  seeked: VIDEO_VERB,
};

const named = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [VIDEO_EXTENSION + name, value]));

export interface Sentence {
  readonly id?: string;
  readonly learner?: string;
  readonly registration?: string;
  readonly session?: string;
  readonly verb: string;
  readonly at?: number;
  readonly result?: Values;
  readonly length?: number;
}

let ids = 0;

/** A record, as a tracker of the profile writes it. */
export function recordOf({
  id = `id-${(ids += 1)}`,
  learner = "ada",
  registration,
  session,
  verb,
  at = firstAt,
  result = {},
  length,
}: Sentence): object {
  return {
    id,
    actor: { account: { homePage: "https://example.com", name: learner } },
    verb: { id: `${verbs[verb]}${verb}` },
    object: { id: film, definition: { type: VIDEO_ACTIVITY, name: { en: "A film" } } },
    result: { extensions: named(result) },
    context: {
      ...(registration !== undefined && { registration }),
      extensions: named({
        ...(session !== undefined && { "session-id": session }),
        ...(length && { length }),
      }),
    },
    timestamp: new Date(at).toISOString(),
  };
}

export const listText = (segments: readonly Segment[]): string =>
  segments.map((ends) => ends.join("[.]")).join("[,]");

/** All records of what happened, in its order. */
export function recordsOf(learners: readonly LearnerStory[], length: number): object[] {
  return learners.flatMap(({ listing, attempts }, learner) =>
    attempts.flatMap((sittings, attempt) => {
      let at = firstAt;
      return sittings.flatMap(({ segments, known }, sitting) => {
        const before = sittings.slice(0, Math.min(known, sitting)).flatMap((earlier) => earlier.segments);
        const tell = (verb: string, values: Values, count = 0): object => {
          const played = [...(listing === "attempt" ? before : []), ...segments.slice(0, count)];
          const isList = listing !== "none" && (verb === "paused" || verb === "terminated");
          return recordOf({
            learner: `learner-${learner}`,
            registration: `attempt-${learner}-${attempt}`,
            session: `session-${learner}-${attempt}-${sitting}`,
            verb,
            at: (at += stepMs),
            result: { ...values, ...(isList && { "played-segments": listText(played) }) },
            length,
          });
        };
        return [
          tell("initialized", {}),
          ...segments.flatMap(([from, to], index) => [
            tell("played", { time: from }),
            tell("paused", { time: to }, index + 1),
          ]),
          tell("terminated", { time: segments.at(-1)?.[1] ?? 0 }, segments.length),
        ];
      });
    }),
  );
}

/** Stretches to the millisecond; no two have the same ends, but such as are played from the first moment to the last. */
export function anyLearners(length: number): fc.Arbitrary<readonly LearnerStory[]> {
  const ms = fc.noBias(fc.integer({ min: 1, max: length * 1000 - 1000 }));
  const segment = fc
    .tuple(ms, ms)
    .map(([one, other]): Segment => [Math.min(one, other) / 1000, (Math.max(one, other) + 1) / 1000]);
  const whole = fc.constant<Segment>([0, length]);
  const own = fc
    .tuple(fc.option(whole, { nil: undefined, freq: 2 }), fc.array(segment, { maxLength: 4 }))
    .map(([first, others]) => (first ? [first].concat(others) : others));
  const sitting = (isKnown: boolean): fc.Arbitrary<Sitting> =>
    isKnown
      ? own.map((segments) => ({ segments, known: Infinity }))
      : fc.record({ segments: fc.array(segment, { maxLength: 4 }), known: fc.nat({ max: 3 }) });
  const attempts = (isKnown: boolean) =>
    fc.array(fc.array(sitting(isKnown), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 });
  const learner = fc.oneof(
    fc.record({ listing: fc.constantFrom<Listing>("attempt", "session", "none"), attempts: attempts(true) }),
    fc.record({ listing: fc.constant<Listing>("attempt"), attempts: attempts(false) }),
  );
  return fc.array(learner, { maxLength: 5 });
}
