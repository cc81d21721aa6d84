import type { Segment } from "../events/learning-event.ts";
import { createCountedSegments } from "./counted-segments.ts";
import { readPlayed } from "./read-played.ts";
import { segmentsOfActs } from "./segments-of-acts.ts";
import type { SessionStory } from "./session-story.ts";
import { uncoveredParts } from "./uncovered-parts.ts";

/**
 * Every stretch that was played in one attempt, each time that it was played. The profile has each session's list hold
 * what the attempt's earlier sessions played as well; other trackers list the session's own. So a list adds what is not
 * yet known.
 * https://liveaspankaj.gitbooks.io/xapi-video-profile/content/statement_data_model.html (2.5.4.5)
 */
export function segmentsOfAttempt(stories: Iterable<SessionStory>, length: number): readonly Segment[] {
  const counted = createCountedSegments(length);
  for (const { lists, acts, begun } of [...stories].sort((left, right) => left.startedAt - right.startedAt)) {
    for (const { text, united } of [...lists].sort((left, right) => left.at - right.at)) {
      const segments = readPlayed(text, length);
      counted.add(united ? uncoveredParts(segments, counted.all) : counted.newOf(segments, begun?.position));
    }
    counted.add(segmentsOfActs(acts.values(), length));
  }
  return counted.all;
}
