/** What acts cost: milliseconds from a change of rate to its record stored, and of work in the event itself. */
export interface ActCost {
  readonly storedMs: readonly number[];
  readonly workMs: readonly number[];
}

/** Changes the rate again and again, each time once the record of the last change is stored. Runs in the page. */
export async function timeActs(): Promise<ActCost> {
  const acts = 60;
  const warmUpActs = 10;
  const element = document.querySelector("video");
  const storedMs: number[] = [];
  const workMs: number[] = [];
  let tell: (() => void) | undefined;
  const trace: unknown = Reflect.get(window, "trace");
  const on: unknown = Object(trace).on;
  if (!element || typeof on !== "function") return { storedMs, workMs };
  on("stored", () => tell?.());
  while (element.currentTime < 0.3) await new Promise(requestAnimationFrame);
  for (let act = 0; act < acts; act += 1) {
    const stored = new Promise<void>((resolve) => (tell = resolve));
    const rate = element.playbackRate > 1 ? 1 : 1.25;
    Object.defineProperty(element, "playbackRate", { configurable: true, value: rate });
    const begun = performance.now();
    element.dispatchEvent(new Event("ratechange"));
    workMs.push(performance.now() - begun);
    await stored;
    storedMs.push(performance.now() - begun);
  }
  return { storedMs: storedMs.slice(warmUpActs), workMs: workMs.slice(warmUpActs) };
}
