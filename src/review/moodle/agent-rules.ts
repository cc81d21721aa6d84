import { fieldsAt, isFields, joinPath, textAt } from "../reading.ts";
import { refused, type MoodleFinding } from "./finding.ts";
import type { ReviewedSite } from "./site.ts";

/** M-4: people are known by their account at this Moodle, or by their address there. */
export function* reviewMoodleAgent(
  agent: unknown,
  path: string,
  { wwwroot }: ReviewedSite,
): Generator<MoodleFinding> {
  if (!isFields(agent)) {
    yield refused("M-4", path, "It must be an object.");
    return;
  }
  const { account, mbox, objectType = "Agent" } = agent;
  if (objectType !== "Agent") {
    yield refused("M-4", joinPath(path, "objectType"), "It must be Agent: few components take groups.");
  } else if ((account === undefined) === (mbox === undefined)) {
    yield refused(
      "M-4",
      path,
      "It must have an account or an mbox: one of the two, and no other identifier.",
    );
  } else if (account !== undefined) yield* reviewAccount(agent, joinPath(path, "account"), wwwroot);
  else if (!/^mailto:[^@\s]+@[^@\s]+$/.test(textAt(agent, "mbox") ?? "")) {
    yield refused("M-4", joinPath(path, "mbox"), "It must be mailto: and the address of a user.");
  }
}

function* reviewAccount(agent: unknown, path: string, wwwroot: string): Generator<MoodleFinding> {
  const { homePage, name } = fieldsAt(agent, "account");
  if (homePage !== wwwroot) {
    const isSlash = typeof homePage === "string" && homePage.replace(/\/+$/, "") === wwwroot;
    const how = isSlash ? "without a slash at its end" : "to the letter";
    yield refused("M-4", joinPath(path, "homePage"), `It must be "${wwwroot}", ${how}.`);
  }
  if (!/^\d+$/.test(numberText(name))) {
    yield refused("M-4", joinPath(path, "name"), "It must be the number of a user.");
  }
}

/** M-5: nobody reports for somebody else. */
export function* reviewUser(statement: unknown, { userId }: ReviewedSite): Generator<MoodleFinding> {
  const name = numberText(fieldsAt(fieldsAt(statement, "actor"), "account")["name"]);
  if (userId !== undefined && /^\d+$/.test(name) && name !== `${userId}`) {
    yield refused("M-5", "actor.account.name", "It must be the number of the user who is logged in.");
  }
}

const numberText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? `${value}` : "";
