import { TrackingError } from "../errors.ts";

/** Runs what must neither throw into the page nor into what it watches. */
export type Guard = (run: () => void) => void;

const tellConsole = (error: TrackingError): void => console.error("[playtrace]", error);

/** What is thrown is reported once. */
export function createGuard(report: (error: TrackingError) => void = tellConsole): Guard {
  let told = false;
  return (run) => {
    try {
      run();
    } catch (cause) {
      const message = "The inspector cannot show something; what it watches goes on.";
      if (!told) report(new TrackingError("unexpected", message, { which: "inspector", cause }));
      told = true;
    }
  };
}

/** Whatever an inspector of this page does by itself, or is told to do by its reader. */
export const guard: Guard = createGuard();
