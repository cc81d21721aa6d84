// video.js would write style elements of its own, which the Content-Security-Policy refuses; its file is linked.
window.VIDEOJS_NO_DYNAMIC_STYLE = true;
