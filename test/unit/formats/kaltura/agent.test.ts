import { describe, expect, it } from "vitest";
import { agentOf } from "../../../../src/formats/kaltura/agent.ts";

const account = { homePage: "https://videos.lindenhof.example", name: "nhaddad" };
const mbox = "mailto:noor@lindenhof.example";
const mboxSum = "a1b2c3d4e5f60718293a4b5c6d7e8f9001122334";

describe("agentOf", () => {
  it("names the learner by the e-mail address where one is known", () => {
    const agent = { objectType: "Agent", name: "Noor", mbox };
    expect(agentOf({ name: "Noor", mbox }, {})).toEqual(agent);
    expect(agentOf({ name: "Noor", account }, { actor: { mbox } })).toEqual(agent);
    expect(agentOf({ account }, { actor: { name: "Noor", account, mbox } })).toEqual(agent);
  });

  it("names the learner by the account where no address is known", () => {
    expect(agentOf({ account }, {})).toEqual({ objectType: "Agent", account });
  });

  it("names the learner by the account alone where the page wants it", () => {
    const options = { actor: { account, mbox }, sendAccountInfoInsteadOfEmail: true };
    expect(agentOf({ account: { ...account, name: "made-up" } }, options)).toEqual({
      objectType: "Agent",
      account,
    });
    expect(JSON.stringify(agentOf({ mbox }, options))).not.toContain("mailto:");
  });

  it("has no agent where only an account may be sent, and none is known", () => {
    const options = { sendAccountInfoInsteadOfEmail: true };
    for (const actor of [{ mbox }, { mbox_sha1sum: mboxSum }, { openid: "https://id.example/noor" }]) {
      expect(agentOf(actor, options)).toBeUndefined();
    }
  });

  it("keeps any other identifier as the trace has it", () => {
    expect(agentOf({ mbox_sha1sum: mboxSum }, {})).toEqual({ objectType: "Agent", mbox_sha1sum: mboxSum });
  });

  it("X-16: sends one identifier, and of an account nothing but home page and name", () => {
    const more = { ...account, password: "no" };
    expect(agentOf({ mbox }, { actor: { account: more }, sendAccountInfoInsteadOfEmail: true })).toEqual({
      objectType: "Agent",
      account,
    });
  });
});
