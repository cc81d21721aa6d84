import { describe, expect, it } from "vitest";
import { writeLocation, writeMedia } from "../../../../src/formats/caliper/media.ts";
import { context, event } from "../../../fixtures/xapi/viewing.ts";
import { sensor } from "./caliper-options.ts";

const moment = event({ type: "ended" });

const nameOf = (name: Readonly<Record<string, string>>, language?: string): unknown => {
  const { language: _, ...about } = context;
  const told = { ...about, ...(language && { language }), activity: { ...context.activity, name } };
  return writeMedia(moment, told, { sensor })["name"];
};

describe("writeMedia", () => {
  it("names the media in the spoken language where that is known, else by its first name", () => {
    const name = { de: "Gezeiten", "en-GB": "Tides" };
    expect([nameOf(name, "en-GB"), nameOf(name, "fr"), nameOf(name)]).toEqual([
      "Tides",
      "Gezeiten",
      "Gezeiten",
    ]);
  });

  it("has an id that no page can change by what it says besides", () => {
    const media = Object.assign({ version: "2" }, { id: "https://elsewhere.example" });
    expect(writeMedia(moment, context, { sensor, media })).toMatchObject({
      id: context.activity.id,
      version: "2",
    });
  });

  it("takes a function of the page that knows nothing for one that is not there", () => {
    expect(writeMedia(moment, context, { sensor, media: () => undefined })).toEqual(
      writeMedia(moment, context, { sensor }),
    );
  });
});

describe("writeLocation", () => {
  it.each([
    [0.001, undefined, "#t=0.001", "PT0.001S"],
    [3661.5, undefined, "#t=3661.5", "PT1H1M1.5S"],
    [3661.5, "seconds", "#t=3661", "PT1H1M1S"],
    [0.999, "seconds", "#t=0", "PT0S"],
  ] as const)("marks %d s by the precision %s as %s and %s", (position, currentTime, fragment, text) => {
    const media = "https://school.example/v";
    expect(writeLocation(media, position, { sensor, currentTime })).toEqual({
      id: media + fragment,
      type: "MediaLocation",
      currentTime: text,
      isPartOf: media,
    });
  });
});
