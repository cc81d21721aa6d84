import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlatformEventType, RecordedEvent } from "../../../../../src/events/platform-event.ts";
import { caliper } from "../../../../../src/formats/caliper/format.ts";
import type { CaliperOptions } from "../../../../../src/formats/caliper/options.ts";
import { withPlatform } from "../../../../../src/formats/platform/with-platform.ts";
import { reviewEvent } from "../../../../../src/review/review-event.ts";
import { anyPlatformContext, anyPlatformEvent } from "../../../../fixtures/platform/any-platform-event.ts";
import {
  at,
  application,
  category,
  choice,
  context,
  entry,
  quiz,
  sitting,
  statementOfTruth,
  wandering,
} from "../../../../fixtures/platform/quiz-sitting.ts";
import { propertyRuns } from "../../../../support/property-runs.ts";
import { anyOptions, fullOptions, sensor } from "../caliper-options.ts";

const settings = { seed: 20_261_122, numRuns: propertyRuns(400) };
const learner = "https://school.example/person/4711";

/** What is sent of an event: each event of Caliper that tells it. */
function sent(
  event: RecordedEvent,
  options: CaliperOptions = { sensor },
  around = context,
): readonly object[] {
  const format = withPlatform(caliper(options));
  const record = format.writePlatform?.(event, around);
  if (!record) throw new Error(`nothing is told of ${event.type}`);
  const read: { readonly data: readonly object[] } = JSON.parse(
    format.pack([JSON.stringify(record)], "2026-11-22T09:31:00.000Z").body,
  );
  expect(reviewEvent(read)).toEqual([]);
  return read.data;
}

const told: readonly RecordedEvent[] = [...wandering, ...sitting].map((event) =>
  Object.assign({ at }, event),
);

function write(type: PlatformEventType, options?: CaliperOptions): readonly object[] {
  return told.filter((event) => event.type === type).flatMap((event) => sent(event, options));
}

describe("toCaliperEvents", () => {
  it("breaks no rule of Caliper, whatever is told, whoever did it, whatever the page says", () => {
    fc.assert(
      fc.property(anyPlatformEvent, anyPlatformContext, anyOptions, (event, around, options) => {
        expect(sent(event, options, around).length).toBeGreaterThan(0);
      }),
      settings,
    );
  });

  it("writes of a downgraded record what it would have written in 1.1", () => {
    fc.assert(
      fc.property(anyPlatformEvent, anyOptions, (event, given) => {
        const write12 = withPlatform(caliper({ ...given, version: "1.2" }));
        const write11 = withPlatform(caliper({ ...given, version: "1.1" }));
        const older = JSON.stringify(write11.writePlatform?.(event, context));
        expect(write12.downgrade?.(JSON.stringify(write12.writePlatform?.(event, context)))).toBe(older);
        expect(reviewEvent(JSON.parse(write12.pack([older], "2026-11-22T09:31:00.000Z").body))).toEqual([]);
      }),
      settings,
    );
  });

  it.each([
    ["logged-in", "SessionEvent", "SessionProfile", "LoggedIn", "SoftwareApplication", application.id],
    [
      "category-viewed",
      "NavigationEvent",
      "ReadingProfile",
      "NavigatedTo",
      "DigitalResourceCollection",
      category.id,
    ],
    ["liked", "Event", "GeneralProfile", "Liked", "VideoObject", entry.id],
    ["commented", "FeedbackEvent", "FeedbackProfile", "Commented", "VideoObject", entry.id],
    ["uploaded", "ResourceManagementEvent", "ResourceManagementProfile", "Uploaded", "VideoObject", entry.id],
    [
      "published",
      "ResourceManagementEvent",
      "ResourceManagementProfile",
      "Published",
      "VideoObject",
      entry.id,
    ],
    [
      "unlisted",
      "ResourceManagementEvent",
      "ResourceManagementProfile",
      "Unpublished",
      "VideoObject",
      entry.id,
    ],
    [
      "collaborator-added",
      "Event",
      "GeneralProfile",
      "Added",
      "Person",
      "https://school.example/person/4712",
    ],
    [
      "capture-launched",
      "ToolLaunchEvent",
      "ToolLaunchProfile",
      "Launched",
      "SoftwareApplication",
      application.id,
    ],
    ["quiz-started", "AssessmentEvent", "AssessmentProfile", "Started", "Assessment", quiz.id],
    ["quiz-retaken", "AssessmentEvent", "AssessmentProfile", "Restarted", "Assessment", quiz.id],
    [
      "question-answered",
      "AssessmentItemEvent",
      "AssessmentProfile",
      "Completed",
      "AssessmentItem",
      choice.id,
    ],
    [
      "question-skipped",
      "AssessmentItemEvent",
      "AssessmentProfile",
      "Skipped",
      "AssessmentItem",
      statementOfTruth.id,
    ],
    ["quiz-submitted", "AssessmentEvent", "AssessmentProfile", "Submitted", "Assessment", quiz.id],
  ] as const)("writes %s as %s of the %s: %s", (what, type, profile, action, kind, id) => {
    expect(write(what)[0]).toMatchObject({
      type,
      profile,
      action,
      object: { type: kind, id },
      actor: { id: learner, type: "Person" },
      eventTime: "2026-11-22T09:30:00.000Z",
      id: `urn:uuid:${context.id}`,
    });
  });

  it("names a session only where the page gave one", () => {
    expect(write("liked")[0]).not.toHaveProperty("session");
    expect(write("liked", fullOptions)[0]).toMatchObject({
      session: { id: "https://school.example/sessions/9" },
      group: { type: "CourseSection" },
    });
  });

  it("tells what was commented, by whom, on what", () => {
    expect(write("commented")[0]).toMatchObject({
      generated: {
        type: "Comment",
        id: "https://videos.school.example/comments/7",
        commenter: learner,
        commentedOn: entry.id,
        value: "Well said",
      },
    });
  });

  it("names the entry that a person was added to", () => {
    expect(write("collaborator-added")[0]).toMatchObject({ target: { type: "VideoObject", id: entry.id } });
  });

  it("never makes an id of an e-mail address", () => {
    const [event] = sent({
      type: "collaborator-added",
      entry,
      collaborator: { mbox: "mailto:b@school.example" },
      at,
    });
    expect(event).toMatchObject({ object: { id: "_:person", type: "Person" } });
    expect(JSON.stringify(event)).not.toContain("@school.example");
  });

  it("tells the tool that was launched", () => {
    expect(write("capture-launched")).toMatchObject([
      { extensions: { "playtrace:tool": "capture-space" } },
      { extensions: { "playtrace:tool": "kaltura-capture" } },
    ]);
  });

  it("tells the rules of a quiz with the attempt that begins", () => {
    expect(write("quiz-started")[0]).toMatchObject({
      object: {
        maxAttempts: 3,
        creators: [{ id: "https://school.example/person/4000", type: "Person" }],
        extensions: {
          "playtrace:scrubbing_allowed": false,
          "playtrace:changes_allowed": true,
          "playtrace:score_type": "highest",
        },
      },
      generated: {
        type: "Attempt",
        assignee: learner,
        assignable: quiz.id,
        count: 1,
        startedAtTime: "2026-11-22T09:30:00.000Z",
      },
    });
    expect(write("quiz-retaken")[0]).toMatchObject({ generated: { count: 2 } });
  });

  it("speaks of one attempt by one id, from its start to its score", () => {
    const ids = [...write("quiz-started"), ...write("question-answered"), ...write("quiz-submitted")].map(
      (event) => /"id":"(urn:x-playtrace:attempt:[^"]+)"/.exec(JSON.stringify(event))?.[1],
    );
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(5);
    expect(JSON.stringify(write("quiz-retaken"))).not.toContain(`${ids[0]}"`);
  });

  it("tells an answer as the response to an item of the quiz", () => {
    expect(write("question-answered")[0]).toMatchObject({
      object: {
        description: "Which part makes energy?",
        isPartOf: { id: quiz.id, type: "Assessment" },
        extensions: {
          "playtrace:question_type": "multiple-choice",
          "playtrace:question_index": 1,
          "playtrace:question_total": 3,
        },
      },
      generated: {
        type: "MultipleChoiceResponse",
        value: "b",
        attempt: { count: 1 },
        extensions: { "playtrace:success": true, "playtrace:score": 2, "playtrace:max_score": 2 },
      },
    });
  });

  it.each([
    ["multiple-answers", ["a", "b"], { type: "MultipleResponseResponse", values: ["a", "b"] }],
    ["true-false", false, { type: "TrueFalseResponse", value: "false" }],
    ["fill-in", "red", { type: "FillinBlankResponse", values: ["red"] }],
    ["open", "It divides.", { type: "Response", extensions: { "playtrace:answer": "It divides." } }],
    ["reflection-point", "passed", { type: "Response", extensions: { "playtrace:answer": "passed" } }],
  ] as const)(
    "writes the answer to %s by the response that Caliper has for it",
    (type, answer, generated) => {
      const { correct: _none, ...known } = choice;
      const question = { ...known, type };
      const [event] = sent({ type: "question-answered", quiz, attempt: 1, question, answer, at });
      expect(event).toMatchObject({ generated });
    },
  );

  it("tells of no attempt where a question was skipped, but its number", () => {
    const [skipped] = write("question-skipped");
    expect(skipped).not.toHaveProperty("generated");
    expect(skipped).toMatchObject({ extensions: { "playtrace:attempt": 1 } });
  });

  it("grades a submission that has a score, in the application's name and under an id of its own", () => {
    const [submitted, graded, ...more] = write("quiz-submitted", fullOptions);
    expect(more).toEqual([]);
    expect(submitted).toMatchObject({ generated: { endedAtTime: "2026-11-22T09:30:00.000Z" } });
    expect(graded).toMatchObject({
      id: "urn:uuid:de9a4f5c-8a2e-4c1b-9d52-2f60c1c4a7d1",
      type: "GradeEvent",
      profile: "GradingProfile",
      action: "Graded",
      actor: { type: "SoftwareApplication", id: "https://player.school.example" },
      object: { type: "Attempt", assignee: learner },
      generated: {
        type: "Score",
        scoreGiven: 2,
        maxScore: 3,
        scoredBy: "https://player.school.example",
        extensions: { "playtrace:success": false },
      },
    });
    expect(graded).not.toHaveProperty("membership");
    expect(sent({ type: "quiz-submitted", quiz, attempt: 1, at })).toHaveLength(1);
  });

  it("says nothing that tells one learner from another where nobody is named", () => {
    for (const event of told) {
      const text = JSON.stringify(sent(event, { sensor, anonymous: true }));
      expect(text).not.toMatch(/4711|4712|4000/);
    }
  });

  it("names in 1.1 the extension that knows the event, before Caliper's own context", () => {
    expect(write("uploaded", { sensor, version: "1.1" })[0]).toMatchObject({
      "@context": [
        "http://purl.imsglobal.org/ctx/caliper/v1p1/ResourceManagementProfile-extension",
        "http://purl.imsglobal.org/ctx/caliper/v1p1",
      ],
    });
    expect(write("quiz-started", { sensor, version: "1.1" })[0]).toMatchObject({
      "@context": "http://purl.imsglobal.org/ctx/caliper/v1p1",
    });
  });
});
