import type { LearningEvent } from "../../events/learning-event.ts";
import type { TrackingContext } from "../../events/tracking-context.ts";
import type { Format } from "../format.ts";
import type { Statement } from "./statement.ts";
import { toStatement } from "./to-statement.ts";

export interface XapiOptions {
  /**
   * Version of xAPI that the server speaks, told in the header of each request; default `"1.0.3"`. The
   * statements are the same in both.
   */
  readonly version?: "1.0.3" | "2.0" | undefined;
  /**
   * Writes the marks that playback crosses, as `progressed`; default true. The Video Profile has no word for
   * them, so these statements do not claim the profile.
   */
  readonly milestones?: boolean | undefined;
}

/** Writes learning events as statements of the xAPI Video Profile, and packs them for an LRS. */
export interface XapiFormat extends Format {
  write(event: LearningEvent, context: TrackingContext): Statement | null;
}

/**
 * Writes learning events as statements of the xAPI Video Profile 1.0.3, for any LRS.
 * https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#33-versioning
 */
export function xapi({ version = "1.0.3", milestones = true }: XapiOptions = {}): XapiFormat {
  const isNew = version === "2.0";
  const headers = { "X-Experience-API-Version": isNew ? "2.0.0" : "1.0.3" };
  return {
    name: "xapi",
    path: "statements",
    success: "json-array",
    demands: () => [["version", /^(1\.0\.3|2\.0)$/.test(version), "1.0.3 or 2.0"]],
    // Version 2.0 has removed it: IEEE 9274.1.1-2023.
    alternateSyntax: !isNew,
    write: (event, context) =>
      milestones || event.type !== "milestone-reached" ? toStatement(event, context) : null,
    pack: (records) => ({ body: `[${records.join()}]`, contentType: "application/json", headers }),
  };
}
