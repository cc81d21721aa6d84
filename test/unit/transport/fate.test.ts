import { describe, expect, it } from "vitest";
import type { TrackingErrorCode } from "../../../src/errors.ts";
import { createFates, type Fate } from "../../../src/transport/fate.ts";
import { createJournal } from "./journal.ts";

const destination = "lrs";
const fate = (name: Fate["name"], changes: Partial<Fate> = {}): Fate => ({
  name,
  ids: ["a", "b"],
  reason: "why",
  delayMs: 0,
  ...changes,
});

function open() {
  const journal = createJournal();
  const fates = createFates(destination, journal.report);
  const errors = () => journal.all("error").map(({ code, message }) => [code, message]);
  return { ...journal, ...fates, errors };
}

describe("createFates", () => {
  it("knows of nothing at first", () => {
    expect(open().told()).toEqual({ delivered: 0, quarantined: 0 });
  });

  it("reports what was delivered, and counts it", () => {
    const { hear, all, names, told, delivered } = open();
    hear(fate("delivered"));
    hear(fate("delivered", { ids: ["c"] }));
    expect(names()).toEqual(["delivered", "delivered"]);
    expect(all("delivered")[0]).toEqual({ ids: ["a", "b"], destination });
    expect(delivered).toEqual(["a", "b", "c"]);
    expect(told()).toEqual({ delivered: 3, quarantined: 0 });
  });

  it("reports what waits with the wait, and makes no error of it", () => {
    const { hear, all, names, told } = open();
    hear(fate("retrying", { reason: "503", delayMs: 700 }));
    expect(names()).toEqual(["retrying"]);
    expect(all("retrying")).toEqual([{ ids: ["a", "b"], destination, reason: "503", delayMs: 700 }]);
    expect(told()).toEqual({ delivered: 0, quarantined: 0, lastError: "503" });
  });

  it("makes an error of a credential that the page fails to give", () => {
    const { hear, names, errors } = open();
    hear(fate("retrying", { reason: "credential-failed" }));
    expect(names()).toEqual(["retrying", "error"]);
    expect(errors()).toEqual([["credential-failed", "Records for lrs are waiting: credential-failed"]]);
  });

  it("reports a destination that is suspended, and goes on saying so", () => {
    const { hear, all, errors, told } = open();
    hear(fate("suspended", { ids: [], reason: "403" }));
    hear(fate("delivered", { ids: ["a"] }));
    expect(all("suspended")).toEqual([{ destination, reason: "403" }]);
    expect(errors()).toEqual([["destination-suspended", "Records for lrs are suspended: 403"]]);
    expect(told()).toEqual({ delivered: 1, quarantined: 0, suspended: "403" });
  });

  it("reports each record that is quarantined, and counts them", () => {
    const { hear, all, errors, told } = open();
    hear(fate("quarantined"));
    hear(fate("quarantined", { ids: ["c"] }));
    expect(all("quarantined")).toEqual(["a", "b", "c"].map((id) => ({ id, destination, reason: "why" })));
    expect(errors()).toEqual([["records-lost", "Records for lrs are quarantined: why"]]);
    expect(told()).toEqual({ delivered: 0, quarantined: 3, lastError: "why" });
  });

  it("reports what is lost, which counts as nothing else", () => {
    const { hear, all, names, errors, told } = open();
    hear(fate("lost", { reason: "expired" }));
    expect(names()).toEqual(["lost", "error"]);
    expect(all("lost")).toEqual([{ ids: ["a", "b"], destination, reason: "expired" }]);
    expect(errors()).toEqual([["records-lost", "Records for lrs are lost: expired"]]);
    expect(told()).toEqual({ delivered: 0, quarantined: 0, lastError: "expired" });
  });

  it("says no longer why records wait once some were delivered", () => {
    const { hear, told } = open();
    hear(fate("retrying"));
    hear(fate("delivered"));
    expect(told()).toEqual({ delivered: 2, quarantined: 0 });
  });

  it.each<readonly [Fate["name"], string, TrackingErrorCode]>([
    ["retrying", "credential-failed", "credential-failed"],
    ["suspended", "403", "destination-suspended"],
    ["suspended", "unexpected-answer", "unexpected-answer"],
    ["suspended", "unroutable", "unroutable"],
    ["quarantined", "400 no", "records-lost"],
    ["lost", "dropped", "records-lost"],
  ])("makes one error of all that is %s for one reason", (name, reason, code) => {
    const { hear, errors, all } = open();
    hear(fate(name, { reason }));
    hear(fate(name, { reason }));
    expect(errors().map(([one]) => one)).toEqual([code]);
    expect(all(name).length).toBeGreaterThan(1);
  });
});
