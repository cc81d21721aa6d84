import type { MediaSource } from "./player-signal.ts";

/** A person, by exactly one identifier. */
export type Actor = { readonly name?: string } & (
  | { readonly account: { readonly homePage: string; readonly name: string } }
  /** `mailto:` IRI. */
  | { readonly mbox: string }
  /** Lower-case hexadecimal SHA-1 of the whole `mailto:` IRI. */
  | { readonly mbox_sha1sum: string }
  | { readonly openid: string }
);

/** Texts by BCP 47 language tag. */
export type LanguageMap = Readonly<Record<string, string>>;

/** The media, as the records name it for ever. */
export interface Activity {
  /** Absolute IRI, the same for ever, without anything that changes by visit. */
  readonly id: string;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly kind: MediaSource["kind"];
}

/** Who, what, which attempt, which sitting: all that an event does not know of itself. */
export interface TrackingContext {
  /** UUID of this event, fixed at its birth; every record of it carries this id. */
  readonly id: string;
  readonly actor: Actor;
  readonly activity: Activity;
  /** UUID of the attempt. */
  readonly registration: string;
  /** UUID of the session: the id of its `session-started` event. */
  readonly session: string;
  /** BCP 47 tag of the spoken language, where known. */
  readonly language?: string;
  /** Name of the system that shows the media, where known. */
  readonly platform?: string;
}
