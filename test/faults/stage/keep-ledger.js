// Runs in every tracked page, after Playtrace: tells the test what each trace says of its records.
{
  const page = Math.random().toString(36).slice(2) + Date.now();
  let number = 0;

  /** Waits until the test has it, so that the browser may be killed the moment after. */
  const tell = (kind, ids, text) => {
    const note = JSON.stringify({ page, number: (number += 1), kind, ids, text });
    try {
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
    trace.on("record", ({ id, text }) => tell("record", [id], text));
    for (const kind of ["stored", "delivered", "lost"]) trace.on(kind, ({ ids }) => tell(kind, ids));
    trace.on("quarantined", ({ id, reason }) => tell("quarantined", [id], reason));
    trace.on("suspended", ({ reason }) => tell("suspended", [], reason));
    trace.on("retrying", ({ ids, reason }) => tell("retrying", ids, reason));
    trace.on("error", ({ code, message }) => tell("error", [], `${code}: ${message}`));
  };
  globalThis.Playtrace?.onTrace?.(globalThis.keepLedger);
}
