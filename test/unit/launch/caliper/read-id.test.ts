import { describe, expect, it } from "vitest";
import { readId } from "../../../../src/launch/caliper/read-id.ts";

describe("readId", () => {
  it.each<[unknown, string]>([
    [" 4711 ", "4711"],
    [4711, "4711"],
    ["_12_1", "_12_1"],
    ["course:42", "course:42"],
    ["http://lms.example/users/7", "http://lms.example/users/7"],
    ["https://lms.example/~ada@home", "https://lms.example/~ada@home"],
    ["urn:lti:user:ada@lms", "urn:lti:user:ada@lms"],
    ["7 d://x", "7 d://x"],
    ["x".repeat(2048), "x".repeat(2048)],
  ])("reads %j", (value, id) => {
    expect(readId(value)).toBe(id);
  });

  it.each([
    " javascript:alert(1)",
    "JavaScript:alert(1)",
    "vbscript:x",
    "data:x",
    "blob:x",
    "h2c+x.-://x",
    "2@x",
  ])("reads no id from %j", (value) => {
    expect(readId(value)).toBeUndefined();
  });
});
