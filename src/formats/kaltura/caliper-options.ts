import type { Activity } from "../../events/tracking-context.ts";
import type { CaliperOptions, Given, GroupOptions, MediaOptions, Moment } from "../caliper/options.ts";

/** What Kaltura tells of every entry, beside its name, description and length. */
export interface KalturaEntryOptions extends MediaOptions {
  readonly dateCreated: Moment;
  readonly dateModified: Moment;
}

/** Options of `caliper`; the course and the dates of the media are needed, for Kaltura tells them with every event. */
export interface KalturaCaliperOptions extends CaliperOptions {
  /** The course, Kaltura's context. */
  readonly group: Given<GroupOptions>;
  /** A function where the page shows several. */
  readonly media: KalturaEntryOptions | ((activity: Activity) => KalturaEntryOptions);
}
