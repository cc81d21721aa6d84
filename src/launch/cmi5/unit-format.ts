import type { XapiFormat } from "../../formats/xapi/format.ts";
import type { KeptSession } from "./kept-session.ts";
import type { Unit, UnitStatement } from "./unit-statement.ts";
import type { UnitStory } from "./unit-story.ts";

/** What the formats of a launched unit are made of. Each player has one of its own, and all share the story. */
export interface UnitFormatParts {
  /** Writes the video's own statements. */
  readonly base: XapiFormat;
  readonly unit: Unit;
  readonly ids: KeptSession["ids"];
  readonly story: UnitStory;
  /** What an earlier session had said and could not deliver, as said at this time. */
  readonly sayAnew: (at: number) => readonly UnitStatement[];
  /** A viewing begins. */
  readonly onBegin: () => void;
  /** Something happened that nobody takes any more. */
  readonly onLate: () => void;
}
