// Runs in every tracked page, after Playtrace: tells the test what each trace says of its records.
{
  const page = Math.random().toString(36).slice(2) + Date.now();
  let number = 0;
  let leaving = false;
  // The capturing ear is the first to hear it.
  for (const [type, goes] of [
    ["pagehide", true],
    ["pageshow", false],
  ])
    addEventListener(type, () => (leaving = goes), { capture: true });

  /** Waits until the test has it, so that the browser may be killed the moment after. */
  const tell = (kind, ids, { destination, text } = {}) => {
    const note = JSON.stringify({ page, number: (number += 1), kind, ids, destination, text, leaving });
    try {
      // Firefox would go on with a page that goes, and keep it alive meanwhile.
      if (leaving) throw new Error("no time to wait");
      const request = new XMLHttpRequest();
      request.open("POST", "/ledger", false);
      request.send(note);
    } catch {
      // No synchronous request from a page that goes, and none without a network: the browser carries it, or the driver.
      navigator.sendBeacon("/ledger", note);
      globalThis.tellTest?.(note);
    }
  };

  globalThis.watchedTraces = [];
  globalThis.keepLedger = (trace) => {
    globalThis.watchedTraces.push(trace);
    trace.on("record", (detail) => tell("record", [detail.id], detail));
    for (const kind of ["stored", "delivered", "lost"])
      trace.on(kind, ({ ids, destination }) => tell(kind, ids, { destination }));
    for (const kind of ["quarantined", "suspended", "retrying"])
      trace.on(kind, ({ id, ids = id ? [id] : [], destination, reason }) =>
        tell(kind, ids, { destination, text: reason }),
      );
    trace.on("error", ({ code, message }) => tell("error", [], { text: `${code}: ${message}` }));
  };
  globalThis.Playtrace?.onTrace?.(globalThis.keepLedger);
}
