import type { Format, LearningRecord } from "../format.ts";
import type { Extensions } from "./statement.ts";

const RELATIONS = ["parent", "grouping", "category", "other"] as const;

/** An activity as a template names it: at least by its id. */
export interface TemplateActivity {
  readonly id: string;
}

/** What is merged of a context. Some systems write a single activity without a list around it. */
export interface MergedParts {
  readonly contextActivities?: Readonly<
    Partial<Record<(typeof RELATIONS)[number], TemplateActivity | readonly TemplateActivity[]>>
  >;
  readonly extensions?: Extensions;
}

/** What a launch wants in the context of every statement: activities, extensions, and whatever else a context may hold. */
export interface ContextTemplate extends MergedParts {
  readonly [property: string]: unknown;
}

/**
 * The same format, with a template merged into the context of each statement: both sides' activities without doubles,
 * both sides' extensions, and where they clash the template's. The registration stays the statement's own.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#contexttemplate
 */
export function withContextTemplate(format: Format, template: ContextTemplate): Format {
  const merge = (record: LearningRecord): LearningRecord =>
    isList(record)
      ? record.map(merge)
      : { ...record, context: mergeContext(Reflect.get(record, "context"), template) };
  return {
    ...format,
    write: (event, context) => {
      const record = format.write(event, context);
      return record && merge(record);
    },
    ...(format.writePlatform && {
      writePlatform: (event, context) => {
        const record = format.writePlatform?.(event, context) ?? null;
        return record && merge(record);
      },
    }),
  };
}

/** @param own the context of a statement, if it has one */
export function mergeContext(own: MergedParts | undefined, template: ContextTemplate): ContextTemplate {
  const { registration: _theirs, ...wanted } = template;
  const activities = RELATIONS.flatMap((relation) => {
    const all = [...listOf(own, relation), ...listOf(template, relation)];
    const byId = new Map(all.map((activity) => [activity.id, activity]));
    return all.length ? [[relation, [...byId.values()]]] : [];
  });
  const extensions = { ...own?.extensions, ...template.extensions };
  return {
    ...own,
    ...wanted,
    ...(activities.length && { contextActivities: Object.fromEntries(activities) }),
    ...(Object.keys(extensions).length && { extensions }),
  };
}

function listOf(
  context: MergedParts | undefined,
  relation: (typeof RELATIONS)[number],
): readonly TemplateActivity[] {
  const found = context?.contextActivities?.[relation] ?? [];
  return isActivity(found) ? [found] : found;
}

const isActivity = (value: TemplateActivity | readonly TemplateActivity[]): value is TemplateActivity =>
  "id" in value;

const isList = (record: LearningRecord): record is readonly LearningRecord[] => Array.isArray(record);
