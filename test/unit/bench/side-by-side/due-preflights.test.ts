import { describe, expect, it } from "vitest";
import { duePreflights } from "../../../bench/side-by-side/network/due-preflights.ts";

const post = (second: number, url = "/xapi/statements") => ({ method: "POST", url, second });

describe("duePreflights", () => {
  it("asks again after 5 s where the server says nothing", () => {
    expect(duePreflights("lrs", [post(0), post(5), post(6), post(8), post(30)])).toBe(3);
  });

  it("asks for each address by itself", () => {
    expect(duePreflights("lrs", [post(0, "/a"), post(0, "/b"), post(1, "/a")])).toBe(2);
  });

  it("asks Snowplow's collector once an hour", () => {
    expect(duePreflights("snowplow", [post(0), post(600), post(3600), post(3601)])).toBe(2);
  });

  it("asks nobody for what needs no permission", () => {
    expect(duePreflights("mux", [post(0), post(100)])).toBe(0);
  });
});
