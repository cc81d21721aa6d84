import type { Lms } from "../../../../demo/server/lms/start-lms.ts";
import type { LaunchOptions } from "../../../../demo/server/lms/launch.ts";
import type { TrackingError } from "../../../../src/errors.ts";
import { cmi5In } from "../../../../src/launch/cmi5/cmi5.ts";
import type { Cmi5Options, Cmi5Session } from "../../../../src/launch/cmi5/session.ts";
import type { Surroundings } from "../../../../src/launch/cmi5/surroundings.ts";
import { openIndexedDb } from "../../../../src/platform/indexed-db.ts";
import { isTrackingError } from "../../../../src/errors.ts";
import type { TraceOptions } from "../../../../src/trace/options.ts";
import { PageDouble, visit, type Browser, type Visit, type VisitParts } from "../../trace/visit.ts";

/** A tab, as far as a launch knows it: what it keeps through a reload. */
export class TabStorage {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}

/** A page that was launched. */
export interface LaunchedPage {
  readonly outcome: Cmi5Session | TrackingError;
  /** The session; throws where it did not begin. */
  readonly session: Cmi5Session;
  readonly page: PageDouble;
  /** Codes of what was reported. */
  readonly reported: string[];
  /** Addresses that the page went to. */
  readonly wentTo: string[];
  /** The page is reloaded: told as browsers with `pageswap` tell it. */
  readonly reload: () => void;
  /** Tracks a player in this page. */
  readonly watch: (options?: TraceOptions, parts?: Partial<VisitParts>) => Visit;
}

export interface OpenParts {
  readonly browser: Browser;
  readonly storage?: Pick<Storage, "getItem" | "setItem">;
  readonly options?: Cmi5Options;
  readonly ask?: Surroundings["ask"];
}

/** Opens an address that a learning system made. */
export async function openLaunched(address: string, { browser, ...parts }: OpenParts): Promise<LaunchedPage> {
  const { storage = new TabStorage(), options, ask = fetch } = parts;
  const page = new PageDouble();
  const reported: string[] = [];
  const wentTo: string[] = [];
  const outcome = await cmi5In(
    { allow: "any-https", report: ({ code }) => void reported.push(code), ...options },
    () => ({
      address,
      ask,
      now: () => browser.time.clock().wallMs,
      uuid: () => crypto.randomUUID(),
      startTimer: browser.time.startTimer,
      storage: () => storage,
      openDatabase: () => openIndexedDb(() => browser.storage),
      page,
      goTo: (where) => void wentTo.push(where),
    }),
    new Map(),
  );
  const session = (): Cmi5Session => {
    if (isTrackingError(outcome)) throw outcome;
    return outcome;
  };
  return {
    outcome,
    page,
    reported,
    wentTo,
    get session() {
      return session();
    },
    reload: () => {
      page.dispatchEvent(Object.assign(new Event("pageswap"), { activation: { navigationType: "reload" } }));
      page.leave();
    },
    watch: (own = {}, more = {}) =>
      visit({
        lrs: { url: "", arrivals: [], next: [], always: () => {}, close: async () => {} },
        browser,
        page,
        ...more,
        options: { ...session().options, activity: { id: "https://media.example/videos/42" }, ...own },
      }),
  };
}

/** What the learning system launches next, and the page that is opened by it. */
export async function launch(
  lms: Lms,
  options: Omit<Partial<LaunchOptions>, "kind" | "page">,
  parts: OpenParts,
): Promise<LaunchedPage & { readonly registration: string }> {
  const { registration, url } = lms.launch({ kind: "cmi5", page: "http://localhost:8000/unit", ...options });
  return Object.assign(await openLaunched(url, parts), { registration });
}

/** Verbs in the order of their timestamps, those of the unit itself in capitals, those of its LMS left out. */
export function storyOf(lms: Lms, registration?: string): readonly string[] {
  const lmsVerbs = /(launched|satisfied|abandoned)$/;
  return lms
    .statements()
    .map((statement) => JSON.parse(JSON.stringify(statement)))
    .filter(({ context }) => !registration || context.registration === registration)
    .filter(({ verb }) => !lmsVerbs.test(verb.id))
    .toSorted((left, right) => Date.parse(left.timestamp) - Date.parse(right.timestamp))
    .map(({ context, verb }) => {
      const name = String(verb.id).replace(/.*\//, "");
      const categories = JSON.stringify(context.contextActivities?.category ?? []);
      return categories.includes("categories/cmi5") ? name.toUpperCase() : name;
    });
}
