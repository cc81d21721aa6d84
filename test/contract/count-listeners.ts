/**
 * Runs in the page: attaches the adapter once more and detaches it twice, and counts what listens in between
 * and afterwards, of every kind of listener that an adapter can leave behind.
 */
export function countListeners(): { during: number; after: number } {
  let count = 0;
  const watch = (owner: object | undefined, name: string, step: number): void => {
    const original: unknown = owner && Reflect.get(owner, name);
    if (!owner || typeof original !== "function") return;
    Reflect.set(owner, name, function (this: unknown, ...parameters: unknown[]): unknown {
      const [names] = parameters;
      count += step * (Array.isArray(names) ? names.length : 1);
      return Reflect.apply(original, this, parameters);
    });
  };
  const { adapter, library } = globalThis.stage;
  const lists = library ? [library.textTracks(), library.audioTracks(), library.qualityLevels()] : [];
  for (const owner of [EventTarget.prototype, ...lists]) {
    watch(owner, "addEventListener", 1);
    watch(owner, "removeEventListener", -1);
  }
  watch(ResizeObserver.prototype, "observe", 1);
  watch(ResizeObserver.prototype, "disconnect", -1);
  watch(library, "on", 1);
  watch(library, "off", -1);
  const detach = adapter.attach(() => {});
  const during = count;
  detach();
  detach();
  return { during, after: count };
}
