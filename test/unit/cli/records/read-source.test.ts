import { describe, expect, it } from "vitest";
import { readSource } from "../../../../src/cli/records/read-source.ts";
import { WrongInput } from "../../../../src/cli/wrong-input.ts";

const endpoint = "https://lrs.example.com/xapi";

describe("readSource", () => {
  it("knows a file, and standard input by its dash", () => {
    expect(readSource(["a.json"], {}, {})).toEqual({ from: "file", path: "a.json" });
    expect(readSource(["-"], { activity: "urn:x" }, {})).toEqual({ from: "input" });
  });

  it("takes an endpoint with its filters, and the credential from the environment", () => {
    const filters = { activity: "urn:x", since: "2026-01-01T00:00:00Z" };
    const environment = { PLAYTRACE_KEY: "k", PLAYTRACE_SECRET: "s" };
    expect(readSource([], { endpoint, ...filters }, environment)).toEqual({
      from: "lrs",
      query: {
        endpoint: new URL("https://lrs.example.com/xapi/"),
        credential: { key: "k", secret: "s" },
        filters,
      },
    });
    expect(readSource([], { endpoint: "http://127.0.0.1:8080/?a=b#c" }, {})).toMatchObject({
      query: { endpoint: new URL("http://127.0.0.1:8080/?a=b"), credential: undefined },
    });
    expect(readSource([], { endpoint: "http://lrs.example.com/", "allow-insecure": true }, {})).toMatchObject(
      { from: "lrs" },
    );
  });

  it.each([
    [[], {}, "Name a file"],
    [["a", "b"], {}, "b is one too many."],
    [["a"], { endpoint }, "Either a is read, or --endpoint."],
    [["a"], { since: "2026" }, "--since needs --endpoint."],
    [["-"], { "allow-insecure": true }, "--allow-insecure needs --endpoint."],
    [[], { endpoint: "lrs.example.com" }, "--endpoint is an absolute http(s) URL."],
    [[], { endpoint: "file:///etc/passwd" }, "--endpoint is an absolute http(s) URL."],
    [[], { endpoint: "http://lrs.example.com" }, "--endpoint is http:"],
    [[], { endpoint: "https://key:secret@lrs.example.com" }, "--endpoint holds a credential"],
  ])("refuses %j with %j", (files, values, sentence) => {
    expect(() => readSource(files, values, {})).toThrow(WrongInput);
    expect(() => readSource(files, values, {})).toThrow(sentence);
  });

  it("refuses half a credential", () => {
    expect(() => readSource([], { endpoint }, { PLAYTRACE_KEY: "k" })).toThrow("go together");
  });
});
