import { isIri, isRecord, isUuid } from "../lrs/values.ts";
import { launchModes } from "./launch-terms.ts";
import type { LaunchOptions, LearnerPreferences } from "./launch.ts";
import { tokenFaults } from "./launch.ts";
import { moveOns } from "./move-on.ts";

/** Reads what a page asks for; what is empty is as if it were not asked for. Throws a sentence for what is wrong. */
export function readLaunchOptions(asked: unknown): LaunchOptions {
  if (!isRecord(asked)) throw new TypeError("A launch is an object.");
  const { masteryScore, registration, page, unit } = asked;
  if (typeof page !== "string" || !/^https?:/.test(page)) throw new TypeError("page is no http(s) URL.");
  if (registration && !isUuid(registration)) throw new TypeError("registration is no UUID.");
  if (unit && !isIri(unit)) throw new TypeError("unit is no IRI.");
  const mastery = masteryScore === undefined || masteryScore === "" ? undefined : Number(masteryScore);
  if (mastery !== undefined && !(mastery >= 0 && mastery <= 1))
    throw new TypeError("masteryScore is not within 0 and 1.");
  return {
    kind: choose(asked, "kind", ["cmi5", "tincan"]) ?? "cmi5",
    page,
    unit: text(asked, "unit"),
    registration: text(asked, "registration"),
    learner: text(asked, "learner"),
    mode: choose(asked, "mode", launchModes),
    masteryScore: mastery,
    moveOn: choose(asked, "moveOn", moveOns),
    returnUrl: text(asked, "returnUrl"),
    launchParameters: text(asked, "launchParameters"),
    preferences: readPreferences(asked),
    tokenFault: choose(asked, "tokenFault", tokenFaults),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function readPreferences(asked: Fields): LearnerPreferences | undefined {
  const language = text(asked, "language");
  const audio = choose(asked, "audio", ["on", "off"]);
  return language === undefined && audio === undefined
    ? undefined
    : { ...(language && { languagePreference: language }), ...(audio && { audioPreference: audio }) };
}

function text(asked: Fields, name: string): string | undefined {
  const value = asked[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function choose<Word extends string>(asked: Fields, name: string, words: readonly Word[]): Word | undefined {
  const value = text(asked, name);
  const found = words.find((word) => word === value);
  if (value !== undefined && found === undefined)
    throw new TypeError(`${name} is not one of ${words.join(", ")}.`);
  return found;
}
