import { describe, expect, it } from "vitest";
import { record } from "./outbox-stage.ts";
import { openDurableStore, openRefusedStore } from "./durable-store.ts";

const row = { ...record("a"), order: 1, attempted: false };

describe("createOutboxStore", () => {
  it("says nothing where the records survive the page", async () => {
    expect(await (await openDurableStore()).put([row])).toBeUndefined();
  });

  it("says why where they do not", async () => {
    expect(await openRefusedStore().put([row])).toBe("SecurityError: storage is blocked");
  });
});
