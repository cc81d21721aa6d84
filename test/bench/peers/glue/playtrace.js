// After dist/playtrace.min.js, whose global it uses as a page would.
globalThis.watchers = { ...globalThis.watchers, Playtrace: watch };

function watch(video, { url, options = {} }) {
  const where = { endpoint: `${url}/xapi/`, key: "demo", secret: "secret" };
  const trace = globalThis.Playtrace.trackMediaElement(video, { ...where, ...options });
  trace.on("stored", ({ ids }) => globalThis.tellStored?.(ids));
  (globalThis.traces ??= []).push(trace);
}
