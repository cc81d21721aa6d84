import type { Demand } from "../format.ts";
import { textOf } from "./account.ts";

type Given = Readonly<Record<string, unknown>>;

const matches = (value: unknown, form: RegExp): value is string =>
  typeof value === "string" && form.test(value);

const isRoot = (value: unknown): value is string => matches(value, /^https?:\/\/[^\s?#]*[^\s?#/]$/i);

/** What Moodle keeps of the name of a component: https://moodledev.io/general/development/policies/codingstyle/frankenstyle. */
const isComponent = (value: unknown): boolean => matches(value, /^[a-z][a-z\d]*(_[a-z][a-z\d_]*)?$/);

const isSecret = (value: unknown): boolean => typeof value === "function" || matches(value, /^\s*[^\s]+\s*$/);

const isFormat = (value: unknown): boolean =>
  ["write", "pack"].every((name) => typeof Reflect.get(Object(value), name) === "function");

/** What must hold of the options for any way into a Moodle, from a page without a compiler as well. */
const siteDemands = ({ wwwroot, component, userId, format }: Given): readonly Demand[] => [
  ["wwwroot", isRoot(wwwroot), "an http(s) URL as M.cfg.wwwroot has it, without a slash at its end"],
  ["component", isComponent(component), "the name of a component, such as mod_film"],
  ["userId", /^[1-9]\d*$/.test(textOf(userId)), "the number of the user, as M.cfg.userId has it"],
  ["format", format === undefined || isFormat(format), "a format"],
];

/**
 * @param isHere whether the page is of the Moodle's origin: a script of another one is not sent the cookie of the login,
 * nor may it read the answer
 */
export const sessionDemands = (given: Given, isHere: boolean): readonly Demand[] => [
  ...siteDemands(given),
  ["wwwroot", isHere, "of the page's own origin"],
  ["sesskey", isSecret(given["sesskey"]), "M.cfg.sesskey, or a function that gives it"],
];

export const tokenDemands = (given: Given): readonly Demand[] => [
  ...siteDemands(given),
  ["token", isSecret(given["token"]), "the learner's own token, or a function that gives it"],
];
