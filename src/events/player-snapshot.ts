export interface Volume {
  /** 0..1 */
  readonly level: number;
  readonly muted: boolean;
}

export interface Captions {
  readonly enabled: boolean;
  /** BCP 47 tag of the captions shown; absent when they are off or the track names none. */
  readonly language?: string;
}

/** Rendered size in whole CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rendition, by the name a learner would know it by, such as `"720"`. */
export interface Quality {
  readonly label: string;
  /** True where the player, not the learner, chose it. */
  readonly automatic: boolean;
}

export interface AudioTrack {
  readonly label: string;
  /** BCP 47 tag of the spoken language, where known. */
  readonly language?: string;
}

/** What a learner can change, beside the position. */
export interface PlayerProperties {
  /** Playback rate, 1 is normal, negative plays backward. */
  readonly rate: number;
  readonly volume?: Volume;
  readonly captions?: Captions;
  readonly fullScreen?: boolean;
  readonly pictureInPicture?: boolean;
  /** Rendered size of the video. */
  readonly size?: Size;
  readonly quality?: Quality;
  readonly audioTrack?: AudioTrack;
}

export type PlayerProperty = keyof PlayerProperties;

/**
 * Everything that can be said of the player beside its position. A fact that the player cannot tell is
 * absent, never guessed.
 */
export interface PlayerSnapshot extends PlayerProperties {
  /** Size of the device's screen. */
  readonly screenSize?: Size;
  readonly userAgent?: string;
}
