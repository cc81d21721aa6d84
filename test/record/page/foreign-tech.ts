/**
 * A tech as those for YouTube or a cast device are: it shows something that is no media element, and answers
 * by functions. It stands at 7 s of 20.
 * https://videojs.com/guides/tech/
 */
export function registerForeignTech(): void {
  const Tech = globalThis.videojs.getTech("Tech");
  class Foreign extends Tech {
    static isSupported = (): boolean => true;
    static canPlaySource = (): string => "maybe";
    static canPlayType = (): string => "maybe";

    constructor(options: object, ready: () => void) {
      super(options, ready);
      this.triggerReady();
      setTimeout(() => this.trigger("durationchange"));
    }
    createEl(): Element {
      return document.createElement("div");
    }
    currentTime = (): number => 7;
    duration = (): number => 20;
    paused = (): boolean => true;
    seeking = (): boolean => false;
    ended = (): boolean => false;
    volume = (): number => 0.5;
    muted = (): boolean => true;
    setVolume = (): void => {};
    setMuted = (): void => {};
    playbackRate = (): number => 1;
    readyState = (): number => 4;
    loop = (): boolean => false;
    autoplay = (): boolean => false;
    controls = (): boolean => false;
    src = (): string => "https://example.com/watch";
    currentSrc = (): string => "https://example.com/watch";
  }
  globalThis.videojs.registerTech("Foreign", Foreign);
}
