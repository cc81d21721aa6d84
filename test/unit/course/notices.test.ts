import { describe, expect, it } from "vitest";
import { noticeOf, refusalOf } from "../../../src/course/notices.ts";
import { TrackingError, type TrackingErrorCode } from "../../../src/errors.ts";

const errorOf = (code: TrackingErrorCode): TrackingError =>
  new TrackingError(code, "What failed, why, and which.", { which: "launch" });

describe("noticeOf", () => {
  it.each([
    "token-refused",
    "session-over",
    "launch-failed",
    "destination-suspended",
    "unexpected-answer",
    "invalid-actor",
  ] as const)("says what %s means to a learner, and what they can do", (code) => {
    expect(noticeOf(errorOf(code))).toMatch(/learning system.*open the course from there\.$/);
  });

  it.each(["storage-unavailable", "records-lost", "player-failed", "unexpected"] as const)(
    "says nothing of %s, about which a learner can do nothing",
    (code) => {
      expect(noticeOf(errorOf(code))).toBeUndefined();
    },
  );
});

describe("refusalOf", () => {
  it("says what it knows to say", () => {
    expect(refusalOf(errorOf("token-refused"))).toBe(noticeOf(errorOf("token-refused")));
  });

  it("names the code of everything else, for those whom the learner asks", () => {
    expect(refusalOf(errorOf("ambiguous-launch"))).toMatch(
      /nothing of what you watch is recorded\..*\(ambiguous-launch\)$/,
    );
  });
});
