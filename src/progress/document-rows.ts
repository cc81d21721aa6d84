import type { RegistrationState, SessionProgress } from "../events/registration-state.ts";
import { isObject } from "../trace/check.ts";
import type { ProgressDocument } from "./progress-copy.ts";

const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isFlag = (value: unknown): boolean => typeof value === "boolean";
const areNumbers = (value: unknown): boolean => Array.isArray(value) && value.every(isNumber);
const areSegments = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => areNumbers(one) && one.length === 2);

const shape: Readonly<Record<keyof SessionProgress, (value: unknown) => boolean>> = {
  started: isNumber,
  revision: isNumber,
  lastAt: isNumber,
  segments: areSegments,
  ordered: isFlag,
  consumed: isNumber,
  completed: isFlag,
  reached: areNumbers,
  position: (value) => value === undefined || isNumber(value),
};

const isRow = (value: unknown): value is SessionProgress =>
  isObject(value) && Object.entries(shape).every(([key, fits]) => fits(Reflect.get(value, key)));

/** The rows of a document that others may have written; what is none is left out. */
export function rowsOf(document: ProgressDocument): RegistrationState {
  const rows: Record<string, SessionProgress> = {};
  for (const [session, value] of Object.entries(document)) {
    if (isRow(value)) rows[session] = value;
  }
  return rows;
}
