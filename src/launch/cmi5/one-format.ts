import type { LearningEventType } from "../../events/learning-event.ts";
import { isoDuration } from "../../formats/duration.ts";
import type { LearningRecord, Format } from "../../formats/format.ts";
import { listed } from "../../formats/xapi/listed.ts";
import { mergeContext, type ContextTemplate } from "../../formats/xapi/context-template.ts";

import type { UnitFormatParts } from "./unit-format.ts";
import { categoriesOf, type UnitStatement, type UnitVerb } from "./unit-statement.ts";

/** What the unit says in the video's own statements. */
const sharedVerbs: Readonly<Partial<Record<LearningEventType, UnitVerb>>> = {
  "session-started": "initialized",
  completed: "completed",
  "session-ended": "terminated",
};

const claim = (verb: UnitVerb | undefined): ContextTemplate => ({
  contextActivities: { category: verb ? categoriesOf(verb).map((id) => ({ id })) : [] },
});

/**
 * Writes statements of a unit that is its video: where both have the same to say it is one statement, of the first
 * viewing alone, since nothing follows its end.
 */
export function oneFormat({ base, onBegin, onLate, sayAnew, story, unit }: UnitFormatParts): Format {
  const { activityId, contextTemplate } = unit;
  const teller = {};
  let viewing: string | undefined;
  let object: object = { id: activityId };

  /** The definition of an activity is the same on every statement about it. */
  const asVideo = (statements: readonly UnitStatement[]): readonly LearningRecord[] =>
    statements.map((statement) => Object.assign({}, statement, { object }));

  return listed(base, "cmi5", (event, context) => {
    const happened = { event, context };
    if (!story.takes(happened)) return [];
    if (event.type === "session-started" && viewing === undefined) {
      viewing = context.session;
      onBegin();
    }
    if (context.session !== viewing) {
      onLate();
      return [];
    }
    story.note(event, teller);
    if (event.type === "completed" && !story.completes(happened)) return [];
    const failed = event.type === "session-ended" ? story.failsAt(event.at) : [];
    const own = base.write({ ...event, at: event.at + failed.length }, context);
    if (!own) return asVideo(story.passes(happened));
    object = { ...own.object, id: activityId };
    const statement: LearningRecord = {
      ...own,
      object,
      ...(event.type === "session-ended" && {
        result: { ...own.result, duration: isoDuration(event.duration) },
      }),
      context: mergeContext(mergeContext(own.context, claim(sharedVerbs[event.type])), contextTemplate),
    };
    const anew = event.type === "session-started" ? sayAnew(event.at) : [];
    return [...asVideo(failed), statement, ...asVideo(anew)];
  });
}
