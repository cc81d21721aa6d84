import { error } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { fieldsAt, isFields, joinPath, listAt } from "./reading.ts";

const IDENTIFIERS = ["mbox", "mbox_sha1sum", "openid", "account"];

/** An agent is one identifier, a group is one or its members; two identifiers are two people. */
export function* reviewAgent(agent: unknown, path: string): Generator<Finding> {
  if (!isFields(agent)) return;
  const identifiers = IDENTIFIERS.filter((key) => agent[key] !== undefined);
  const isGroup = agent["objectType"] === "Group";
  if (identifiers.length > 1) {
    yield error("X-16", path, `It has ${identifiers.join(" and ")}; exactly one identifier is allowed.`);
  } else if (identifiers.length === 0 && !isGroup) {
    yield error("X-16", path, `It needs one of ${IDENTIFIERS.join(", ")}.`);
  } else if (identifiers.length === 0 && listAt(agent, "member").length === 0) {
    yield error("X-21", path, "A group without an identifier needs members.");
  }
  if (isFields(agent["account"])) {
    for (const key of ["homePage", "name"]) {
      if (agent["account"][key] === undefined || agent["account"][key] === "") {
        yield error("X-19", joinPath(path, "account"), `An account needs ${key}.`);
      }
    }
  }
  if (!isGroup && agent["member"] !== undefined) {
    yield error("X-21", joinPath(path, "member"), "Only a group has members.");
  }
  for (const [index, member] of (isGroup ? listAt(agent, "member") : []).entries()) {
    const memberPath = `${joinPath(path, "member")}[${index}]`;
    if (isFields(member) && member["objectType"] === "Group") {
      yield error("X-21", memberPath, "A group is no member of a group.");
    } else yield* reviewAgent(member, memberPath);
  }
}

/** The identifier as one text, the same for the same person. */
export function agentKey(agent: unknown): string | undefined {
  if (!isFields(agent)) return undefined;
  const { homePage, name } = fieldsAt(agent, "account");
  return JSON.stringify([agent["mbox"], agent["mbox_sha1sum"], agent["openid"], homePage, name]);
}
