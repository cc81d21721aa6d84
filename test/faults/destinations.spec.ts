import { perform, twentyActs } from "./stage/acts.ts";
import { expect, judge } from "./stage/test.ts";
import { waitFor, type Trial } from "./stage/trial.ts";
import { trioTest } from "./stage/trio.ts";

const scenario = "three destinations, one dead, one slow, one fine";

trioTest(
  `${scenario}: none waits for another, and the dead one gets everything when it is back`,
  { tag: "@ci" },
  async ({ trio: { dead, slow, fine, visit } }) => {
    const page = await fine.open(visit);
    await perform(page, twentyActs);
    await expectDelivered(fine);
    expect(slow.trial.receiver.arrivals.filter(({ method }) => method === "POST")).toEqual([]);
    slow.door.open();
    await expectDelivered(slow.trial);
    expect(dead.trial.receiver.arrivals).toEqual([]);
    await fine.leave(page);
    await judge(fine, { visits: [visit], scenario: `${scenario}: the fine one` });
    dead.door.open();
    await judge(slow.trial, { visits: [visit], scenario: `${scenario}: the slow one` });
    const { made } = await judge(dead.trial, { visits: [visit], scenario: `${scenario}: the dead one` });
    expect([fine.account().made, slow.trial.account().made]).toEqual([made, made]);
  },
);

/** All that was made until now has been answered for. */
async function expectDelivered({ ledger }: Trial): Promise<void> {
  await waitFor(() => ledger.count("delivered") >= ledger.count("record"));
  expect(ledger.count("delivered")).toBe(ledger.count("record"));
}
