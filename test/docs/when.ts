import type { PlatformEventType } from "../../src/events/platform-event.ts";
import type { Happening } from "../../src/formats/happening.ts";

/** When each thing that happens in a player is told, for those who read records and not code. */
export const WHEN: Readonly<Record<Happening, string>> = {
  "session-started": "playback starts for the first time and the length is known",
  started: "the first frames are rendered",
  paused:
    "the learner pauses, an advertisement or an error stops playback, or the page closes while it plays",
  resumed: "frames are rendered again after a pause",
  seeked: "a click, drag or burst of keys on the progress bar has settled",
  "skipped-forward": "a skip button or key was pressed, where the player tells it from a drag",
  "milestone-reached": "playback, not a seek, carries the playhead across a mark",
  mastered: "the watched share reaches the option `mastery`; once in an attempt",
  completed: "the watched share reaches the threshold; once in an attempt, over all visits",
  "paused-end": "playback stops at the end",
  ended: "the media has played to its end",
  "paused-loop": "a round of looping media ends",
  restarted: "playback starts again after the end, or a next round begins",
  rate: "the learner changes the rate",
  volume: "the learner has moved the volume, and leaves it there",
  "volume-off": "the learner mutes",
  "volume-on": "the learner lifts the mute",
  "captions-on": "the learner switches captions on",
  "captions-off": "the learner switches captions off",
  captions: "the learner chooses other captions",
  "fullScreen-on": "the player fills the screen",
  "fullScreen-off": "the player leaves the full screen",
  fullScreen: "the player tells of a change that is neither of these",
  "pictureInPicture-on": "the video moves into a window of its own",
  "pictureInPicture-off": "the video comes back from its window",
  pictureInPicture: "the player tells of a change that is neither of these",
  size: "the player has another size, and keeps it",
  quality: "the learner chooses another quality (`tell.automaticQuality`: the player does)",
  audioTrack: "the learner chooses another audio track",
  stalled: "playback waited for data, with `tell: { stalls: true }`",
  "session-ended": "the page closes, the trace is stopped, or another activity begins",
};

/** The same of what a page tells by `trace.record`. */
export const WHEN_TOLD: Readonly<Record<PlatformEventType, string>> = {
  "logged-in": "the learner logged in",
  "category-viewed": "a category or channel was opened",
  liked: "an entry was liked",
  commented: "an entry was commented on",
  uploaded: "an entry was uploaded",
  published: "an entry was published",
  unlisted: "an entry was taken off the lists",
  "collaborator-added": "a person may work on an entry",
  "capture-launched": "a tool for capturing was started",
  "quiz-started": "a quiz within the video began",
  "question-answered": "a question was answered",
  "question-skipped": "a question was passed over",
  "quiz-submitted": "the answers were handed in",
  "quiz-retaken": "the quiz began once more",
};
