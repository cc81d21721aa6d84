import { afterEach, describe, expect, it, vi } from "vitest";
import { startingConsent } from "../../../src/trace/consent.ts";

afterEach(() => vi.unstubAllGlobals());

describe("startingConsent", () => {
  it("is granted where nothing is said", () => {
    expect(startingConsent({})).toBe("granted");
  });

  it.each(["granted", "pending", "denied"] as const)("is what the page says: %s", (consent) => {
    expect(startingConsent({ consent, respectGlobalPrivacyControl: true }, () => false)).toBe(consent);
  });

  it.each(["granted", "pending", "denied"] as const)(
    "is denied where the browser objects and that is respected, whatever the page says: %s",
    (consent) => {
      expect(startingConsent({ consent, respectGlobalPrivacyControl: true }, () => true)).toBe("denied");
    },
  );

  it("leaves the browser's word aside where the page does not respect it", () => {
    expect(startingConsent({}, () => true)).toBe("granted");
  });

  it.each([
    [{ globalPrivacyControl: true }, "denied"],
    [{ globalPrivacyControl: false }, "granted"],
    [{}, "granted"],
    [undefined, "granted"],
  ])("reads the browser's word from its navigator: %j", (navigator, consent) => {
    vi.stubGlobal("navigator", navigator);
    expect(startingConsent({ respectGlobalPrivacyControl: true })).toBe(consent);
  });
});
