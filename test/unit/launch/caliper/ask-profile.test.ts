import { describe, expect, it } from "vitest";
import { TrackingError } from "../../../../src/errors.ts";
import { askProfile, renewedKey } from "../../../../src/launch/caliper/ask-profile.ts";
import { profile, profileUrl, serviceUrl } from "./launches.ts";

const need = { kind: "profile", url: profileUrl } as const;
const store = { endpoint: serviceUrl, apiKey: "first", sensor: undefined };

describe("askProfile", () => {
  it("hands over the URL to sign, and reads what the profile service answered", async () => {
    const asked: unknown[] = [];
    const fetchProfile = (one: unknown) => Promise.resolve((asked.push(one), profile));
    expect(await askProfile(fetchProfile, need)).toEqual({
      endpoint: serviceUrl,
      apiKey: profile.apiKey,
      sensor: profile.id,
    });
    expect(asked).toEqual([need]);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["a page", "<html>k3y-s3cret"],
    ["no store", { apiKey: "k3y-s3cret" }],
    ["a store at javascript:", { ...profile, eventStoreUrl: "javascript:alert('k3y-s3cret')" }],
    ["no key", { ...profile, apiKey: undefined }],
    ["a list of keys", { ...profile, apiKey: ["k3y-s3cret"] }],
    ["a key with a line break", { ...profile, apiKey: "k3y-s3cret\r\nX-Evil: 1" }],
    ["inherited answers", Object.create(profile)],
  ])("tells of an answer that holds %s, without a word of it", async (_, answer) => {
    const told = await askProfile(() => Promise.resolve(answer), need);
    expect(told).toMatchObject({
      code: "credential-failed",
      which: "fetchProfile",
      message: 'No event store is known: "fetchProfile" gave no eventStoreUrl with an apiKey.',
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ["rejects", () => Promise.reject(new Error("k3y-s3cret"))],
    [
      "throws",
      () => {
        throw new Error("k3y-s3cret");
      },
    ],
  ])("tells of a function that %s, and keeps its cause", async (_, fetchProfile) => {
    const told = await askProfile(fetchProfile, need);
    expect(told).toMatchObject({
      code: "credential-failed",
      message: 'No event store is known: "fetchProfile" threw.',
      cause: { message: "k3y-s3cret" },
    });
  });
});

describe("renewedKey", () => {
  it("gives the key at hand first, and asks anew each time after that", async () => {
    const keys = ["second", "third"];
    const key = renewedKey(store, () => Promise.resolve({ ...store, apiKey: keys.shift() ?? "" }));
    expect([await key(), await key(), await key()]).toEqual(["first", "second", "third"]);
  });

  it("never gives the key of another event store", async () => {
    const moved = { ...store, endpoint: "https://evil.example/", apiKey: "second" };
    const key = renewedKey(store, () => Promise.resolve(moved));
    await key();
    await expect(key()).rejects.toMatchObject({
      code: "credential-failed",
      which: "fetchProfile",
      message: "The event store is another by now: its key is not sent to this one.",
    });
  });

  it("passes on why there is no new key", async () => {
    const error = new TrackingError("credential-failed", "No.", { which: "fetchProfile" });
    const key = renewedKey(store, () => Promise.resolve(error));
    await key();
    await expect(key()).rejects.toBe(error);
  });
});
