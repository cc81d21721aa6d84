import type { RegistrationState } from "../events/registration-state.ts";
import type { Activity, Actor } from "../events/tracking-context.ts";
import type { Claimed } from "../session/claims.ts";
import { attemptOf, type About } from "../session/registration-store.ts";
import type { Settings } from "./settings.ts";
import type { Surroundings } from "./surroundings.ts";

/** What must be known before the first record of a viewing. */
export interface Attempt {
  readonly about: About;
  readonly restored: RegistrationState;
  /** Ids for what is told once per attempt. */
  readonly reserved: Claimed;
  /** The ids of the destinations that its events go to. */
  readonly destinations: readonly string[];
}

/** The learner as the page gave them, else the anonymous one of this browser. */
export const findActor = async (
  { actor, origin }: Pick<Settings, "actor" | "origin">,
  { stores, window }: Pick<Surroundings, "stores" | "window">,
): Promise<Actor> =>
  (await actor) ?? {
    account: {
      // The origin of a sandboxed frame or a file is "null", and no IRI.
      homePage: window.origin === "null" ? origin : window.origin,
      name: await stores.identities.anonymousName(),
    },
  };

/** Finds out who watches, in which registration, and what was watched before. */
export async function findAttempt(
  activity: Activity,
  settings: Settings,
  page: Pick<Surroundings, "stores" | "window">,
): Promise<Attempt> {
  const { claims, identities, registrations } = page.stores;
  const { milestones } = settings.tracker;
  const actor = await findActor(settings, page);
  const learner = JSON.stringify({ ...actor, name: undefined });
  const registration = settings.registration ?? (await identities.registration(learner, activity.id));
  const about = { actor, activity, registration, ...settings.circumstances };
  const marks = milestones.basis === "watched" ? milestones.at.map(String) : [];
  const [restored, reserved] = await Promise.all([
    registrations.restore(about),
    claims.reserve(attemptOf(about), ["completed", "mastered", ...marks]),
  ]);
  return { about, restored, reserved, destinations: settings.destinations.map(({ id }) => id) };
}
