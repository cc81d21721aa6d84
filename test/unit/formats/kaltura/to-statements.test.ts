import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LearningEvent } from "../../../../src/events/learning-event.ts";
import { toStatements } from "../../../../src/formats/kaltura/to-statements.ts";
import type { KalturaXapiOptions } from "../../../../src/formats/kaltura/xapi-options.ts";
import { kalturaXapi } from "../../../../src/formats/kaltura/xapi-format.ts";
import { told, xapiOptions, type Told } from "../../../fixtures/kaltura/viewing.ts";
import { beginViewing } from "../../../support/fake-viewing.ts";
import { propertyRuns } from "../../../support/property-runs.ts";
import { anyViewing, takeStep } from "../../../support/viewing-steps.ts";
import { expectValidStatement } from "../../../support/statements.ts";
import { atStart, PROGRESS, statementsOf, type SentStatement } from "./kaltura-records.ts";

const format = kalturaXapi(xapiOptions);
const played = { type: "played", resumed: false, restarted: false, autoplay: false } as const;
const nothing = { share: 0, segments: [], ordered: true, consumed: 0 } as const;

/** What a statement is, in Kaltura's words. */
const nameOf = ({ verb, result }: SentStatement): string =>
  PROGRESS in result.extensions
    ? `playProgress ${String(result.extensions[PROGRESS])}`
    : (verb.display["en"] ?? "");

const product = { id: "http://tincan-definitions.kaltura.com/products/mediaspace/1" };

const placesOf = (options: KalturaXapiOptions): unknown =>
  statementsOf(kalturaXapi(options), told.get("50"))[0]?.context.contextActivities;

const tell = (one: Told): readonly string[] => statementsOf(format, one).map(nameOf);

describe("toStatements", () => {
  it("tells the first playback of a session as play and as the progress 0, wherever it starts", () => {
    expect(tell(atStart(played))).toEqual(["played", "playProgress 0"]);
    expect(tell(atStart(played, { position: 300 }))).toEqual(["played", "playProgress 0"]);
  });

  it("gives the two of the first playback the ids of the event and of the session", () => {
    const one = atStart(played);
    const { id, session } = one.context;
    expect(statementsOf(format, one).map((statement) => statement.id)).toEqual([id, session]);
  });

  it("tells playing on, and playing again after the end, as play alone", () => {
    expect(tell(atStart({ ...played, resumed: true, pausedAt: 3 }))).toEqual(["played"]);
    expect(tell(atStart({ ...played, restarted: true }))).toEqual(["played"]);
  });

  it.each([
    [10, ["playProgress 10"]],
    [33.3, ["playProgress 33"]],
    [100, ["playProgress 100"]],
    [0, []],
    [0.5, []],
  ])("tells the mark %d in whole percent, rounded down, and 0 not a second time", (mark, names) => {
    expect(tell(atStart({ type: "milestone-reached", mark, basis: "position" }))).toEqual(names);
  });

  it("says of a live stream neither a percentage nor that it is a recording", () => {
    const { length: _length, ...event } = atStart(played).event;
    const statements = statementsOf(format, { event, context: atStart(played).context });
    expect(statements.map(nameOf)).toEqual(["played"]);
    expect(JSON.stringify(statements)).not.toContain("video-mode");
  });

  it.each(["learner", "end", "loop", "ad", "error", "source", "closing"] as const)(
    "tells every pause, and why: %s",
    (reason) => {
      const [statement] = statementsOf(format, atStart({ type: "paused", reason, progress: nothing }));
      expect(statement?.verb.id).toBe("https://w3id.org/xapi/video/verbs/paused");
      expect(statement?.context.extensions).toMatchObject({
        "https://playtrace.dev/xapi/extensions/reason": reason,
      });
    },
  );

  it("tells nothing else that MediaSpace does not", () => {
    const before = { rate: 1, fullScreen: true };
    for (const fact of [
      { type: "session-started" },
      { type: "completed", progress: nothing },
      { type: "ended" },
      { type: "session-ended", progress: nothing, duration: 9 },
      { type: "stalled", duration: 2 },
      { type: "changed", what: "fullScreen", before },
      { type: "changed", what: "captions", before },
    ] as const) {
      expect(toStatements(atStart(fact).event, atStart(fact).context, xapiOptions)).toEqual([]);
    }
  });

  it("names the percentage by the letter of Kaltura's guide where asked to", () => {
    const [statement] = statementsOf(kalturaXapi({ progress: "ami5" }), told.get("50"));
    expect(statement?.result.extensions).toMatchObject({
      "https://w3id.org/xapi/ami5/result/extensions/progress": 50,
    });
    expect(statement?.result.extensions).not.toHaveProperty([PROGRESS]);
    expectValidStatement(statement);
  });

  it("names the product, and the site and the gallery where the page gives them", () => {
    expect(placesOf({})).toEqual({ category: [expect.objectContaining(product)] });
    expect(placesOf(xapiOptions)).toMatchObject({
      category: [product, { id: "https://videos.lindenhof.example/channel/Seamanship/90210" }],
      other: [{ id: "https://videos.lindenhof.example" }],
    });
  });

  it("asks a function of the page for the gallery of the media", () => {
    const id = "https://videos.lindenhof.example/media/t/0_q7w2e9r4/gallery";
    const places = placesOf({ category: (activity) => ({ id: `${activity.id}/gallery` }) });
    expect(places).toMatchObject({ category: [product, { id }] });
    expect(placesOf({ category: () => undefined })).toEqual(placesOf({}));
  });

  it.each([
    ["de-CH", "de-CH"],
    ["English (US)", "en"],
  ])("names the language that is spoken, where the player tells it by a tag: %s", (language, written) => {
    const snapshot = { rate: 1, audioTrack: { label: "1", language } };
    const [statement] = statementsOf(format, atStart(played, { snapshot }));
    expect(statement?.context.language).toBe(written);
  });

  it("names the platform, where the page tells it", () => {
    const { event, context } = atStart(played);
    const [statement] = statementsOf(format, { event, context: { ...context, platform: "School Videos" } });
    expect(statement?.context.platform).toBe("School Videos");
  });

  it("tells a viewing from start to end by 0, 25, 50, 75 and 100, each once, and 0 again in the next session", () => {
    const milestones = { at: [0, 25, 50, 75, 100], basis: "position" } as const;
    const { player, events, comeBack } = beginViewing({ tracker: { milestones } });
    player.load(40);
    player.play();
    player.watch(15);
    player.pause();
    player.play();
    player.watch(60);
    player.play();
    player.watch(12);
    comeBack();
    player.play();
    player.watch(2);
    const { context } = atStart(played);
    const names = events.flatMap((event: LearningEvent) => tell({ event, context }));
    expect(names.filter((name) => /^play(ed|P)/.test(name))).toEqual([
      "played",
      "playProgress 0",
      "playProgress 25",
      "played",
      "playProgress 50",
      "playProgress 75",
      "playProgress 100",
      "played",
      "played",
      "playProgress 0",
    ]);
  });

  it("gives no two statements of any viewing one id", () => {
    fc.assert(
      fc.property(anyViewing, fc.integer(), (steps, roughness) => {
        const milestones = { at: [25, 50, 75, 100], basis: "reached" } as const;
        const { player, events } = beginViewing({ tracker: { milestones }, roughness });
        player.load(60);
        player.play();
        for (const step of steps) takeStep(player, step);
        player.close();
        let session = "";
        const ids = events.flatMap((event, index) => {
          const id = `e81d3c6f-2a94-47b0-b5e1-${String(index).padStart(12, "0")}`;
          if (event.type === "session-started") session = id;
          const context = { ...atStart(played).context, id, session };
          return toStatements(event, context, xapiOptions).map((statement) => statement.id);
        });
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 20_261_122, numRuns: propertyRuns(200) },
    );
  });
});
