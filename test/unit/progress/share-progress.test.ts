import { once } from "node:events";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { RegistrationState, SessionProgress } from "../../../src/events/registration-state.ts";
import { attemptOf } from "../../../src/session/registration-store.ts";
import { propertyRuns } from "../../support/property-runs.ts";
import { about, openDevice, rowAfter, type Device } from "./device.ts";
import { createLrsModel } from "./lrs-model.ts";

const seed = 20_260_105;
const attempt = attemptOf(about);
const completed = ["completed"];

const openTwo = () => {
  const lrs = createLrsModel();
  return { lrs, phone: openDevice(lrs.ask), laptop: openDevice(lrs.ask) };
};

/** Resolves once a session of an earlier visit has left its row in the browser. */
const keep = async ({ near }: Device, row: SessionProgress): Promise<void> => {
  near.registrations.save(about, "s1", row);
  await near.registrations.restore(about);
};

const segmentsOf = (state: RegistrationState): unknown[] =>
  Object.values(state).flatMap(({ segments }) => segments);

describe("shareProgress", () => {
  it("restores on one device what another one has added", async () => {
    const { phone, laptop } = openTwo();
    phone.shared.registrations.save(about, "s1", rowAfter(2));
    await phone.shared.each("flush");
    expect(await laptop.shared.registrations.restore(about)).toEqual({ s1: rowAfter(2) });
  });

  it("keeps in the browser what it restored, for a visit without the network", async () => {
    const { phone, laptop } = openTwo();
    phone.shared.registrations.save(about, "s1", rowAfter(2));
    await phone.shared.each("flush");
    await laptop.shared.registrations.restore(about);
    await vi.waitFor(async () =>
      expect(await laptop.near.registrations.restore(about)).toEqual({ s1: rowAfter(2) }),
    );
  });

  it("leaves the row of a session of its own browser as that session wrote it", async () => {
    const { lrs, laptop } = openTwo();
    lrs.document = { v: 1, s1: { ...rowAfter(1), consumed: 7 } };
    await keep(laptop, rowAfter(1));
    const restored = await laptop.shared.registrations.restore(about);
    expect(restored["s1"]?.consumed).toBe(7);
    expect(await laptop.near.registrations.restore(about)).toEqual({ s1: rowAfter(1) });
  });

  it("brings to the copy what the browser alone knew", async () => {
    const { lrs, laptop } = openTwo();
    await keep(laptop, rowAfter(3));
    await laptop.shared.registrations.restore(about);
    await laptop.shared.each("flush");
    expect(lrs.document).toEqual({ v: 1, s1: rowAfter(3) });
  });

  it("waits for the copy no longer than two seconds, and keeps what comes later", async () => {
    const { lrs } = openTwo();
    lrs.document = { v: 1, s1: rowAfter(2) };
    const gate = new EventTarget();
    const opened = once(gate, "open");
    const slow = openDevice(async (request) => {
      await opened;
      return lrs.ask(request);
    });
    const restored = slow.shared.registrations.restore(about);
    slow.time.pass(2_000);
    expect(await restored).toEqual({});
    gate.dispatchEvent(new Event("open"));
    await slow.shared.claims.take({ attempt, session: "s2", facts: completed });
    expect(await slow.near.registrations.restore(about)).toEqual({ s1: rowAfter(2) });
  });

  it("gathers rows for half a minute, and writes them in one request", async () => {
    const { lrs, phone } = openTwo();
    for (const count of [1, 2, 3]) phone.shared.registrations.save(about, "s1", rowAfter(count));
    expect(phone.time.running()).toEqual([30_000]);
    phone.time.pass(30_000);
    await phone.shared.each("flush");
    expect(lrs.methods).toEqual(["POST"]);
    expect(lrs.document).toEqual({ v: 1, s1: rowAfter(3) });
  });

  it.each(["hide", "leave"] as const)("writes before it returns where the page may end: %s", (act) => {
    const { lrs, phone } = openTwo();
    phone.shared.registrations.save(about, "s1", rowAfter(1));
    void phone.shared.each(act);
    expect(lrs.methods).toEqual(["POST"]);
  });

  it("asks nothing where nothing waits", async () => {
    const { lrs, phone } = openTwo();
    phone.shared.registrations.save(about, "s1", rowAfter(1));
    await phone.shared.each("flush");
    await phone.shared.each("hide");
    expect(lrs.methods).toEqual(["POST"]);
  });

  it("keeps what a server did not take for the next time, under what was added since", async () => {
    const { lrs, phone } = openTwo();
    lrs.refusals.push(503);
    phone.shared.registrations.save(about, "s1", rowAfter(1));
    phone.shared.registrations.save(about, "s2", rowAfter(1, 50));
    await phone.shared.each("flush");
    phone.shared.registrations.save(about, "s1", rowAfter(2));
    await phone.shared.each("flush");
    expect(lrs.document).toEqual({ v: 1, s1: rowAfter(2), s2: rowAfter(1, 50) });
    expect(phone.faults).toEqual(["503"]);
  });

  it("tells nothing twice that another device has told", async () => {
    const { phone, laptop } = openTwo();
    for (const { shared } of [phone, laptop]) await shared.registrations.restore(about);
    const take = ({ shared }: Device, session: string) =>
      shared.claims.take({ attempt, session, facts: completed });
    expect(await take(phone, "s1")).toEqual(completed);
    expect(await take(laptop, "s2")).toEqual([]);
  });

  it("lets a later session tell what its browser had reserved, and a killed one did not tell", async () => {
    const { phone } = openTwo();
    await phone.shared.registrations.restore(about);
    await phone.shared.claims.take({ attempt, session: "dead", facts: completed });
    await phone.near.claims.takeBack({ attempt, session: "dead", facts: [] });
    expect(await phone.shared.claims.take({ attempt, session: "next", facts: completed })).toEqual(completed);
  });

  it("tells by the browser's own word where the copy cannot be had, and says so there later", async () => {
    const { lrs, phone, laptop } = openTwo();
    for (const { shared } of [phone, laptop]) await shared.registrations.restore(about);
    lrs.refusals.push(0);
    expect(await phone.shared.claims.take({ attempt, session: "s1", facts: completed })).toEqual(completed);
    await phone.shared.each("flush");
    expect(await laptop.shared.claims.take({ attempt, session: "s2", facts: completed })).toEqual([]);
  });

  it("asks for nothing and keeps nothing once consent is withdrawn", async () => {
    const { lrs, phone } = openTwo();
    phone.shared.registrations.save(about, "s1", rowAfter(1));
    phone.shared.discard();
    await phone.shared.each("leave");
    phone.time.pass(60_000);
    expect(lrs.methods).toEqual([]);
    expect(phone.time.running()).toEqual([]);
  });
});

/** What a device does, and how many requests come or are answered before the next act. */
type Act = readonly ["save" | "flush" | "hide" | "restore" | "complete", device: number, steps: number];

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.tuple(
    fc.constantFrom("save", "save", "flush", "hide", "restore", "complete"),
    fc.integer({ min: 0, max: 1 }),
    fc.integer({ min: 0, max: 5 }),
  ),
  { minLength: 2, maxLength: 16 },
);

const settings = fc.record({ showsEtag: fc.boolean(), isWeak: fc.boolean() });

/** Lets two devices act while their requests come and are answered in any order. */
async function interleave(
  lrs: ReturnType<typeof createLrsModel>,
  script: readonly Act[],
  scheduler: fc.Scheduler,
): Promise<{ readonly devices: readonly Device[]; readonly tellers: readonly string[] }> {
  const arrive = scheduler.scheduleFunction((): Promise<void> => Promise.resolve());
  const answer = scheduler.scheduleFunction(lrs.ask);
  const ask: typeof lrs.ask = async (request) => {
    await arrive();
    return answer(request);
  };
  const devices = [openDevice(ask), openDevice(ask)];
  const counts = [0, 0];
  const tellers: string[] = [];
  const busy: Promise<unknown>[] = devices.map(({ shared }) => shared.registrations.restore(about));
  for (const [what, index, steps] of script) {
    const { shared } = devices[index] ?? openDevice(ask);
    const session = `s${index}`;
    if (what === "restore") busy.push(shared.registrations.restore(about));
    else if (what === "save") {
      const count = (counts[index] = (counts[index] ?? 0) + 1);
      shared.registrations.save(about, session, rowAfter(count, index * 100));
    } else if (what === "complete") {
      const taken = shared.claims.take({ attempt, session, facts: completed });
      busy.push(taken.then((own) => tellers.push(...own.map(() => session))));
    } else busy.push(shared.each(what));
    for (let step = 0; step < steps && scheduler.count() > 0; step += 1) await scheduler.waitOne();
  }
  await scheduler.waitFor(Promise.all(busy));
  // Requests of a page that went may have come in the wrong order: the next visit sets that right.
  for (const { shared, near } of devices) {
    await scheduler.waitFor(shared.each("flush"));
    const next = openDevice(ask, near).shared;
    await scheduler.waitFor(next.registrations.restore(about));
    await scheduler.waitFor(next.each("flush"));
  }
  return { devices, tellers };
}

describe("two devices that write in turn", () => {
  it("lose no segment, in whatever order their requests come and are answered", async () => {
    await fc.assert(
      fc.asyncProperty(acts, settings, fc.scheduler(), async (script, { showsEtag, isWeak }, scheduler) => {
        const lrs = Object.assign(createLrsModel(), { showsEtag, isWeak });
        const { devices } = await interleave(lrs, script, scheduler);
        const expected = await Promise.all(
          devices.map(({ near }, index) =>
            near.registrations.restore(about).then((state) => state[`s${index}`]?.segments ?? []),
          ),
        );
        const third = openDevice(lrs.ask);
        const restored = await third.shared.registrations.restore(about);
        expect(segmentsOf(restored)).toHaveLength(expected.flat().length);
        expect(segmentsOf(restored)).toEqual(expect.arrayContaining(expected.flat()));
      }),
      { seed, numRuns: propertyRuns(300) },
    );
  });

  it("tell once that the media was completed, where the server orders them", async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.scheduler(), async (script, scheduler) => {
        const { tellers } = await interleave(createLrsModel(), script, scheduler);
        const asked = script.some(([what]) => what === "complete");
        expect(new Set(tellers).size).toBe(asked ? 1 : 0);
      }),
      { seed, numRuns: propertyRuns(300) },
    );
  });
});
