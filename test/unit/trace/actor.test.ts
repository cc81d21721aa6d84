import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readActor } from "../../../src/trace/actor.ts";

const account = { homePage: "https://school.example", name: "4711" };
const mbox = "mailto:Ada.Lovelace@example.com";
const mbox_sha1sum = createHash("sha1").update(mbox).digest("hex");
const openid = "https://ada.example.com/";

afterEach(() => vi.unstubAllGlobals());

describe("readActor", () => {
  it.each([[{ account }], [{ mbox }], [{ mbox_sha1sum }], [{ openid }]])(
    "hands on the one identifier that there is: %j",
    async (given) => {
      expect(await readActor(given, undefined).actor).toEqual(given);
    },
  );

  it("puts the name beside it, and leaves an empty one out", async () => {
    expect(await readActor({ mbox, name: "Ada" }, undefined).actor).toEqual({ mbox, name: "Ada" });
    expect(await readActor({ mbox, name: "" }, undefined).actor).toEqual({ mbox });
  });

  it.each([
    ["account", { account }],
    ["mbox", { mbox }],
    ["mbox_sha1sum", { mbox_sha1sum }],
  ] as const)("lets only the one leave that identify chooses: %s", async (identify, expected) => {
    const given = { account, mbox, mbox_sha1sum, openid };
    expect(await readActor(given, identify).actor).toEqual(expected);
  });

  it("hands on nothing of an account but what makes it one", async () => {
    const given = { ...account, email: "ada@example.com" };
    expect(await readActor({ account: given }, undefined).actor).toEqual({ account });
  });

  it("hashes the whole mailto: IRI, its domain in lower case and its local part as it is", async () => {
    expect(await readActor({ mbox: "mailto:Ada.Lovelace@EXAMPLE.com" }, "mbox_sha1sum").actor).toEqual({
      mbox_sha1sum,
    });
  });

  it("prefers a sum that was given to one that could be made", async () => {
    const given = { mbox: "mailto:somebody.else@example.com", mbox_sha1sum };
    expect(await readActor(given, "mbox_sha1sum").actor).toEqual({ mbox_sha1sum });
  });

  it("refuses to hash on an insecure page, where browsers cannot, and takes a ready sum there", async () => {
    vi.stubGlobal("crypto", {});
    expect(() => readActor({ mbox }, "mbox_sha1sum")).toThrow(
      /"actor.mbox_sha1sum" must be given ready-made/,
    );
    expect(await readActor({ mbox_sha1sum }, "mbox_sha1sum").actor).toEqual({ mbox_sha1sum });
  });

  it.each([
    [{ account, name: "Ada" }, undefined, { account }],
    [{ mbox_sha1sum, mbox }, "mbox_sha1sum", { mbox_sha1sum }],
    [{ mbox, account }, "mbox", { mbox }],
  ] as const)(
    "writes the identifier that leaves as text, without the name: %j, %s",
    (given, identify, one) => {
      expect(readActor(given, identify).learner).toBe(JSON.stringify(one));
    },
  );

  it("has no text for an identifier that must be computed", () => {
    expect(readActor({ mbox }, "mbox_sha1sum").learner).toBeUndefined();
  });
});
