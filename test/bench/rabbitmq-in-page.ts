import { trackMediaElement } from "../../src/html-media.ts";
import { rabbitMq, type RabbitMqOptions } from "../../src/learningbuilder.ts";

/** How long, in milliseconds from the first act. */
export interface QueueTimes {
  readonly storedMs: number;
  readonly deliveredMs: number;
}

/** Changes the rate so often, each time once the record of the last change is stored, and waits for all answers. */
export async function publishActs(options: RabbitMqOptions, acts: number): Promise<QueueTimes> {
  const element = document.querySelector("video");
  if (!element) throw new Error("no video");
  const trace = trackMediaElement(element, {
    destinations: [{ ...rabbitMq(options), only: ["changed"] }],
    milestones: false,
  });
  let tell: (() => void) | undefined;
  trace.on("stored", () => tell?.());
  let delivered = 0;
  const allDelivered = new Promise<void>((resolve) => {
    trace.on("delivered", ({ ids }) => {
      delivered += ids.length;
      if (delivered >= acts) resolve();
    });
  });
  element.loop = true;
  await element.play();
  while (element.currentTime < 0.3) await new Promise(requestAnimationFrame);
  const begun = performance.now();
  for (let act = 0; act < acts; act += 1) {
    const stored = new Promise<void>((resolve) => (tell = resolve));
    Object.defineProperty(element, "playbackRate", { configurable: true, value: act % 2 ? 1 : 1.25 });
    element.dispatchEvent(new Event("ratechange"));
    await stored;
  }
  const storedMs = performance.now() - begun;
  await allDelivered;
  return { storedMs, deliveredMs: performance.now() - begun };
}
