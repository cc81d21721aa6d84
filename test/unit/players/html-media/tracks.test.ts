import { describe, expect, it } from "vitest";
import { readAudioTrack, readCaptions } from "../../../../src/players/html-media/tracks.ts";
import { listOf } from "../list-of.ts";

const track = (kind: string, mode: string, language = "") => ({ kind, mode, language });

describe("readCaptions", () => {
  it("finds captions and subtitles that are shown, with their language", () => {
    expect(
      readCaptions(listOf(track("captions", "hidden", "en"), track("subtitles", "showing", "de"))),
    ).toEqual({
      enabled: true,
      language: "de",
    });
  });

  it("leaves the language out where the track names none", () => {
    expect(readCaptions(listOf(track("captions", "showing")))).toEqual({ enabled: true });
  });

  it("takes chapters and metadata for no captions", () => {
    expect(readCaptions(listOf(track("chapters", "showing", "en"), track("metadata", "showing")))).toEqual({
      enabled: false,
    });
  });
});

describe("readAudioTrack", () => {
  it("finds the track that is heard", () => {
    const tracks = listOf(
      { enabled: false, label: "English", language: "en" },
      { enabled: true, label: "Deutsch", language: "de" },
    );
    expect(readAudioTrack(tracks)).toEqual({ audioTrack: { label: "Deutsch", language: "de" } });
  });

  it("tells nothing where the player has no list, or hears none of it", () => {
    expect(readAudioTrack(undefined)).toEqual({});
    expect(readAudioTrack(listOf({ enabled: false, label: "English", language: "en" }))).toEqual({});
  });
});
