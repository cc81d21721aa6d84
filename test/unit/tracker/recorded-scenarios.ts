import type { Act, Recording } from "../../record/recording.ts";
import { runsFrom } from "../../support/replay-recording.ts";

type Told = readonly string[];
/** Where the element stood when something done for the first, or the `nth` time took effect. */
type At = (did: string, nth?: number) => number;

const started: Told = ["session-started 0", "played 0"];
const endedAt = (length: number): Told => [`reached 100 at ${length}`, `paused end ${length}`];

const anySeek =
  (pressed: string, to: number) =>
  (at: At): Told => [`seeked ${at(pressed)} ${to}`, `paused learner ${at("pressed pause")}`];
const pausedAndSought = (at: At): Told => [
  `paused learner ${at("paused")}`,
  `seeked ${at("paused")} 9`,
  "played resumed 9",
  `paused learner ${at("pressed pause")}`,
];
const anotherSource =
  (pressed: string) =>
  (at: At): Told => [
    `paused source ${at(pressed)}`,
    "played resumed 0",
    `paused learner ${at("pressed pause")}`,
  ];
const watched = (at: At): Told => [`paused learner ${at("pressed pause")}`];
const watchedByAutoplay: Told = ["session-started 0", "played autoplay 0"];

/** What follows the start, by scenario. */
const scenarios: Readonly<Record<string, (at: At, recording: Recording) => Told>> = {
  "click-while-playing": anySeek("clicked", 12),
  "drag-while-playing": anySeek("pressed on", 11),
  "hold-then-drag": anySeek("pressed on", 12),
  "drag-held-still": anySeek("pressed on", 10),
  "click-while-paused": (at) => [
    `paused learner ${at("pressed pause")}`,
    `seeked ${at("pressed pause")} 12`,
    "played resumed 12",
    `paused learner ${at("pressed pause", 1)}`,
  ],
  // Chromium's own controls move by 1 % of the length for each press: back again is no move at all.
  "key-bursts": (at, { player }) => [
    ...(player === "videojs"
      ? [
          `seeked ${at("ArrowRight")} ${at("ArrowRight", 2) + 5}`,
          `seeked ${at("ArrowLeft")} ${at("ArrowLeft", 1) - 5}`,
        ]
      : [`seeked ${at("ArrowRight")} ${at("ArrowRight", 2) + 0.2}`]),
    `paused learner ${at("pressed pause")}`,
  ],
  "script-seeks-while-playing": (at) => [
    `seeked ${at("sought to 10 s")} 10`,
    `seeked ${at("sought to 4 s")} 4`,
    `paused learner ${at("pressed pause")}`,
  ],
  "script-seeks-while-paused": (at) => [
    `paused learner ${at("pressed pause")}`,
    `seeked ${at("sought to 8 s")} 15`,
    "played resumed 15",
    `paused learner ${at("pressed pause", 1)}`,
  ],
  // Nobody can tell this from a knob that is held for as long, and then let go.
  "pause-then-seek-0ms": anySeek("sought", 9),
  "pause-then-seek-50ms": pausedAndSought,
  "pause-then-seek-150ms": pausedAndSought,
  "pause-then-seek-400ms": pausedAndSought,
  "watched-to-the-end": (at, { length }) => [
    `paused learner ${at("pressed pause")}`,
    `played resumed ${at("pressed play", 1)}`,
    ...endedAt(length ?? 0),
    `completed ${length}`,
    `ended ${length}`,
  ],
  "end-and-play-again": (at, { length }) => [
    ...endedAt(length ?? 0),
    `completed ${length}`,
    `ended ${length}`,
    "played restarted 0",
    `paused learner ${at("pressed pause")}`,
  ],
  "seek-near-the-end": (at, { length }) => [
    `seeked ${at("sought")} ${(length ?? 0) - 0.3}`,
    ...endedAt(length ?? 0),
    `ended ${length}`,
  ],
  "seek-to-the-very-end": (at, { length }) => [
    `seeked ${at("sought")} ${length}`,
    `paused end ${length}`,
    `ended ${length}`,
  ],
  "seek-to-the-very-end-while-paused": (at, { length }) => [
    `paused learner ${at("pressed pause")}`,
    `seeked ${at("sought")} ${length}`,
  ],
  // The bar of video.js leads to just before the end, from where playback reaches it.
  "click-on-the-end-of-the-bar": (at, { length, player }) => [
    `seeked ${at("clicked")} ${length}`,
    ...(player === "videojs" ? endedAt(length ?? 0) : [`paused end ${length}`]),
    `ended ${length}`,
  ],
  "loop-of-short-media": (at, { length }) => [
    `reached 100 at ${length}`,
    `paused loop ${length}`,
    `completed ${length}`,
    "played restarted 0",
    `paused loop ${length}`,
    "played restarted 0",
    `paused loop ${length}`,
    "played restarted 0",
    `paused learner ${at("pressed pause")}`,
  ],
  loop: (at, { length }) => [
    `seeked ${at("clicked")} 17`,
    `reached 100 at ${length}`,
    `paused loop ${length}`,
    "played restarted 0",
    `seeked ${at("sought to the start")} 0`,
    `paused learner ${at("pressed pause")}`,
  ],
  stall: watched,
  "stall-before-the-first-frame": watched,
  "connection-lost": (at) => [`paused closing ${at("the server is gone")}`],
  "decode-error": (at) => [`paused error ${at("the browser could not decode")}`],
  "autoplay-refused": watched,
  "autoplay-muted-by-script": watched,
  "autoplay-muted-by-attribute": watched,
  "source-change-while-playing": anotherSource("another source"),
  "same-source-again-while-playing": anotherSource("the same source"),
  rate: (at) => [
    `rate-changed 1 2 at ${at("rate")}`,
    `rate-changed 2 0.5 at ${at("rate", 1)}`,
    `seeked ${at("sought")} 12`,
    `paused learner ${at("pressed pause")}`,
  ],
  volume: (at) => [
    `volume-changed ${at("dragged")}`,
    `volume-changed ${at("pressed mute")}`,
    `volume-changed ${at("pressed mute again")}`,
    `paused learner ${at("pressed pause")}`,
  ],
  "screen-and-captions": (at) => [
    ...["on", "to German", "off"].map((change) => `captions-changed ${at(`switched ${change}`)}`),
    `fullScreen-changed ${at("full screen")}`,
    `fullScreen-changed ${at("full screen", 1)}`,
    `paused learner ${at("pressed pause")}`,
  ],
  "ad-between": (at) => [
    `paused ad ${at("an ad")}`,
    `played resumed ${at("an ad")}`,
    `paused learner ${at("pressed pause")}`,
  ],
};

const leavesNoTrace = /rate|volume|mute|captions|full screen/;

/** A busy browser takes its time: where the recorder saw the course break after an act, and before the next one. */
function whereItTookEffect({ frames, truth }: Recording, act: Act): number {
  if (leavesNoTrace.test(act.did)) return act.position;
  const next = truth[truth.indexOf(act) + 1]?.monotonicMs ?? Infinity;
  const broken = frames.find(
    (_, index) => (frames[index + 1]?.[0] ?? 0) > act.monotonicMs && !runsFrom(frames, index),
  );
  return broken !== undefined && broken[0] < next ? broken[1] : act.position;
}

/** What must be told of a recording, computed from what was done in it. */
export function expectedEvents(recording: Recording): Told {
  const at: At = (did, nth = 0) => {
    const acts = recording.truth.filter((act) => act.did.includes(did));
    const act = acts[nth];
    if (act === undefined) throw new Error(`Nobody did "${did}" ${nth + 1} times.`);
    return whereItTookEffect(recording, act);
  };
  const followed = scenarios[recording.scenario];
  if (followed === undefined)
    throw new Error(`What follows from "${recording.scenario}" is not written yet.`);
  const start = recording.scenario.startsWith("autoplay-muted") ? watchedByAutoplay : started;
  return [...start, ...followed(at, recording)];
}
