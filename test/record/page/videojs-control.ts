import type { VideojsPlayer } from "../../../src/players/videojs/player-api.ts";

/** What recordings and tests do to a player of video.js, beside what its adapter reads. */
export type VideojsControl = {
  currentTime(seconds: number): void;
  src(source: { src: string; type: string }): void;
  ready(work: () => void): void;
  play(): Promise<void> | undefined;
  one(name: string, listener: () => void): void;
  trigger(name: string): void;
  requestFullscreen(): void;
  exitFullscreen(): void;
  dispose(): void;
  qualityLevels(): {
    readonly [index: number]: { enabled: boolean };
    addQualityLevel(level: { id: string; height: number; enabled(on?: boolean): boolean }): void;
    trigger(name: string): void;
  };
  audioTracks(): { readonly [index: number]: { enabled: boolean }; addTrack(track: object): void };
  readonly titleBar: { update(texts: { title: string }): void };
  readonly ads?: {
    /** Starts the plugin; from then on `ads` is an object. */
    (options: object): void;
    startLinearAdMode?(): void;
    endLinearAdMode?(): void;
  };
} & VideojsPlayer;

declare global {
  /** The library, where its script stands in the page. */
  var videojs: ((element: Element, options: object) => VideojsControl) & {
    readonly VERSION: string;
    readonly AudioTrack: new (options: object) => object;
    getTech(
      name: string,
    ): new (options: object, ready: () => void) => { triggerReady(): void; trigger(name: string): void };
    registerTech(name: string, tech: unknown): void;
  };
}
