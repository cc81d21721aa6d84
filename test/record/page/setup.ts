/** What a page is asked to show, as JSON in its address. */
export interface Setup {
  readonly player: "videojs" | "html-media";
  /** Path of the media on the recording server. */
  readonly media: string;
  readonly loop?: boolean;
  readonly muted?: boolean;
  /** `"none"`: nothing is loaded before playback. */
  readonly preload?: "none";
  /** Where the page, not a learner, starts playback: by attribute, or by a call on load. */
  readonly autoplay?: "attribute" | "script";
  /** With captions in English and German, off at first. */
  readonly captions?: boolean;
  /** With contrib-ads started, without ads before and behind. */
  readonly ads?: boolean;
  /** With a tech of video.js that drives no media element. */
  readonly foreignTech?: boolean;
  /** The element's `title`. */
  readonly title?: string;
}
