import type { RecordingServer } from "./recording-server.ts";
import type { Setup } from "./page/setup.ts";
import type { Stage } from "./stage.ts";

/** One viewing to record. */
export interface Scenario {
  readonly name: string;
  /** The players it is recorded of; both where absent. */
  readonly players?: readonly Setup["player"][];
  readonly setup?: Omit<Setup, "player" | "media"> & { readonly media?: string };
  play(stage: Stage, server: RecordingServer): Promise<void>;
}
