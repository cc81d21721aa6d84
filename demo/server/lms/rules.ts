import { findFormFault } from "./form-rules.ts";
import type { LaunchTerms } from "./launch-terms.ts";
import { findOrderFault } from "./order-rules.ts";
import { readStatement } from "./reading.ts";
import type { Refusal } from "./refusal.ts";

/**
 * What an LMS must refuse of a unit that it launched, by section 9 and 10 of cmi5. Pure: it knows the terms of the
 * launch and what the LMS holds of the registration, its own statements among them; no server, no clock.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#63-lms-statement-api-requirements
 *
 * The order of statements is that of their timestamps (9.3), not of their arrival: judge a batch by
 * {@link judgeBatch}. A statement that is held already is taken again without a word, as an LRS does.
 *
 * @param held what was taken in this registration so far, in any order
 */
export function judgeStatement(
  statement: unknown,
  terms: LaunchTerms,
  held: readonly unknown[],
): Refusal | undefined {
  const reading = readStatement(statement);
  const known = held.map(readStatement);
  if (known.some(({ id }) => id === reading.id)) return undefined;
  return findFormFault(reading, terms) ?? findOrderFault(reading, terms, known);
}

/** The first refusal that a batch meets, judged in the order of its timestamps; `undefined`: all of it is taken. */
export function judgeBatch(
  statements: readonly unknown[],
  terms: LaunchTerms,
  held: readonly unknown[] = [],
): Refusal | undefined {
  const taken = [...held];
  for (const statement of inTheirOrder(statements)) {
    const refusal = judgeStatement(statement, terms, taken);
    if (refusal) return refusal;
    taken.push(statement);
  }
  return undefined;
}

function inTheirOrder(statements: readonly unknown[]): unknown[] {
  return [...statements].sort((left, right) => readStatement(left).at - readStatement(right).at);
}
