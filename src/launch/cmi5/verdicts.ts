import { ADL_VERB } from "../../formats/xapi/iris.ts";
import type { KeptSession } from "./kept-session.ts";
import type { LaunchData } from "./launch-data.ts";
import type { Leavings } from "./leavings.ts";
import type { Lms } from "./lms.ts";
import { writeUnit, type Unit, type UnitStatement, type UnitVerb } from "./unit-statement.ts";

/** What counts for the registration as a whole, and is said in it once. */
const verdicts = ["completed", "passed"] as const;

/** Whether the unit has said each in an earlier session; absent where the learning system does not tell. */
export type SaidBefore = ReadonlyMap<UnitVerb, boolean | undefined>;

export async function askVerdicts(lms: Lms, { masteryScore }: LaunchData): Promise<SaidBefore> {
  const due = verdicts.filter((verb) => verb === "completed" || masteryScore !== undefined);
  const asked = due.map(async (verb) => [verb, await lms.hasSaid(ADL_VERB + verb)] as const);
  return new Map(await Promise.all(asked));
}

export interface AnewParts {
  /** What an earlier session had said and could not deliver. */
  readonly left: Leavings["verdicts"];
  readonly saidBefore: SaidBefore;
  readonly ids: KeptSession["ids"];
  readonly unit: Unit;
}

/** What is to be said again, under this session: the registration would else never be completed. */
export function sayAnew({ ids, left, saidBefore, unit }: AnewParts, at: number): readonly UnitStatement[] {
  return verdicts.flatMap((verb) => {
    const lost = left.find((one) => one.verb === verb);
    if (!lost || saidBefore.get(verb)) return [];
    return [{ ...writeUnit(unit, verb, { id: ids[verb], at }), result: lost.result }];
  });
}

/** What the video of this session has not to say any more. */
export const settled = ({ left, saidBefore }: AnewParts): readonly UnitVerb[] =>
  verdicts.filter((verb) => saidBefore.get(verb) || left.some((one) => one.verb === verb));
