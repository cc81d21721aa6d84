import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caliper } from "../../../src/formats/caliper/format.ts";
import { defineFormat } from "../../../src/formats/format.ts";
import { TrackingError } from "../../../src/errors.ts";
import { wordsOf } from "../../../src/testing/record-facts.ts";
import { playRecording } from "../../../src/testing/play-recording.ts";
import type { RecordedViewing } from "../../../src/testing/recorded-viewing.ts";
import type { TraceOptions } from "../../../src/trace/options.ts";
import { expectValidStory } from "../../support/statements.ts";

const folder = new URL("../../fixtures/recordings/", import.meta.url);
const source = { url: "https://school.example/media/tides.webm?token=1", kind: "video" } as const;

function readRecording(file: string): RecordedViewing {
  const recording: RecordedViewing = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  return { ...recording, source };
}

const rated = readRecording("videojs-rate.json");
const options = {
  endpoint: "https://lrs.example.com/xapi/",
  key: "key",
  secret: "secret",
  milestones: false,
} satisfies TraceOptions;
const storyOf = async (recording: RecordedViewing, more: TraceOptions = {}): Promise<readonly string[]> =>
  (await playRecording({ ...options, ...more }, recording)).records.map(wordsOf);

describe("playRecording", () => {
  it("tells what the learner of the recording did, as statements that hold", async () => {
    const { events, records } = await playRecording(options, rated);
    expect(records.map(wordsOf)).toEqual([
      "initialized",
      "played started",
      "interacted rate",
      "interacted rate",
      "seeked",
      "paused learner",
      "terminated",
    ]);
    expect(events.map(({ event }) => event.type).slice(-2)).toEqual(["paused", "session-ended"]);
    expectValidStory(records.map(({ json }) => json));
    expect(records.map(({ text }) => JSON.parse(text))).toEqual(records.map(({ json }) => json));
  });

  it("tells the same bytes each time, of a learner and an activity that nobody named", async () => {
    const [first, second] = [await playRecording(options, rated), await playRecording(options, rated)];
    expect(second).toEqual(first);
    expect(first.events[0]?.context).toMatchObject({
      actor: { account: { homePage: "https://lrs.example.com", name: "anonymous" } },
      activity: { id: "https://school.example/media/tides.webm", name: { und: "tides.webm" }, kind: "video" },
    });
  });

  it("names whom and what the options name", async () => {
    const registration = "7c1d9e52-3f8a-4b6d-9c0e-5a4b3c2d1e0f";
    const { records } = await playRecording(
      {
        ...options,
        actor: { mbox: "mailto:ada@example.com" },
        activity: ({ url }) => ({ id: `${url}#own`, name: "Tides", description: { de: "Mond" } }),
        language: "en",
        registration,
      },
      rated,
    );
    expect(records[0]?.json).toMatchObject({
      actor: { mbox: "mailto:ada@example.com" },
      object: {
        id: `${source.url}#own`,
        definition: { name: { en: "Tides" }, description: { de: "Mond" } },
      },
      context: { registration },
    });
  });

  it("writes for each destination what it hears, as its format and its transform write it", async () => {
    const { records } = await playRecording(
      {
        milestones: false,
        destinations: [
          { endpoint: "https://lrs.example.com/", only: ["paused", "seeked"] },
          {
            endpoint: "https://lake.example.com/caliper",
            format: caliper({ sensor: "https://example.com/sensor" }),
            except: ["changed"],
            transform: (record, { type }) => (type === "seeked" ? null : { ...record, marked: true }),
          },
        ],
      },
      rated,
    );
    const toldTo = (place: string): string[] =>
      records.filter(({ destination }) => destination.includes(place)).map(({ name }) => name);
    expect(toldTo("lrs.example.com")).toEqual(["seeked", "paused"]);
    expect(toldTo("lake.example.com")).toEqual(["Started", "Paused"]);
    expect(records.filter(({ json }) => json["marked"]).map(({ name }) => name)).toEqual([
      "Started",
      "Paused",
    ]);
  });

  it("gives records of a format of one's own the names of their events", async () => {
    const format = defineFormat({
      name: "plain",
      path: "",
      success: "not-html",
      write: ({ type }) => (type === "changed" ? null : { what: type }),
      pack: (records) => ({ body: records.join("\n"), contentType: "text/plain", headers: {} }),
    });
    const { records } = await playRecording({ ...options, format }, rated);
    expect(records.map(({ name }) => name)).toEqual([
      "session-started",
      "played",
      "seeked",
      "paused",
      "session-ended",
    ]);
    expect(records[1]).toMatchObject({ text: '{"what":"played"}', json: { what: "played" } });
  });

  it.each(readdirSync(folder))("tells the story of %s without anybody's frames as well", async (file) => {
    const { frames: _frames, ...recording } = readRecording(file);
    expect(await storyOf(recording)).toEqual(await storyOf(readRecording(file)));
  });

  it("closes a session that the recording leaves open, and none that it closed", async () => {
    expect((await storyOf(closing(rated))).filter((what) => what === "terminated")).toHaveLength(1);
  });

  it("tells nothing without consent", async () => {
    expect(await storyOf(rated, { consent: "denied" })).toEqual([]);
  });

  it.each<[string, TraceOptions, RecordedViewing]>([
    ["invalid-option", { ...options, completion: { threshold: 7 } }, rated],
    ["invalid-activity", options, { signals: rated.signals }],
  ])("refuses with %s what a trace would refuse", async (code, wrong, recording) => {
    const refused = await playRecording(wrong, recording).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TrackingError);
    expect(refused).toMatchObject({ code });
  });
});

/** The recording, with the signal at its end that a page's closing is. */
function closing(recording: RecordedViewing): RecordedViewing {
  const last = recording.signals.at(-1);
  if (!last) throw new Error("The recording is empty.");
  return { ...recording, signals: [...recording.signals, { ...last, type: "close", reason: "closing" }] };
}
