import { toPlatformStatement } from "../xapi/platform/to-statement.ts";
import type { Format } from "../format.ts";
import { checkEvent } from "./check-event.ts";

type Writer = NonNullable<Format["writePlatform"]>;

/**
 * The same format, which then also writes what a page tells by `trace.record`: for `xapi`, and for what is made of it.
 * A format that writes that itself stays as it is; with one that this function does not know nothing is tracked.
 */
export function withPlatform(format: Format): Format {
  if (format.writePlatform) return format;
  const write = writerOf(format);
  return write
    ? {
        ...format,
        writePlatform: (event, context) => {
          checkEvent(event);
          return write(event, context);
        },
      }
    : {
        ...format,
        demands: () => [["platform", false, "added to a format of Playtrace, which this is none"]],
      };
}

function writerOf({ name }: Format): Writer | undefined {
  return name === "xapi" ? toPlatformStatement : undefined;
}
