import type { LearningEventType } from "../events/learning-event.ts";

/** What one record tells of a viewing, whoever wrote it. */
export interface Told {
  readonly id: string | undefined;
  /** IRI of the media. */
  readonly activity: string;
  readonly name: string | undefined;
  /** The same text for the same person, and empty where nobody is named. */
  readonly learner: string;
  /** The attempt, and empty where none is named. */
  readonly registration: string;
  readonly session: string | undefined;
  readonly act: Act;
  /** Milliseconds since the epoch; 0 where the time is not told. */
  readonly at: number;
  /** Seconds; where a seek went from and to. */
  readonly position: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Seconds. */
  readonly length: number | undefined;
  /** All that was played in the attempt until then, as `from[.]to[,]from[.]to`. */
  readonly played: string | undefined;
  /** The stretches were united and sorted: how often each was played is not told. */
  readonly united: boolean;
}

/** What happened, as learning events name it. */
export type Act = Exclude<LearningEventType, "milestone-reached" | "mastered" | "ended" | "stalled">;
