// video.js would write style elements of its own, which the page's Content-Security-Policy refuses.
Reflect.set(globalThis, "VIDEOJS_NO_DYNAMIC_STYLE", true);
