import { fieldsOf } from "./reading.ts";
import type { Launch } from "./launch.ts";
import type { LmsVerb } from "./vocabulary.ts";
import {
  CMI5_CATEGORY,
  COURSE_TYPE,
  LAUNCH_MODE,
  LAUNCH_URL,
  MASTERY_SCORE,
  MOVE_ON,
  verbIri,
} from "./vocabulary.ts";

/** What the LMS itself says of a launch. https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#verbs */
export function launchedStatement(launch: Launch): object {
  const { page, moveOn, terms } = launch;
  return statement(launch, "launched", {
    extensions: {
      [LAUNCH_MODE]: terms.mode,
      [LAUNCH_URL]: page,
      [MOVE_ON]: moveOn,
      ...(terms.masteryScore !== undefined && { [MASTERY_SCORE]: terms.masteryScore }),
    },
  });
}

/** @param durationMs from the launch to the last that was heard of it */
export function abandonedStatement(launch: Launch, durationMs: number): object {
  return statement(launch, "abandoned", { result: { duration: `PT${(durationMs / 1000).toFixed(2)}S` } });
}

export function satisfiedStatement(launch: Launch, courseId: string): object {
  return statement(launch, "satisfied", { object: { id: courseId, definition: { type: COURSE_TYPE } } });
}

interface Parts {
  readonly object?: object;
  readonly result?: object;
  readonly extensions?: object;
}

function statement(
  { terms }: Launch,
  verb: LmsVerb,
  { object = { id: terms.activityId }, result, extensions }: Parts,
): object {
  const { actor, registration, contextTemplate } = terms;
  return {
    actor: { objectType: "Agent", ...actor },
    verb: { id: verbIri(verb), display: { en: verb } },
    object,
    ...(result && { result }),
    context: {
      ...contextTemplate,
      registration,
      contextActivities: {
        ...fieldsOf(contextTemplate["contextActivities"]),
        category: [{ id: CMI5_CATEGORY }],
      },
      extensions: { ...fieldsOf(contextTemplate["extensions"]), ...extensions },
    },
  };
}
