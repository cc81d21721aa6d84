import { openHolds, type Holds, type Lease, type Locks } from "../../../src/platform/holds.ts";
import type { OpenBroadcast } from "../../../src/platform/broadcast.ts";
import { openIndexedDb } from "../../../src/platform/indexed-db.ts";
import { openTable } from "../../../src/platform/table.ts";

/** What one tab shares with the other tabs of its browser. */
export interface Tab {
  readonly locks: Locks;
  readonly holds: Holds;
  readonly openBroadcast: OpenBroadcast;
  /** The process is gone: its locks are free, and it says and hears nothing any more. */
  readonly crash: () => void;
}

export interface Tabs {
  readonly open: () => Tab;
}

interface Waiting {
  readonly name: string;
  readonly tab: object;
  readonly grant: () => Promise<unknown>;
}

/** A browser's locks and channels, for tabs in one process: what Node's own cannot do is to let a tab crash. */
export function createTabs(): Tabs {
  const held = new Map<string, object>();
  let queue: Waiting[] = [];
  const channels = new Set<{
    readonly name: string;
    readonly tab: object;
    readonly hear: (data: unknown) => void;
  }>();

  const free = (name: string, tab: object): void => {
    if (held.get(name) !== tab) return;
    held.delete(name);
    const next = queue.find((one) => one.name === name);
    if (next) grant(next);
  };

  const grant = (waiting: Waiting): void => {
    queue = queue.filter((one) => one !== waiting);
    held.set(waiting.name, waiting.tab);
    queueMicrotask(() => void waiting.grant().finally(() => free(waiting.name, waiting.tab)));
  };

  const open = (): Tab => {
    const tab = {};
    let crashed = false;
    const request: Locks["request"] = (name, options, run) =>
      new Promise((resolve, reject) => {
        const waiting: Waiting = {
          name,
          tab,
          grant: () => Promise.resolve(run({ name, mode: "exclusive" })).then(resolve, reject),
        };
        if (!held.has(name)) grant(waiting);
        else if (options.ifAvailable)
          queueMicrotask(() => void Promise.resolve(run(null)).then(resolve, reject));
        else queue.push(waiting);
        options.signal?.addEventListener("abort", () => {
          queue = queue.filter((one) => one !== waiting);
          reject(new DOMException("aborted", "AbortError"));
        });
      });
    const database = openIndexedDb(() => undefined);
    return {
      locks: { request },
      holds: openHolds({ leases: openTable<Lease>(database, "lease"), locks: { request } }),
      openBroadcast: (name, hear) => {
        const channel = { name, tab, hear: (data: unknown): void => hear(JSON.parse(String(data))) };
        channels.add(channel);
        return {
          tell: (message) => {
            if (crashed) return;
            const data = JSON.stringify(message);
            for (const other of channels) {
              if (other.name === name && other !== channel)
                queueMicrotask(() => {
                  if (channels.has(other)) other.hear(data);
                });
            }
          },
          close: () => channels.delete(channel),
        };
      },
      crash: () => {
        crashed = true;
        for (const channel of channels) if (channel.tab === tab) channels.delete(channel);
        queue = queue.filter((one) => one.tab !== tab);
        for (const [name, holder] of held) free(name, holder === tab ? tab : {});
      },
    };
  };

  return { open };
}
