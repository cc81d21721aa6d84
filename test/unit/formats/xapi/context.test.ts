import { describe, expect, test } from "vitest";
import type { LearningFact } from "../../../../src/events/learning-event.ts";
import { writeContext } from "../../../../src/formats/xapi/context.ts";
import { VIDEO_EXTENSION } from "../../../../src/formats/xapi/iris.ts";
import type { Extensions } from "../../../../src/formats/xapi/statement.ts";
import { statementOf, viewingStatements } from "../../../fixtures/xapi/statements.ts";
import type { Given } from "../../../fixtures/xapi/viewing.ts";
import { context, event, SESSION, snapshot, someProgress } from "../../../fixtures/xapi/viewing.ts";
import { expectValidStatement } from "../../../support/statements.ts";

const OWN = "https://playtrace.dev/xapi/extensions/";
const played = { type: "played", resumed: false, restarted: false, autoplay: false } as const;
const muted: LearningFact = { type: "changed", what: "volume", before: snapshot };

/** The context's extensions by their last names; the statement that they stand in is valid. */
function told(fact: LearningFact, given: Given = {}): Extensions {
  const statement = statementOf(fact, given);
  expectValidStatement(statement);
  return Object.fromEntries(
    Object.entries(statement.context.extensions).map(([iri, value]) => [iri.replace(/^.*\//, ""), value]),
  );
}

const speak = (language: string) => ({
  snapshot: { ...snapshot, audioTrack: { label: "Track", language } },
});

describe("writeContext", () => {
  test("VP-7, VP-8, VP-66: every statement but a mark claims the profile, by its unversioned id alone", () => {
    for (const { verb, context: written } of viewingStatements()) {
      expect(written.contextActivities).toEqual(
        verb.display["en"] === "progressed"
          ? undefined
          : { category: [{ id: "https://w3id.org/xapi/video" }] },
      );
    }
  });

  test("a live stream claims no profile and has no length, but is told", () => {
    for (const fact of [{ type: "session-started" }, played, muted] satisfies LearningFact[]) {
      const extensions = told(fact, { length: null });
      expect(statementOf(fact, { length: null }).context).not.toHaveProperty("contextActivities");
      expect(Object.keys(extensions)).not.toContain("length");
      expect(Object.keys(extensions)).not.toContain("completion-threshold");
      expect(extensions["session-id"]).toBe(SESSION);
    }
  });

  test("VP-13, VP-17, VP-62: every statement names the session, by the id of its initialized statement", () => {
    const statements = viewingStatements();
    for (const { context: written } of statements) {
      expect(written.extensions[`${VIDEO_EXTENSION}session-id`]).toBe(statements[0]?.id);
    }
  });

  test("VP-15, VP-43: the length stands wherever it is demanded", () => {
    const lengths = viewingStatements().map(({ verb, context: { extensions } }) => [
      verb.display["en"],
      extensions[`${VIDEO_EXTENSION}length`],
    ]);
    const due = new Set(["initialized", "paused", "completed", "terminated"]);
    expect(lengths.filter(([verb]) => due.has(String(verb))).map(([, length]) => length)).toEqual([
      20, 20, 20, 20, 20,
    ]);
  });

  test.each([1, 0.95, 0.333_333])(
    "VP-16: the threshold %s stands beside progress and at the start",
    (threshold) => {
      const rounded = Math.round(threshold * 1000) / 1000;
      const paused: LearningFact = { type: "paused", reason: "learner", progress: someProgress };
      expect(told({ type: "session-started" }, { threshold })["completion-threshold"]).toBe(rounded);
      expect(told(paused, { threshold })["completion-threshold"]).toBe(rounded);
      expect(told(played, { threshold })).not.toHaveProperty("completion-threshold");
    },
  );

  test("VP-18: initialized carries the whole player", () => {
    expect(told({ type: "session-started" })).toEqual({
      "session-id": SESSION,
      length: 20,
      "completion-threshold": 1,
      speed: "1x",
      volume: 0.8,
      "cc-enabled": false,
      "cc-subtitle-enabled": false,
      "full-screen": false,
      "screen-size": "1920x1080",
      "video-playback-size": "640x360",
      quality: "720",
      track: "English",
      "user-agent": "Example/1.0",
      "picture-in-picture": false,
    });
  });

  test("VP-58, VP-59, VP-67: an act carries what it changed, and the whole player, so that every template fits it", () => {
    const extensions = told(muted, { snapshot: { ...snapshot, volume: { level: 0.8, muted: true } } });
    expect(extensions).toMatchObject({
      volume: 0,
      "full-screen": false,
      "screen-size": "1920x1080",
      reason: "volume",
    });
    expect(extensions).not.toHaveProperty("user-agent");
  });

  test("what the player cannot tell is left out", () => {
    expect(told({ type: "session-started" }, { snapshot: { rate: 1 } })).toEqual({
      "session-id": SESSION,
      length: 20,
      "completion-threshold": 1,
      speed: "1x",
    });
  });

  test("only the start and the acts carry the player", () => {
    expect(told(played)).toEqual({ "session-id": SESSION, length: 20, reason: "started" });
  });

  test("VP-64: turning captions off tells the empty language, and nothing else ever does", () => {
    const off: LearningFact = { type: "changed", what: "captions", before: snapshot };
    expect(told(off)).toMatchObject({
      "cc-enabled": false,
      "cc-subtitle-enabled": false,
      "cc-subtitle-lang": "",
    });
    expect(told(muted)).not.toHaveProperty("cc-subtitle-lang");
  });

  test("VP-64: the language of captions stands only while they are on", () => {
    const on: LearningFact = { type: "changed", what: "captions", before: snapshot };
    const captions = { enabled: true, language: "en" };
    expect(told(on, { snapshot: { ...snapshot, captions } })).toMatchObject({
      "cc-enabled": true,
      "cc-subtitle-lang": "en",
    });
  });

  test.each([
    [{ ...played }, "started"],
    [{ ...played, resumed: true }, "resumed"],
    [{ ...played, resumed: true, restarted: true }, "restarted"],
    [{ ...played, autoplay: true }, "autoplay"],
    [{ type: "paused", reason: "ad", progress: someProgress }, "ad"],
    [{ type: "milestone-reached", mark: 25, basis: "reached" }, "reached"],
    [{ type: "changed", what: "rate", before: snapshot }, "rate"],
    [{ type: "changed", what: "pictureInPicture", before: snapshot }, "pictureInPicture"],
  ] satisfies [LearningFact, string][])("says of $0.type in an extension of ours why: $1", (fact, why) => {
    expect(statementOf(fact).context.extensions[`${OWN}reason`]).toBe(why);
  });

  test("seeked, completed and terminated need no reason", () => {
    const seeked: LearningFact = { type: "seeked", from: 1, to: 2 };
    expect(statementOf(seeked).context.extensions).not.toHaveProperty([`${OWN}reason`]);
  });

  test("VP-10, X-29: the language is the audio track's where it is known, else the one given, else absent", () => {
    expect(statementOf(played, speak("fr")).context.language).toBe("fr");
    expect(statementOf(played, speak("Français")).context.language).toBe("en-GB");
    const { language: _language, ...silent } = context;
    expect(writeContext(event(played), silent)).not.toHaveProperty("language");
  });

  test("X-28, X-29, X-30: names the platform where it is known, and only what xAPI knows", () => {
    expect(Object.keys(statementOf(played).context)).toEqual([
      "registration",
      "language",
      "platform",
      "contextActivities",
      "extensions",
    ]);
    const { platform: _platform, ...unknown } = context;
    expect(writeContext(event(played), unknown)).not.toHaveProperty("platform");
  });

  test("X-31: every extension is an absolute IRI", () => {
    for (const { context: written, result } of viewingStatements()) {
      for (const iri of Object.keys({ ...written.extensions, ...result?.extensions })) {
        expect(iri).toMatch(/^https:\/\//);
      }
    }
  });
});
