import { TrackingError } from "../errors.ts";

/** Calls `listener` at each such happening until the returned function is called. */
export type Listen<Detail> = (listener: (detail: Detail) => void) => () => void;

/** One kind of happening, and who hears of it. */
export interface Channel<Detail> {
  readonly on: Listen<Detail>;
  readonly tell: (detail: Detail) => void;
  /** What a late listener still hears. */
  readonly past: Detail[];
}

/** A listener that throws is reported to `fail`, and the others still hear. */
export function openChannel<Detail>(name: string, fail: (error: TrackingError) => void): Channel<Detail> {
  const listeners = new Set<(detail: Detail) => void>();
  const past: Detail[] = [];
  return {
    past,
    tell: (detail) => [...listeners].forEach((hear) => hear(detail)),
    on: (listener) => {
      const hear = (detail: Detail): void => {
        try {
          listener(detail);
        } catch (cause) {
          const message = `A listener for "${name}" threw.`;
          fail(new TrackingError("listener-failed", message, { which: name, cause }));
        }
      };
      listeners.add(hear);
      past.forEach(hear);
      return () => {
        listeners.delete(hear);
      };
    },
  };
}
