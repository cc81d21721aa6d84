import type * as Scene from "../e2e/pages/inspector-scene.ts";

declare global {
  interface Window {
    readonly scene: typeof Scene;
  }
}

/** What the main thread did while something went on. */
export interface ThreadFigures {
  readonly "tasks over 50 ms": number;
  readonly "longest of them, ms": number;
  readonly "longest time between frames, ms": number;
}

export interface InspectorFigures {
  readonly phases: Readonly<Record<string, ThreadFigures>>;
  /** Microseconds that one act of two records costs the page that tells of it. */
  readonly usPerAct: Readonly<Record<"heard by nobody" | "heard by the inspector", number>>;
  /** Elements of the list at its end. */
  readonly lines: number;
}

/** Runs in the page, and may therefore use nothing from outside but the scene. */
export async function measureInspector(acts: number): Promise<InspectorFigures> {
  const perTurn = 20;
  const turns = 100;
  const scrollSteps = 300;
  const calmMs = 500;
  const { begin, tellMany } = window.scene;
  const { frame, rest } = window.scene;

  async function watch(work: () => Promise<void>): Promise<ThreadFigures> {
    const long: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    });
    observer.observe({ type: "longtask" });
    const thread = { longest: 0, last: await frame(), goesOn: true };
    const frames = (async () => {
      while (thread.goesOn) {
        const now = await frame();
        thread.longest = Math.max(thread.longest, now - thread.last);
        thread.last = now;
      }
    })();
    await work();
    await rest(calmMs);
    thread.goesOn = false;
    await frames;
    observer.disconnect();
    return {
      "tasks over 50 ms": long.length,
      "longest of them, ms": Math.round(Math.max(0, ...long)),
      "longest time between frames, ms": Math.round(thread.longest),
    };
  }

  /** The median of many turns: other programs take the processor away now and then. */
  function time(trace: ReturnType<typeof begin>): number {
    const costs: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const started = performance.now();
      tellMany(trace, perTurn);
      costs.push(((performance.now() - started) * 1_000) / perTurn);
    }
    return costs.sort((left, right) => left - right)[turns / 2] ?? NaN;
  }
  const deaf = begin();
  document.querySelector("playtrace-inspector")?.dispatchEvent(new Event("close"));
  time(deaf);
  const unheard = time(deaf);

  const trace = begin();
  const list = document.querySelector("playtrace-inspector")?.shadowRoot?.querySelector<HTMLElement>(".list");
  const search = document.querySelector("playtrace-inspector")?.shadowRoot?.querySelector("input");
  if (!list || !search) throw new Error("There is no list.");

  const telling = await watch(async () => {
    for (let told = 0; told < acts; told += perTurn) {
      tellMany(trace, perTurn, told);
      await rest(0);
    }
  });
  const scroll = async (from: number, to: number): Promise<void> => {
    for (let step = 0; step <= scrollSteps; step += 1) {
      list.scrollTop = (from + ((to - from) * step) / scrollSteps) * list.scrollHeight;
      await frame();
    }
  };
  const scrolling = await watch(async () => {
    await scroll(1, 0);
    await scroll(0, 1);
  });
  const searching = await watch(async () => {
    for (const text of ["s", "se", "see", "5:00", "no such text", ""]) {
      search.value = text;
      search.dispatchEvent(new Event("input"));
      await rest(calmMs);
    }
  });
  return {
    phases: {
      [`${acts} acts are told`]: telling,
      "the list is scrolled": scrolling,
      "it is searched": searching,
    },
    usPerAct: { "heard by nobody": unheard, "heard by the inspector": time(begin()) },
    lines: list.querySelectorAll(".line").length,
  };
}
