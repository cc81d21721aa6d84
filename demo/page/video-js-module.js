// video.js came as a script; modules that import it get that same one.
export default window.videojs;
