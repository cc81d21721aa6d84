import { stateResource } from "../progress/state-resource.ts";
import type { RemoteProgress } from "../trace/remote-progress.ts";

/** Longer than a trace waits for what another device told. */
const patienceMs = 3_000;

/** Progress, and when it is known where the learner left off. */
export interface KnownProgress {
  readonly progress: RemoteProgress;
  /** Resolves once the player was sent there, or will not be in time. */
  readonly known: Promise<void>;
}

/** Keeps progress where the records go, and tells when it is known: who played before it is would begin anew. */
export function openProgress(resource: RemoteProgress = stateResource()): KnownProgress {
  const reading = new EventTarget();
  return {
    known: new Promise((resolve) => {
      setTimeout(resolve, patienceMs);
      // What follows the reading has its turn before a task of its own.
      reading.addEventListener("done", () => setTimeout(resolve), { once: true });
    }),
    progress: {
      share: (parts) => {
        const shared = resource.share(parts);
        const restore: typeof shared.registrations.restore = async (about) => {
          try {
            return await shared.registrations.restore(about);
          } finally {
            reading.dispatchEvent(new Event("done"));
          }
        };
        return { ...shared, registrations: { ...shared.registrations, restore } };
      },
    },
  };
}
