// A page that makes its player itself, long after the tracker's script has run.
window.addEventListener("load", () => {
  const element = document.createElement("video-js");
  element.id = "player";
  document.querySelector("#place").append(element);
  window.videojs(element, {
    controls: true,
    sources: [{ src: "/media/sample.webm", type: "video/webm" }],
  });
});
