/** Where a room's decisions are made, and by which tests of `test/unit` they are held. */
export interface Room {
  /** Names of files without `.ts`; `*` for all of the room. */
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

const all: Room = { files: ["*"], tests: ["*"] };

/** What decides without asking the world: what asks it is tried by faults instead. */
const decisions = [
  ...(["batch", "credential", "fate", "form-request", "quarantine"] as const),
  ...(["retry-policy", "retry-timer", "settlement", "status-outcome", "tell-once"] as const),
];

export const rooms: Readonly<Record<string, Room>> = {
  "formats/xapi": all,
  "formats/caliper": all,
  "formats/kaltura": all,
  review: all,
  "review/caliper": all,
  tracker: all,
  transport: { files: decisions, tests: decisions },
};
