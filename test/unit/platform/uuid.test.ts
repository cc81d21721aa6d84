import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uuid } from "../../../src/platform/uuid.ts";

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const withBytes = (byte: number) => uuid({ getRandomValues: (into) => into.fill(byte) });

describe("uuid", () => {
  it("is of version 4", () => {
    expect(uuid()).toMatch(VERSION_4);
  });

  it("is of version 4 where the page has no secure context, whatever the random bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 31, maxLength: 31 }), (bytes) => {
        let next = 0;
        const getRandomValues = (into: Uint8Array<ArrayBuffer>) => into.fill(bytes[(next += 1) % 31] ?? 0);
        expect(uuid({ getRandomValues })).toMatch(VERSION_4);
      }),
      { seed: 20260102 },
    );
  });

  it("never comes twice without a secure context", () => {
    const source = { getRandomValues: crypto.getRandomValues.bind(crypto) };
    expect(new Set(Array.from({ length: 1000 }, () => uuid(source))).size).toBe(1000);
  });

  it("takes every digit from chance but those that the standard fixes", () => {
    expect(withBytes(0xff)).toBe("efffffff-efff-4fff-bfff-efffffffffff");
    expect(withBytes(0)).toBe("10000000-1000-4000-8000-100000000000");
  });
});
