import { refuse } from "./fault.ts";
import { isEmpty, isFields, isNumeric, textOf } from "./json.ts";

/** E-mail addresses of the users by their number. */
export type Users = ReadonlyMap<number, string>;

export interface People {
  readonly wwwroot: string;
  readonly users: Users;
}

/** Rule 4: the number of the user that an agent is. */
export function userOf(agent: unknown, { users, wwwroot }: People): number {
  if (!isFields(agent) || agent["objectType"] === undefined) return refuse("Missing agent objectType");
  if (agent["objectType"] !== "Agent") refuse("Agent objectType must be 'Agent'");
  const { account, mbox } = agent;
  if (account !== undefined && mbox !== undefined) refuse("Agent cannot have more than one identifier");
  if (isFields(account)) {
    const { homePage, name } = account;
    if (homePage !== wwwroot) refuse(`Invalid agent homePage '${textOf(homePage)}'`);
    if (!isNumeric(name)) refuse(`Agent account name must be integer '${textOf(name)}' found`);
    return users.has(Number(name)) ? Number(name) : refuse(`Inexistent agent '${textOf(name)}'`);
  }
  if (isEmpty(mbox)) return refuse("Unsupported agent definition");
  const address = textOf(mbox).replace("mailto:", "");
  const [found] = [...users].find(([, email]) => email === address) ?? [];
  return found ?? refuse(`Inexistent agent '${textOf(mbox)}'`);
}

/** Rule 4, as it holds in a statement: an agent is what says nothing else, and groups are for few components. */
export function actorOf(actor: unknown, people: People): number {
  if (!isFields(actor)) return refuse("Unsupported agent definition");
  const { objectType = "Agent" } = actor;
  if (objectType === "Group") {
    return refuse(
      actor["account"] === undefined
        ? "Anonymous groups are not supported"
        : "Method not valid on this actor",
    );
  }
  return userOf({ ...actor, objectType }, people);
}
