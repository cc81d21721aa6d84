import { describe, expect, it } from "vitest";
import {
  basicCredential,
  credentialAtHand,
  noCredential,
  schemeCredential,
} from "../../../src/transport/credential.ts";

describe("basicCredential", () => {
  it("is the Base64 of key and secret in UTF-8, and at hand", () => {
    expect(basicCredential("clé", "sécret😀")(false)).toBe(
      `Basic ${Buffer.from("clé:sécret😀", "utf8").toString("base64")}`,
    );
  });

  it("trims what was pasted with spaces", () => {
    expect(basicCredential(" key\n", "\tsecret ")(false)).toBe(basicCredential("key", "secret")(false));
  });

  it("stays what it is when a fresh one is asked for", () => {
    const credential = basicCredential("key", "secret");
    expect(credential(true)).toBe(credential(false));
  });
});

describe("schemeCredential", () => {
  it("puts the scheme before a fixed value, both without the spaces that were pasted with them", () => {
    expect(schemeCredential(" Bearer\t", " token ")(false)).toBe("Bearer token");
  });

  it("puts nothing before a value that stands without a scheme", () => {
    expect(schemeCredential(" no-scheme ", " raw ")(false)).toBe("raw");
  });

  it("calls the page's function once, and has its value at hand from then on", async () => {
    let calls = 0;
    const credential = schemeCredential("Bearer", () => `token-${(calls += 1)}`);
    expect(await credential(false)).toBe("Bearer token-1");
    expect(credential(false)).toBe("Bearer token-1");
  });

  it("calls the page's function again where a fresh value is asked for", async () => {
    let calls = 0;
    const credential = schemeCredential("Bearer", () => Promise.resolve(`token-${(calls += 1)}`));
    await credential(false);
    expect(await credential(true)).toBe("Bearer token-2");
    expect(credential(false)).toBe("Bearer token-2");
  });

  it("calls the page's function once for all who ask while it is under way", async () => {
    let calls = 0;
    const credential = schemeCredential("Bearer", () => Promise.resolve(`token-${(calls += 1)}`));
    expect(await Promise.all([credential(false), credential(true), credential(true)])).toEqual(
      Array(3).fill("Bearer token-1"),
    );
  });

  it("keeps the old value at hand while a fresh one is fetched, for a page that goes", async () => {
    const answers = [Promise.resolve("token-1"), new Promise<string>(() => {})];
    const credential = schemeCredential("Bearer", () => answers.shift() ?? "");
    await credential(false);
    void credential(true);
    expect(credential(false)).toBe("Bearer token-1");
  });

  it("calls the page's function again where it failed", async () => {
    const answers = [Promise.reject(new Error("no session")), Promise.resolve("token-2")];
    const credential = schemeCredential("Bearer", () => answers.shift() ?? "");
    await Promise.resolve(credential(false)).catch(() => {});
    expect(await credential(false)).toBe("Bearer token-2");
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("no session");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no session"))],
    ["gives nothing", () => " "],
  ])("rejects where the page's function %s", async (_, source) => {
    await expect(Promise.resolve(schemeCredential("Bearer", source)(false))).rejects.toThrow(
      /no session|empty/,
    );
  });
});

describe("noCredential", () => {
  it("is empty", () => {
    expect(noCredential(false)).toBe("");
  });
});

describe("credentialAtHand", () => {
  it("is what is fixed, or was fetched before; what is not is fetched", async () => {
    expect(credentialAtHand(basicCredential("key", "secret"))).toBe(`Basic ${btoa("key:secret")}`);
    const fetched = schemeCredential("Bearer", () => Promise.resolve("token"));
    expect(credentialAtHand(fetched)).toBeUndefined();
    await fetched(false);
    expect(credentialAtHand(fetched)).toBe("Bearer token");
  });

  it("disturbs nobody where the page's function fails", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): unknown => unhandled.push(reason);
    process.on("unhandledRejection", note);
    const failing = schemeCredential("Bearer", () => Promise.reject(new Error("no token")));
    expect(credentialAtHand(failing)).toBeUndefined();
    // Node tells of what nobody handled before it comes to this.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
    await expect(failing(false)).rejects.toThrow("no token");
  });
});
