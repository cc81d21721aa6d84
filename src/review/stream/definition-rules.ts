import { advice, deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { fieldsAt, listAt, textAt } from "../reading.ts";
import type { StatementView } from "../view.ts";
import { createBoundedMap, type BoundedMap } from "./bounded-map.ts";
import { contentHash } from "./content-hash.ts";

/** Activities whose definitions are compared. */
const MOST_ACTIVITIES = 10_000;

/** Where activities of the context need a definition; a category is known by its id. */
const DEFINED_PLACES = ["parent", "grouping", "other"] as const;

/** A launching system names them, and the unit must repeat them as they are. */
const CMI5_SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

/** An activity's id has one definition, and each activity has one. */
export interface DefinitionRules {
  readonly add: (view: StatementView, path: string) => Generator<Finding>;
  readonly end: () => Generator<Finding>;
}

export function createDefinitionRules(): DefinitionRules {
  /** As the object of a statement, where all of it must stand, and in the context, where some of it may. */
  const asObject = createBoundedMap<number>(MOST_ACTIVITIES);
  const inContext = createBoundedMap<number>(MOST_ACTIVITIES);
  const undefinedAt = createBoundedMap<string>(MOST_ACTIVITIES);

  return {
    *add(view, path) {
      yield* compare(asObject, view.statement["object"], () =>
        error("X-25", `${path}.object.definition`, "The activity was defined otherwise before."),
      );
      const context = fieldsAt(view.statement, "context");
      const isGiven = fieldsAt(context, "extensions")[CMI5_SESSION] !== undefined;
      const activities = fieldsAt(context, "contextActivities");
      for (const place of DEFINED_PLACES) {
        for (const [index, activity] of listAt(activities, place).entries()) {
          const here = `${path}.context.contextActivities.${place}[${index}]`;
          yield* compare(inContext, activity, () =>
            deviation("X-25", `${here}.definition`, "The activity was defined otherwise before."),
          );
          const id = textAt(activity, "id");
          if (id !== undefined && !isGiven && undefinedAt.get(id) === undefined) undefinedAt.set(id, here);
        }
      }
    },
    *end() {
      if (asObject.hasForgotten() || inContext.hasForgotten()) return;
      for (const [id, path] of undefinedAt.entries()) {
        const isDefined = asObject.get(id) !== undefined || inContext.get(id) !== undefined;
        if (!isDefined) yield advice("Q-15", path, "No statement defines it.");
      }
    },
  };
}

function* compare(known: BoundedMap<number>, activity: unknown, found: () => Finding): Generator<Finding> {
  const id = textAt(activity, "id");
  const definition = fieldsAt(activity, "definition");
  if (id === undefined || Object.keys(definition).length === 0) return;
  const hash = contentHash(definition);
  const first = known.get(id);
  if (first === undefined) known.set(id, hash);
  else if (first !== hash) yield found();
}
