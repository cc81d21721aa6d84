import { describe, expect, it } from "vitest";
import type { TrackingError } from "../../../src/errors.ts";
import { createActivityChoice, type ActivityChoice } from "../../../src/trace/activity.ts";
import type { ActivityOptions, TraceOptions } from "../../../src/trace/options.ts";
import { createHandClock } from "../transport/hand-clock.ts";
import { PlayerDouble, type PageAround } from "./player-double.ts";

const url = "https://media.example/course%201/intro.webm";

interface Choice extends ActivityChoice {
  readonly player: PlayerDouble;
  readonly errors: TrackingError[];
}

function choice(given?: TraceOptions["activity"], around?: PageAround): Choice {
  const player = new PlayerDouble(createHandClock(), around).load(url);
  const errors: TrackingError[] = [];
  return { player, errors, ...createActivityChoice(given, player, (error) => errors.push(error)) };
}

/** As a page without a compiler writes it. */
const asked =
  (answer: unknown): (() => ActivityOptions) =>
  () =>
    new Map().set("answer", answer).get("answer");

describe("choose", () => {
  it("finds no activity while there is no source", () => {
    const { player, choose } = choice();
    player.playing = undefined;
    expect(choose()).toBeUndefined();
  });

  it.each([
    ["https://media.example/a.webm?token=abc&t=5", "https://media.example/a.webm"],
    ["https://media.example/a.webm#t=10,20", "https://media.example/a.webm"],
    ["http://media.example/watch/7", "http://media.example/watch/7"],
  ])("derives the id of %s without what changes by visit", (source, id) => {
    const { player, choose } = choice();
    player.load(source);
    expect(choose()?.id).toBe(id);
  });

  it.each([
    ["blob:https://school.example/5b0c", { id: "intro" }, "https://school.example/course#intro"],
    ["blob:https://school.example/5b0c", {}, "https://school.example/course"],
    ["", { id: "intro" }, "https://school.example/course#intro"],
    ["data:video/webm;base64,AAAA", {}, "https://school.example/course"],
    ["blob:x", { canonical: "https://school.example/c/1" }, "https://school.example/c/1"],
    [
      "blob:x",
      { canonical: "https://school.example/view?id=5#top", id: "v" },
      "https://school.example/view?id=5#v",
    ],
  ])(
    "names a source that exists in this page only after the page and the element: %j in %j",
    (source, around, id) => {
      const { player, choose } = choice(undefined, around);
      player.load(source);
      expect(choose()?.id).toBe(id);
    },
  );

  it.each<[string, TraceOptions["activity"], PageAround & { label?: string }, string | undefined]>([
    ["what is given", { name: "Given" }, { label: "Label", title: "Page" }, "Given"],
    ["the player's title", {}, { label: "Label", title: "Page" }, "Label"],
    ["the page's title", {}, { title: "Page" }, "Page"],
    ["the file's name", {}, { title: "" }, "intro.webm"],
  ])("takes the name from %s first", (_, given, { label, ...around }, name) => {
    const { player, choose } = choice(given, { ...around, language: "en" });
    player.label = label;
    expect(choose()?.name).toEqual({ en: name });
  });

  it("gives texts the language of the element, and `und` where the page names none", () => {
    expect(
      choice({ name: "Einführung", description: "Worum es geht" }, { language: "de-AT" }).choose(),
    ).toMatchObject({
      name: { "de-AT": "Einführung" },
      description: { "de-AT": "Worum es geht" },
    });
    expect(choice({ name: "Intro" }).choose()?.name).toEqual({ und: "Intro" });
  });

  it("takes texts by language as they are", () => {
    const name = { en: "Intro", de: "Einführung" };
    expect(choice({ name }).choose()?.name).toEqual(name);
  });

  it("holds nothing that is empty or undefined", () => {
    const { player, choose } = choice({ name: "", description: undefined });
    player.load("https://media.example/");
    expect(choose()).toEqual({ id: "https://media.example/", kind: "video" });
  });

  it("asks a function of the page at each source, with the source", () => {
    const { player, choose } = choice((source) => ({ id: source.url.replace("media", "id") }));
    expect(choose()?.id).toBe("https://id.example/course%201/intro.webm");
    player.load("https://media.example/b.webm");
    expect(choose()?.id).toBe("https://id.example/b.webm");
  });

  it.each([null, "https://example.com/1", 5, { id: "intro" }, { id: 5 }, { name: 5 }])(
    "derives the id where the page's function answers %j, and reports it",
    (answer) => {
      const { choose, errors } = choice(asked(answer));
      expect(choose()?.id).toBe(url);
      expect(errors).toMatchObject([{ code: "invalid-activity" }]);
    },
  );

  it("derives the id where the page's function throws, and reports it with its cause", () => {
    const cause = new Error("no such course");
    const { choose, errors } = choice(() => {
      throw cause;
    });
    expect(choose()?.id).toBe(url);
    expect(errors).toMatchObject([{ code: "invalid-activity", which: "activity", cause }]);
  });

  it("derives the id, and says nothing, where the page's function knows no better", () => {
    const { choose, errors } = choice(asked(undefined));
    expect([choose()?.id, errors]).toEqual([url, []]);
  });
});

describe("contradicts", () => {
  const fixed = { id: "https://school.example/1" };

  it("finds nothing wrong with the first source, nor with a length that grows", () => {
    const { contradicts, errors } = choice(fixed);
    expect([contradicts(100), contradicts(200), errors]).toEqual([false, false, []]);
  });

  it("takes another source of the same length for a rendition", () => {
    const { player, contradicts, choose } = choice(fixed);
    contradicts(100);
    player.load(`${url}?signed=again`);
    expect([contradicts(101), choose()?.id]).toEqual([false, fixed.id]);
  });

  it("takes another source of another length for something else, reports it and names it by its URL", () => {
    const { player, contradicts, choose, errors } = choice(fixed);
    contradicts(100);
    player.load("https://media.example/b.webm");
    expect([contradicts(102), choose()?.id]).toEqual([true, "https://media.example/b.webm"]);
    expect(errors).toMatchObject([{ code: "invalid-activity", which: "activity" }]);
    expect(contradicts(102)).toBe(false);
  });

  it("gives the fixed activity back to the source that it was given with", () => {
    const { player, contradicts, choose } = choice(fixed);
    contradicts(100);
    player.load("https://media.example/b.webm");
    contradicts(50);
    player.load(url);
    expect([contradicts(100), choose()?.id]).toEqual([false, fixed.id]);
  });

  it("takes texts without an id from another source of another length", () => {
    const { player, contradicts, choose } = choice({ name: "Intro" });
    contradicts(100);
    player.load("https://media.example/b.webm");
    expect(choose()?.name).toEqual({ und: "Intro" });
    expect([contradicts(50), choose()?.name]).toEqual([true, { und: "Course" }]);
  });

  it("has no say where the activity is derived or asked of the page", () => {
    for (const given of [undefined, () => fixed]) {
      const { player, contradicts } = choice(given);
      contradicts(100);
      player.load("https://media.example/b.webm");
      expect(contradicts(50)).toBe(false);
    }
  });
});
