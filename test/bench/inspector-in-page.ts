import type * as Scene from "../e2e/pages/inspector-scene.ts";
import type { ToldTrace } from "../unit/inspector/told-trace.ts";

declare global {
  interface Window {
    readonly scene: typeof Scene;
  }
}

/** These run in the page, and may therefore use nothing from outside but the scene. */

export async function tellAll(trace: ToldTrace, acts: number): Promise<void> {
  const perTurn = 20;
  for (let told = 0; told < acts; told += perTurn) {
    window.scene.tellMany(trace, perTurn, told);
    await window.scene.rest(0);
  }
}

/** From the end of the list to its beginning and back, as fast as frames come. */
export async function scrollAll(): Promise<void> {
  const steps = 300;
  const { frame, list } = window.scene;
  const { scrollHeight } = list();
  for (let step = -steps; step <= steps; step += 1) {
    list().scrollTop = (Math.abs(step) / steps) * scrollHeight;
    await frame();
  }
}

export async function searchAll(): Promise<void> {
  const betweenLettersMs = 300;
  const { rest, searchBox } = window.scene;
  for (const text of ["s", "se", "see", "5:00", "no such text", ""]) {
    searchBox().value = text;
    searchBox().dispatchEvent(new Event("input"));
    await rest(betweenLettersMs);
  }
}

export async function showTimeline(): Promise<void> {
  const untilDrawnMs = 2_000;
  const { rest, timelineTab } = window.scene;
  timelineTab().click();
  await rest(untilDrawnMs);
}

/** Microseconds that one act takes to tell: the median of many turns, for other programs take the processor away. */
export function timeTelling(trace: ToldTrace): number {
  const [turns, perTurn] = [100, 20];
  const costs: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const started = performance.now();
    window.scene.tellMany(trace, perTurn, turn * perTurn);
    costs.push(((performance.now() - started) * 1_000) / perTurn);
  }
  return costs.sort((left, right) => left - right)[turns / 2] ?? NaN;
}
