import { describe, expect, it } from "vitest";
import { openInspector } from "../../../src/inspector.ts";
import { createToldTrace } from "./told-trace.ts";

describe("openInspector", () => {
  it("does nothing, and throws nothing, where there is no page", () => {
    const close = openInspector(createToldTrace());
    expect(close).not.toThrow();
    expect(close).not.toThrow();
  });
});
