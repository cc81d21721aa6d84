import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  KALTURA_PLATFORM_EVENTS,
  KALTURA_QUIZ_EVENTS,
} from "../../../../../src/formats/kaltura/platform/events.ts";
import { toKalturaStatement } from "../../../../../src/formats/kaltura/platform/to-statement.ts";
import { kalturaCaliper } from "../../../../../src/formats/kaltura/caliper-format.ts";
import { kalturaXapi } from "../../../../../src/formats/kaltura/xapi-format.ts";
import { withPlatform } from "../../../../../src/formats/platform/with-platform.ts";
import { reviewEvent } from "../../../../../src/review/review-event.ts";
import { caliperOptions, xapiOptions } from "../../../../fixtures/kaltura/viewing.ts";
import { anyPlatformContext, anyPlatformEvent } from "../../../../fixtures/platform/any-platform-event.ts";
import { at, context, entry, quiz, sitting } from "../../../../fixtures/platform/quiz-sitting.ts";
import { propertyRuns } from "../../../../support/property-runs.ts";
import { expectValidStatement } from "../../../../support/statements.ts";

const settings = { seed: 20_261_122, numRuns: propertyRuns(300) };
const liked = { type: "liked", entry, at } as const;

describe("toKalturaStatement", () => {
  it("writes of every page's event what both validators accept, and of a quiz nothing", () => {
    fc.assert(
      fc.property(anyPlatformEvent, anyPlatformContext, (event, around) => {
        const statement = withPlatform(kalturaXapi(xapiOptions)).writePlatform?.(event, around);
        expect(statement !== null).toBe(KALTURA_PLATFORM_EVENTS[event.type].length > 0);
        if (statement) expectValidStatement(statement);
      }),
      settings,
    );
  });

  it("has the surroundings of MediaSpace's statements", () => {
    expect(toKalturaStatement(liked, context, xapiOptions)).toMatchObject({
      actor: { objectType: "Agent", account: { name: "4711" } },
      verb: { id: "http://activitystrea.ms/schema/1.0/like" },
      object: { objectType: "Activity", id: entry.id },
      context: {
        registration: context.registration,
        contextActivities: {
          category: [
            { id: "http://tincan-definitions.kaltura.com/products/mediaspace/1" },
            { id: "https://videos.lindenhof.example/channel/Seamanship/90210" },
          ],
          other: [{ id: "https://videos.lindenhof.example" }],
        },
      },
    });
  });

  it("asks for the gallery of the entry that is meant, and of nothing else", () => {
    const asked: string[] = [];
    const category = ({ id }: { readonly id: string }): { readonly id: string } => {
      asked.push(id);
      return { id: "https://videos.school.example/galleries/1" };
    };
    expect(
      toKalturaStatement(liked, context, { category })?.context?.contextActivities?.category,
    ).toHaveLength(2);
    const application = { id: "https://videos.school.example" };
    toKalturaStatement({ type: "logged-in", application, at }, context, { category });
    expect(asked).toEqual([entry.id]);
  });

  it("throws where nothing but an account may be sent, and none is known", () => {
    const around = { ...context, actor: { openid: "https://ada.example" } };
    const options = { sendAccountInfoInsteadOfEmail: true };
    expect(() => toKalturaStatement(liked, around, options)).toThrow("The learner has no account.");
  });
});

describe("kalturaCaliper with what happens around the player", () => {
  it("tells the quiz's events that Kaltura lists, with the course, and nothing else", () => {
    const format = withPlatform(kalturaCaliper(caliperOptions));
    fc.assert(
      fc.property(anyPlatformEvent, anyPlatformContext, (event, around) => {
        const record = format.writePlatform?.(event, around);
        expect(record !== null).toBe(KALTURA_QUIZ_EVENTS[event.type] !== null);
        if (!record) return;
        const { body } = format.pack([JSON.stringify(record)], "2026-11-22T09:31:00.000Z");
        expect(reviewEvent(JSON.parse(body))).toEqual([]);
        expect(body).toContain(
          JSON.stringify({ id: "https://lms.lindenhof.example/courses/sea-2" }).slice(1, -1),
        );
      }),
      settings,
    );
  });

  it("tells start, answers, submission with its result, and the next attempt", () => {
    const format = withPlatform(kalturaCaliper(caliperOptions));
    const records = sitting.map((event) => format.writePlatform?.(Object.assign({ at }, event), context));
    const actions = records.flatMap((record) =>
      [record ?? []].flat().map((one) => String(Reflect.get(one, "action"))),
    );
    expect(actions).toEqual(["Started", "Completed", "Completed", "Submitted", "Graded", "Restarted"]);
    expect(JSON.stringify(records)).toContain(quiz.id);
  });
});
