import type { PlatformContext, RecordedEvent } from "../../events/platform-event.ts";
import type { CaliperFormat } from "../caliper/format.ts";
import { toCaliperEvents } from "../caliper/platform/to-events.ts";
import type { Format, LearningRecord } from "../format.ts";
import { KALTURA_QUIZ_EVENTS } from "../kaltura/platform/events.ts";
import { toKalturaStatement } from "../kaltura/platform/to-statement.ts";
import type { KalturaXapiFormat } from "../kaltura/xapi-format.ts";
import { toPlatformStatement } from "../xapi/platform/to-statement.ts";
import { checkEvent } from "./check-event.ts";

/** Writes an event as none, one, or several records that tell it together. */
type Write = (event: RecordedEvent, context: PlatformContext) => readonly LearningRecord[];

/**
 * The same format, which then also writes what a page tells by `trace.record`: for `xapi`, `caliper` and Kaltura's
 * two. A format that writes that itself stays as it is; with one that this function does not know nothing is tracked.
 */
export function withPlatform(format: Format): Format {
  if (format.writePlatform) return format;
  const write = writerOf(format);
  if (!write) {
    return {
      ...format,
      demands: () => [["platform", false, "added to xapi, caliper or a format of theirs"]],
    };
  }
  return {
    ...format,
    writePlatform: (event, context) => {
      checkEvent(event);
      const records = write(event, context);
      return records.length > 1 ? records : (records[0] ?? null);
    },
    pack: (records, sendTime) => format.pack(records.flatMap(single), sendTime),
  };
}

function writerOf(format: Format): Write | undefined {
  if (format.name === "xapi") return (event, context) => [toPlatformStatement(event, context)];
  if (isKalturaXapi(format)) {
    return (event, context) => [toKalturaStatement(event, context, format.options) ?? []].flat();
  }
  if (!isCaliper(format)) return undefined;
  const { name, options } = format;
  return (event, context) =>
    name === "caliper" || KALTURA_QUIZ_EVENTS[event.type] ? toCaliperEvents(event, context, options) : [];
}

const isKalturaXapi = (format: Format): format is KalturaXapiFormat =>
  format.name === "kaltura-xapi" && "options" in format;

const isCaliper = (format: Format): format is CaliperFormat =>
  /^(kaltura-)?caliper$/.test(format.name) && "options" in format;

/** A record that is a list of several, one by one. */
function single(text: string): readonly string[] {
  if (!text.startsWith("[")) return [text];
  const records: readonly unknown[] = JSON.parse(text);
  return records.map((record) => JSON.stringify(record));
}
