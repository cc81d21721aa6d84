import type { Activity, LanguageMap } from "../../events/tracking-context.ts";
import type { XapiOptions } from "../xapi/format.ts";

/** The learner, by all that is known of them. */
export interface KalturaLearner {
  readonly name?: string | undefined;
  readonly account?: { readonly homePage: string; readonly name: string } | undefined;
  /** `mailto:` IRI. */
  readonly mbox?: string | undefined;
}

/** A place: the site, or a gallery or channel of it. */
export interface KalturaPlace {
  /** Absolute IRI. */
  readonly id: string;
  readonly name?: LanguageMap | undefined;
}

export interface KalturaXapiOptions extends Pick<XapiOptions, "version"> {
  /** What is known of the learner beside the trace's actor, and before it. For pages with one learner. */
  readonly actor?: KalturaLearner | undefined;
  /**
   * As the setting of MediaSpace: names the learner by the account alone, also where an e-mail address is known;
   * default false: by the address, where one is known to the format, else by the account.
   */
  readonly sendAccountInfoInsteadOfEmail?: boolean | undefined;
  /** The site, such as a portal of videos. */
  readonly application?: KalturaPlace | undefined;
  /** The gallery or channel of the media; a function where the page shows several. */
  readonly category?: KalturaPlace | ((activity: Activity) => KalturaPlace | undefined) | undefined;
  /**
   * What the percentage of a mark is called: `"cmi5"` (default), or `"ami5"` as Kaltura's guide prints it, for reports
   * made to that letter.
   */
  readonly progress?: "cmi5" | "ami5" | undefined;
}
