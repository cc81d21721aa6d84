import { describe, expect, it } from "vitest";
import {
  applyPreferences,
  readPreferences,
  type CaptionsTrack,
} from "../../../../src/launch/cmi5/preferences.ts";

const track = (language: string, kind = "captions", mode: TextTrackMode = "disabled"): CaptionsTrack => ({
  kind,
  language,
  mode,
});

describe("readPreferences", () => {
  it("reads what the learner set", () => {
    const document = { audioPreference: "off", languagePreference: "de-CH, fr,en" };
    expect(readPreferences(document)).toEqual({
      audioPreference: "off",
      languagePreference: ["de-CH", "fr", "en"],
    });
  });

  it.each([
    undefined,
    null,
    "on",
    {},
    { audioPreference: "loud", languagePreference: 7 },
    { languagePreference: " , " },
  ])("prefers nothing where the document is %j", (document) => {
    expect(readPreferences(document)).toEqual({});
  });
});

describe("applyPreferences", () => {
  it.each([
    ["off", true],
    ["on", false],
  ] as const)("sets the sound %s", (audioPreference, muted) => {
    const element = { muted: !muted, textTracks: [] };
    applyPreferences(element, { audioPreference });
    expect(element.muted).toBe(muted);
  });

  it("leaves alone what is not preferred", () => {
    const captions = track("en", "captions", "showing");
    const element = { muted: true, textTracks: [captions] };
    applyPreferences(element, {});
    expect([element.muted, captions.mode]).toEqual([true, "showing"]);
  });

  it("sets a player of video.js by its own calls", () => {
    const captions = track("fr");
    const said: boolean[] = [];
    const player = { muted: (muted: boolean) => said.push(muted), textTracks: () => [captions] };
    applyPreferences(player, { audioPreference: "off", languagePreference: ["fr"] });
    expect([said, captions.mode]).toEqual([[true], "showing"]);
  });

  it("shows the captions of the language that is wanted most, and no others", () => {
    const [en, de, chapters] = [
      track("en", "captions", "showing"),
      track("de", "subtitles"),
      track("de", "chapters"),
    ];
    applyPreferences({ muted: false, textTracks: [chapters, en, de] }, { languagePreference: ["it", "DE"] });
    expect([en, de, chapters].map(({ mode }) => mode)).toEqual(["disabled", "showing", "disabled"]);
  });

  it("takes the same region before another one of the language", () => {
    const [us, gb] = [track("en-US"), track("en-GB")];
    applyPreferences({ muted: false, textTracks: [us, gb] }, { languagePreference: ["en-GB"] });
    expect([us.mode, gb.mode]).toEqual(["disabled", "showing"]);
    applyPreferences({ muted: false, textTracks: [us, gb] }, { languagePreference: ["en"] });
    expect([us.mode, gb.mode]).toEqual(["showing", "disabled"]);
  });

  it("changes no captions where none are of a wanted language", () => {
    const en = track("en", "captions", "showing");
    applyPreferences({ muted: false, textTracks: [en] }, { languagePreference: ["fr"] });
    expect(en.mode).toBe("showing");
  });
});
