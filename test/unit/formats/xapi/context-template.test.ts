import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kalturaXapi } from "../../../../src/formats/kaltura/xapi-format.ts";
import { mergeContext, withContextTemplate } from "../../../../src/formats/xapi/context-template.ts";
import { xapi } from "../../../../src/formats/xapi/format.ts";
import { context, event } from "../../../fixtures/xapi/viewing.ts";

const course = { id: "https://lms.example.com/courses/7" };
const sessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const template = {
  contextActivities: { grouping: [course] },
  extensions: { [sessionId]: "attempt 1" },
};

describe("withContextTemplate", () => {
  const pause = event({
    type: "paused",
    reason: "learner",
    progress: { share: 0.1, segments: [[0, 1]], ordered: true, consumed: 1 },
  });
  const started = event({ type: "played", resumed: false, restarted: false, autoplay: false });

  test("CMI-6: merges the template into every statement, and replaces nothing of it", () => {
    const own = xapi().write(pause, context);
    expect(withContextTemplate(xapi(), template).write(pause, context)).toEqual({
      ...own,
      context: {
        ...own?.context,
        contextActivities: { ...own?.context.contextActivities, grouping: [course] },
        extensions: { ...own?.context.extensions, [sessionId]: "attempt 1" },
      },
    });
  });

  test("merges it into each statement of a record that holds two", () => {
    const record = withContextTemplate(kalturaXapi(), template).write(started, context);
    expect(record).toHaveLength(2);
    expect(record).toEqual([
      expect.objectContaining({ context: expect.objectContaining({ registration: context.registration }) }),
      expect.objectContaining({ context: expect.objectContaining({ registration: context.registration }) }),
    ]);
    expect(JSON.stringify(record).split("attempt 1")).toHaveLength(3);
  });

  test("writes nothing where the format has nothing to write, and is the same format else", () => {
    const format = withContextTemplate(xapi(), template);
    expect(format.write(event({ type: "ended" }), context)).toBeNull();
    expect(format).toMatchObject({ name: "xapi", path: "statements", success: "json-array" });
    expect(format.pack(["{}"], "")).toEqual(xapi().pack(["{}"], ""));
  });
});

describe("mergeContext", () => {
  test("CMI-6: the template wins where both name the same activity, extension or property", () => {
    const own = {
      registration: context.registration,
      platform: "ours",
      contextActivities: { grouping: [{ id: "urn:a", definition: { type: "urn:ours" } }, { id: "urn:b" }] },
      extensions: { "urn:x": 1, "urn:y": 2 },
    };
    const theirs = {
      platform: "theirs",
      contextActivities: { grouping: [{ id: "urn:a" }], parent: [{ id: "urn:c" }] },
      extensions: { "urn:x": 3 },
    };
    expect(mergeContext(own, theirs)).toEqual({
      registration: context.registration,
      platform: "theirs",
      contextActivities: { grouping: [{ id: "urn:a" }, { id: "urn:b" }], parent: [{ id: "urn:c" }] },
      extensions: { "urn:x": 3, "urn:y": 2 },
    });
  });

  test("the registration stays the statement's own", () => {
    const own = { registration: "ours", extensions: { "urn:x": 1 } };
    expect(mergeContext(own, { registration: "theirs" })).toEqual(own);
  });

  test("takes a single activity for a list of one", () => {
    const own = { contextActivities: { category: { id: "urn:a" } } };
    expect(mergeContext(own, { contextActivities: { category: { id: "urn:b" } } })).toEqual({
      contextActivities: { category: [{ id: "urn:a" }, { id: "urn:b" }] },
    });
  });

  test("an empty template changes nothing, and makes no empty objects", () => {
    const own = { registration: "ours", extensions: { "urn:x": 1 } };
    expect(mergeContext(own, {})).toEqual(own);
    expect(mergeContext(undefined, {})).toEqual({});
  });

  test("merging twice is merging once", () => {
    const activities = fc.array(fc.record({ id: fc.constantFrom("urn:a", "urn:b", "urn:c") }), {
      maxLength: 4,
    });
    const side = fc.record({
      contextActivities: fc.record({ parent: activities, grouping: activities }),
      extensions: fc.dictionary(fc.constantFrom("urn:x", "urn:y"), fc.integer()),
    });
    fc.assert(
      fc.property(side, side, (own, theirs) => {
        const once = mergeContext(own, theirs);
        expect(mergeContext(once, theirs)).toEqual(once);
      }),
      { seed: 4 },
    );
  });
});
