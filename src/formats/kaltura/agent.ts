import type { Actor } from "../../events/tracking-context.ts";
import type { KalturaLearner, KalturaXapiOptions } from "./xapi-options.ts";

/** An actor that says what it is, as MediaSpace's do. */
export type Agent = Actor & { readonly objectType: "Agent" };

/**
 * The learner by one identifier: the e-mail address where it is known and may be sent, else the account, else what
 * the trace knows them by; `undefined` where only an account may be sent and none is known.
 */
export function agentOf(actor: Actor, options: KalturaXapiOptions): Agent | undefined {
  const { sendAccountInfoInsteadOfEmail: byAccount } = options;
  const { account, mbox, name }: KalturaLearner = { ...actor, ...options.actor };
  const agent = { objectType: "Agent", ...(name && { name }) } as const;
  if (mbox && !byAccount) return { ...agent, mbox };
  if (account) return { ...agent, account: { homePage: account.homePage, name: account.name } };
  return byAccount ? undefined : { ...actor, ...agent };
}
