import type { LearningEvent, LearningEventType, MilestoneBasis } from "../events/learning-event.ts";
import type { MediaSource } from "../events/player-signal.ts";
import type { PlatformEvent } from "../events/platform-event.ts";
import type { LanguageMap } from "../events/tracking-context.ts";
import type { Format, LearningRecord } from "../formats/format.ts";
import type { OwnSend } from "../transport/destination.ts";
import type { RemoteProgress } from "./remote-progress.ts";

/** The learner as the page knows them. Without `identify` exactly one identifier may be given. */
export interface ActorOptions {
  readonly name?: string | undefined;
  readonly account?: { readonly homePage: string; readonly name: string } | undefined;
  /** E-mail address as a `mailto:` IRI. */
  readonly mbox?: string | undefined;
  /** SHA-1 of the whole `mailto:` IRI, 40 hexadecimal digits. */
  readonly mbox_sha1sum?: string | undefined;
  readonly openid?: string | undefined;
}

/** Which identifier leaves the page where the actor has several. */
export type Identify = "account" | "mbox" | "mbox_sha1sum";

/** The media as the records shall name it. A plain text is taken to be in the page's language. */
export interface ActivityOptions {
  /** Absolute IRI that never changes and belongs to this media alone; default: derived from the source. */
  readonly id?: string | undefined;
  /** Default: title or label of the element, else the title of the page, else the name of the file. */
  readonly name?: string | LanguageMap | undefined;
  readonly description?: string | LanguageMap | undefined;
}

/** A credential of any scheme; a function is asked before the first request and again after a 401 or 403. */
export interface AuthOptions {
  /** First word of the `Authorization` header, such as `"Bearer"`; `"no-scheme"`: the credential stands there alone. */
  readonly scheme: string;
  readonly credential: string | (() => string | Promise<string>);
}

/** When a batch leaves. */
export interface BatchOptions {
  /** Default 50, unless the format says otherwise; at most 500. */
  readonly maxRecords?: number | undefined;
  /** Bytes of a request's body; default 60,000. */
  readonly maxBytes?: number | undefined;
  /** Milliseconds that a record waits for the next one, and twice as long at most while others follow; default 5,000. */
  readonly maxDelayMs?: number | undefined;
}

/** Where records go, and how. */
export interface DestinationOptions {
  /** Absolute `https:` URL of the LRS, to which `statements` is joined; `http:` on loopback. */
  readonly endpoint: string;
  /** User name of the Basic credential; with a format that says so, and without a secret: the whole credential. */
  readonly key?: string | undefined;
  /** Password of the Basic credential. Every visitor of the page can read it: see the README. */
  readonly secret?: string | undefined;
  /** Instead of key and secret. */
  readonly auth?: AuthOptions | undefined;
  /** Default `xapi()`. */
  readonly format?: Format | undefined;
  /** Tells two destinations with one endpoint and format apart; default: the key. */
  readonly name?: string | undefined;
  readonly batch?: BatchOptions | undefined;
  /** Milliseconds after which an answer is no longer awaited; default 10,000. */
  readonly timeoutMs?: number | undefined;
  /**
   * Sends a batch in place of Playtrace's own `fetch`: by a client that the page has already, to a parent frame, over an
   * app's bridge. `endpoint` then only names the place. It says what became of the batch: `delivered`, `retry`,
   * `refused` or `suspended`; a rejection is a `retry`. Not beside `beacon`.
   */
  readonly send?: OwnSend | undefined;
  /**
   * A server that is known to differ from its standard: `"openlrw"` (a repeated statement is an error there; Caliper goes to
   * `key/caliper` with the bare key) or `"adl-lrs"` (no alternate request syntax). Others need none.
   */
  readonly server?: "adl-lrs" | "openlrw" | undefined;
  /**
   * What the server does with a record that it has already: `"recognised"` (default, unless the format says otherwise)
   * keeps one, as LRSs do; `"refused"` answers with an error, which is then taken for the answer to the first; `"stored"`
   * keeps another one under the same id: then a record whose answer was lost may stand there twice.
   */
  readonly repeats?: "recognised" | "refused" | "stored" | undefined;
  /**
   * `"send"` (default): what waits is sent as the page goes, though nobody reads the answer. `"hold"`: it waits for the
   * next visit, so that a server which stores repeats gets nothing twice.
   */
  readonly unload?: "send" | "hold" | undefined;
  /**
   * `"alternate-syntax"`: as the page goes, the records are sent by `navigator.sendBeacon` as a form, which needs no
   * preflight; the credential then stands in the body. For xAPI 1.0.x and an endpoint without a query. Default: by
   * `fetch` with `keepalive`. https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#13-alternate-request-syntax
   */
  readonly beacon?: "alternate-syntax" | undefined;
  /**
   * The credential belongs to the learner: what waits is kept by actor, and another learner's visit neither sends nor
   * reads it. Default false. An anonymous learner's is kept by browser.
   */
  readonly perActor?: boolean | undefined;
  /** Only these kinds of events are written; default: all that the format has a record for. Not beside `except`. */
  readonly only?: readonly LearningEventType[] | undefined;
  /** These kinds of events are not written; default: none. */
  readonly except?: readonly LearningEventType[] | undefined;
  /**
   * Called once for each record that the format wrote, before it is fixed: returns the record to send, changed or not, or
   * `null` for none. Where it throws that record is kept in quarantine as the format wrote it.
   */
  readonly transform?: Transform | undefined;
  /** Permits plain `http:` to other hosts than this computer; default false. */
  readonly allowInsecure?: boolean | undefined;
}

/** Changes what a format wrote, or refuses it by `null`. */
export type Transform = (
  record: LearningRecord,
  event: LearningEvent | PlatformEvent,
) => LearningRecord | null;

export interface MilestoneOptions {
  /** Marks in percent, 0..100; default 25, 50, 75, 100. */
  readonly at?: readonly number[] | undefined;
  /** Default `"position"`: playback, not a seek, crosses the mark. */
  readonly basis?: MilestoneBasis | undefined;
}

/** How a page that a learning system opens finds out by which launch, and whom it trusts. */
export interface LaunchOptions {
  /** A launch string that the host hands over, such as the address of the frame's parent; default: the page's address. */
  readonly address?: string | undefined;
  /**
   * Origins of the endpoints that a launch may name, such as `"https://lrs.example.com"`; default: the page's own alone.
   * `"any-https"` takes every link as genuine: whoever sends one to a learner gets what is recorded of them.
   */
  readonly allow?: readonly string[] | "any-https" | undefined;
}

/** What one player is tracked with. Give one destination right here, or several in `destinations`. */
export interface TraceOptions extends Partial<DestinationOptions> {
  /**
   * Where a learning system opened the page by Tin Can, that launch says where the records go, with which credential, whose
   * they are and of which attempt, in the place of all that is configured here. `"auto"`: read from the page's address.
   * Without launch parameters the options hold as they are. Default: no launch is read.
   */
  readonly launch?: "auto" | LaunchOptions | undefined;
  readonly destinations?: readonly DestinationOptions[] | undefined;
  /** Default: an account made up at random, the same for this browser. */
  readonly actor?: ActorOptions | undefined;
  readonly identify?: Identify | undefined;
  /**
   * Default: derived from the source's URL without query and fragment. An object holds for the source that it was
   * given with; a function is asked at each source.
   */
  readonly activity?: ActivityOptions | ((source: MediaSource) => ActivityOptions) | undefined;
  /** UUID of the attempt; default: made once per actor and activity, and kept in the browser. */
  readonly registration?: string | undefined;
  /** BCP 47 tag of the spoken language. */
  readonly language?: string | undefined;
  /** Name of the system that shows the media. */
  readonly platform?: string | undefined;
  /** `false` for none. */
  readonly milestones?: MilestoneOptions | readonly number[] | false | undefined;
  /** Share of the media, 0..1, that makes it completed; default 1. */
  readonly completion?: { readonly threshold?: number | undefined } | undefined;
  /**
   * Share of the media, 0..1, from which the learner masters it, told once per registration; default none. For formats
   * that have a word for it, as `playtrace/cmi5` has.
   */
  readonly mastery?: number | undefined;
  /** `"playback"` (default): the session begins with playback; `"ready"`: as soon as the length is known. */
  readonly startSession?: "playback" | "ready" | undefined;
  /**
   * `"auto"`: before the first play the player goes to where the learner left off; a function is asked with that
   * position in seconds, and returns whether it shall. Not where the media was as good as over, and not once playback
   * has begun or the learner has sought. Default `"off"`.
   */
  readonly resume?: "off" | "auto" | ((position: number) => boolean) | undefined;
  /** Keeps a copy of the attempt's progress where the learner's other devices find it; default: in this browser only. */
  readonly progress?: RemoteProgress | undefined;
  /** Acts of the player, not of the learner, that are told on demand; default none. */
  readonly tell?:
    { readonly stalls?: boolean | undefined; readonly automaticQuality?: boolean | undefined } | undefined;
  /**
   * `"pending"`: what the learner does is kept in this page's memory alone until `trace.consent("granted")`; nothing is
   * read from the browser's storage, written there or sent. `"denied"`: nothing is recorded, and what earlier visits
   * stored is removed. Default `"granted"`.
   */
  readonly consent?: "granted" | "pending" | "denied" | undefined;
  /**
   * Starts with `"denied"` where the browser says that the visitor objects, whatever `consent` says; default false.
   * https://w3c.github.io/gpc/
   */
  readonly respectGlobalPrivacyControl?: boolean | undefined;
  /** Writes every happening to the console; default false. Errors are written there always, once. */
  readonly debug?: boolean | undefined;
}
