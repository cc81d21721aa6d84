import { createRequire } from "node:module";
import { reviewStatement } from "../../src/review/review-statement.ts";
import { reviewStatements } from "../../src/review/review-statements.ts";
import type { Finding } from "../../src/review/finding.ts";

/** The validator of Learning Locker, as CommonJS gives it: warnings, or none where the statement is valid. */
interface Validator {
  readonly default: (statement: unknown) => readonly { readonly path: readonly string[] }[];
}

function isValidator(value: unknown): value is Validator {
  return (
    typeof value === "object" && value !== null && "default" in value && typeof value.default === "function"
  );
}

const loaded: unknown = createRequire(import.meta.url)("@learninglocker/xapi-validation");
if (!isValidator(loaded)) throw new Error("@learninglocker/xapi-validation exports no validator");
const validate = loaded.default;

/** What a statement read back from JSON is: what was sent, not what was meant. */
const asSent = (statement: unknown): unknown => JSON.parse(JSON.stringify(statement));

/** Throws, with everything that is wrong, unless both validators accept the statement. */
export function expectValidStatement(statement: unknown): void {
  const sent = asSent(statement);
  complain(sent, [...foreignWarnings(sent), ...errorsIn(reviewStatement(statement))]);
}

/**
 * Throws unless every statement is valid and together they tell whole sessions in order. Deviations pass: those
 * that Playtrace makes knowingly are among them.
 */
export function expectValidStory(statements: readonly unknown[]): void {
  for (const statement of statements) expectValidStatement(statement);
  complain(asSent(statements), errorsIn(reviewStatements(statements)));
}

/** What Learning Locker's validator says against a statement, one line each. */
export function foreignWarnings(statement: unknown): readonly string[] {
  return validate(statement).map((warning) => `xapi-validation refuses ${JSON.stringify(warning)}`);
}

function errorsIn(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ level }) => level === "error")
    .map(({ rule, path, message }) => `${rule} at ${path}: ${message}`);
}

function complain(subject: unknown, complaints: readonly string[]): void {
  if (complaints.length === 0) return;
  throw new Error(`${complaints.join("\n")}\n${JSON.stringify(subject, null, 2)}`);
}
