import { listed } from "../../formats/xapi/listed.ts";
import { mergeContext } from "../../formats/xapi/context-template.ts";
import type { Format } from "../../formats/format.ts";

import { writeUnit, type UnitStatement } from "./unit-statement.ts";
import type { UnitFormatParts } from "./unit-format.ts";
import type { Happened } from "./unit-story.ts";

/**
 * Writes statements of the video, which names the unit as its parent, and beside them, in the same record, what the unit
 * says of itself because of them: one millisecond later each.
 */
export function besideFormat({ base, ids, onBegin, onLate, story, unit }: UnitFormatParts): Format {
  const parent = { contextActivities: { parent: [{ id: unit.activityId }] } };
  const template = mergeContext(parent, unit.contextTemplate);
  const teller = {};

  const saidOfUnit = (happened: Happened): readonly UnitStatement[] => {
    const { at } = happened.event;
    if (story.completes(happened)) return [writeUnit(unit, "completed", { id: ids.completed, at: at + 1 })];
    if (!story.ends(happened)) return story.passes(happened);
    const failed = story.failsAt(at + 1);
    return [...failed, writeUnit(unit, "terminated", { id: ids.terminated, at: at + 1 + failed.length })];
  };

  return listed(base, "cmi5", (event, context) => {
    const happened = { event, context };
    if (!story.takes(happened)) return [];
    if (story.isLate(happened)) {
      onLate();
      return [];
    }
    story.note(event, teller);
    if (event.type === "session-started") onBegin();
    const own = base.write(event, context);
    const statements = own ? [{ ...own, context: mergeContext(own.context, template) }] : [];
    return [...statements, ...saidOfUnit(happened)];
  });
}
