import type { Segment } from "../events/learning-event.ts";
import { readPlayed } from "./read-played.ts";
import { segmentsOfActs } from "./segments-of-acts.ts";
import type { SessionStory } from "./session-story.ts";
import { uncoveredParts } from "./uncovered-parts.ts";

/** Players stop up to this long before the end. */
const endToleranceSeconds = 0.5;

/**
 * Every stretch that was played in one attempt, each time that it was played. The profile has each session's list hold
 * what the attempt's earlier sessions played as well; other trackers list the session's own. So a list adds what is not
 * yet known: stretches with the same ends, to the millisecond, are the same stretch.
 * https://liveaspankaj.gitbooks.io/xapi-video-profile/content/statement_data_model.html (2.5.4.5)
 */
export function segmentsOfAttempt(stories: Iterable<SessionStory>, length: number): readonly Segment[] {
  const counted: Segment[] = [];
  for (const { lists, acts, begun } of [...stories].sort((left, right) => left.startedAt - right.startedAt)) {
    for (const { text, united } of [...lists].sort((left, right) => left.at - right.at)) {
      const segments = readPlayed(text, length);
      counted.push(
        ...(united
          ? uncoveredParts(segments, counted)
          : notYetKnown(segments, { counted, begunAt: begun?.position, length })),
      );
    }
    counted.push(...segmentsOfActs(acts.values(), length));
  }
  return counted;
}

interface Known {
  readonly counted: readonly Segment[];
  /** Where the session first played. */
  readonly begunAt: number | undefined;
  readonly length: number;
}

function notYetKnown(segments: readonly Segment[], { counted, begunAt, length }: Known): readonly Segment[] {
  const left = new Map<string, number>();
  for (const ends of counted) left.set(ends.join(), (left.get(ends.join()) ?? 0) + 1);
  const fresh = segments.filter((ends) => {
    const count = left.get(ends.join()) ?? 0;
    left.set(ends.join(), count - 1);
    return count <= 0;
  });
  // From the first moment to the last, two stretches have the same ends: what began there was played again.
  const whole = segments.find(
    ([from, to]) => from === begunAt && from === 0 && to >= length - endToleranceSeconds,
  );
  return whole && !fresh.some(([from]) => from === begunAt) ? [...fresh, whole] : fresh;
}
