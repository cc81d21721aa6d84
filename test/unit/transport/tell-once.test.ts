import { describe, expect, it } from "vitest";
import { isTrackingError } from "../../../src/errors.ts";
import { createTellOnce } from "../../../src/transport/tell-once.ts";
import { createJournal } from "./journal.ts";

describe("createTellOnce", () => {
  it("reports the same state and reason once, another one as well, each with the destination", () => {
    const { report, all, names } = createJournal();
    const tellOnce = createTellOnce(report, "lrs");
    tellOnce("records-lost", "lost", "outbox-full");
    tellOnce("records-lost", "lost", "outbox-full");
    tellOnce("records-lost", "lost", "expired");
    const errors = all("error");
    expect(names()).toEqual(["error", "error"]);
    expect(errors).toMatchObject([
      { code: "records-lost", message: "Records for lrs are lost: outbox-full", which: "lrs" },
      { code: "records-lost", message: "Records for lrs are lost: expired", which: "lrs" },
    ]);
    expect(errors.every(isTrackingError)).toBe(true);
  });
});
