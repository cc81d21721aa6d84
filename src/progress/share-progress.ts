import { attemptOf, type About } from "../session/registration-store.ts";
import type { RemoteProgressParts, SharedProgress } from "../trace/remote-progress.ts";
import type { ProgressCopy } from "./progress-copy.ts";
import { shareAttempt, type SharedAttempt } from "./share-attempt.ts";

/** Puts copies behind the page's stores; `openCopy` is asked once for each attempt. */
export function shareProgress(
  openCopy: (about: About) => ProgressCopy,
  { stores, startTimer }: RemoteProgressParts,
): SharedProgress {
  const { checkpoints, claims, registrations } = stores;
  const attempts = new Map<string, SharedAttempt>();

  function attemptAbout(about: About): SharedAttempt {
    const name = attemptOf(about);
    const shared = attempts.get(name) ?? shareAttempt({ about, copy: openCopy(about), stores, startTimer });
    attempts.set(name, shared);
    return shared;
  }

  return {
    registrations: {
      restore: (about) => attemptAbout(about).restore(),
      save: (about, session, row) => {
        registrations.save(about, session, row);
        attemptAbout(about).note(session, row);
      },
    },
    claims: {
      ...claims,
      take: async (claim) => {
        const own = await claims.take(claim);
        const shared = attempts.get(claim.attempt);
        return own.length && shared ? shared.take({ ...claim, facts: own }) : own;
      },
    },
    checkpoints: {
      ...checkpoints,
      save: (session, checkpoint) => {
        checkpoints.save(session, checkpoint);
        if ("state" in checkpoint) attemptAbout(checkpoint.about).stand(session, checkpoint.state);
      },
      remove: (session) => {
        checkpoints.remove(session);
        for (const { end } of attempts.values()) end(session);
      },
    },
    each: async (act) => {
      const leaving = act === "hide" || act === "leave";
      await Promise.all(Array.from(attempts.values(), ({ flush }) => flush(leaving)));
    },
    discard: () => {
      for (const { discard } of attempts.values()) discard();
      attempts.clear();
    },
  };
}
