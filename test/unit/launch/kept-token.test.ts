import { describe, expect, it } from "vitest";
import { keepToken } from "../../../src/launch/kept-token.ts";
import { tabMemory } from "./tab-memory.ts";

const held = (storage = tabMemory().storage) => {
  const token = keepToken(() => storage);
  token.hold("launch", "secret");
  return token;
};

describe("keepToken", () => {
  it("gives the credential to the other players of the page, and to no other launch", () => {
    const token = held();
    expect([token.find("launch"), token.find("other")]).toEqual(["secret", undefined]);
  });

  it("writes nothing to the browser before it shall outlive the page", () => {
    const { kept, storage } = tabMemory();
    held(storage).find("launch");
    expect([...kept]).toEqual([]);
  });

  it("gives it to the same launch after a reload where it shall outlive the page", () => {
    const { storage } = tabMemory();
    held(storage).outlive(true);
    expect(keepToken(() => storage).find("other")).toBeUndefined();
    expect(keepToken(() => storage).find("launch")).toBe("secret");
  });

  it("leaves nothing behind where it shall not", () => {
    const { kept, storage } = tabMemory();
    const token = held(storage);
    token.outlive(true);
    token.outlive(false);
    expect([...kept]).toEqual([]);
  });

  it("forgets the launch before it", () => {
    const { storage } = tabMemory();
    held(storage).outlive(true);
    const next = keepToken(() => storage);
    next.hold("next", "other secret");
    next.outlive(true);
    expect(keepToken(() => storage).find("launch")).toBeUndefined();
    expect(keepToken(() => storage).find("next")).toBe("other secret");
  });

  it.each(["", "{", "null", "[]", '["launch"]', '["launch",5]', '{"0":"launch"}'])(
    "finds nothing in %j, which it did not write",
    (text) => {
      const { kept, storage } = tabMemory();
      kept.set("playtrace-launch", text);
      expect(keepToken(() => storage).find("launch")).toBeUndefined();
    },
  );

  it("does without the browser's storage where it is refused", () => {
    const token = keepToken(() => {
      throw new DOMException("no", "SecurityError");
    });
    expect(token.find("launch")).toBeUndefined();
    token.hold("launch", "secret");
    token.outlive(true);
    expect(token.find("launch")).toBe("secret");
  });
});
