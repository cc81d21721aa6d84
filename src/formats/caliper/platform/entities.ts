import type { PlatformEntry, PlatformThing, Question, Quiz } from "../../../events/platform-event.ts";
import type { Actor } from "../../../events/tracking-context.ts";
import { textsOf } from "../../platform/texts.ts";
import { filled, writeEntity, type Entity } from "../entity.ts";
import { textOf } from "../media.ts";
import type { CaliperOptions } from "../options.ts";
import { anonymous, writePerson } from "../person.ts";
import { OWN_PREFIX } from "../versions.ts";

/** Writes data of our own, under names that who reads JSON-LD keeps; none where nothing is known. */
export function extended(facts: object): { readonly extensions?: Readonly<Record<string, unknown>> } {
  const known = Object.entries(filled(facts));
  return known.length
    ? { extensions: Object.fromEntries(known.map(([name, value]) => [OWN_PREFIX + name, value])) }
    : {};
}

export function writeThing(kind: string, thing: PlatformThing, language?: string): Entity {
  const { id, name, description } = thing;
  return writeEntity(kind, {
    id,
    name: name && textOf(textsOf(name), language),
    description: description && textOf(textsOf(description), language),
  });
}

export function writeEntry(entry: PlatformEntry, language?: string): Entity {
  return writeThing(entry.kind === "audio" ? "AudioObject" : "VideoObject", entry, language);
}

/**
 * Writes somebody who is not the actor. Whose e-mail address alone is known has no id, and an address must never be one.
 */
export function writeOther(person: Actor, options: CaliperOptions): Entity {
  if (options.anonymous) return anonymous("Person");
  if ("mbox" in person) return writeEntity("Person", { id: "_:person", name: person.name });
  return writePerson(person, { ...options, actor: undefined });
}

/** Writes a quiz with its rules; those that Caliper has no property for are extensions. */
export function writeAssessment(quiz: Quiz, options: CaliperOptions, language?: string): Entity {
  const { attemptsAllowed: maxAttempts, changesAllowed, creator, scoreType, scrubbingAllowed } = quiz;
  return {
    ...writeThing("Assessment", quiz, language),
    ...(maxAttempts !== undefined && { maxAttempts }),
    ...(creator && { creators: [writeOther(creator, options)] }),
    ...extended({
      scrubbing_allowed: scrubbingAllowed,
      changes_allowed: changesAllowed,
      score_type: scoreType,
    }),
  };
}

/** Writes a question as a part of its quiz. */
export function writeItem(question: Question, quiz: Quiz, language?: string): Entity {
  const { index, text, total, type } = question;
  return {
    ...writeThing("AssessmentItem", { ...question, description: text }, language),
    isPartOf: writeThing("Assessment", quiz, language),
    ...extended({ question_type: type, question_index: index, question_total: total }),
  };
}
