// The lines that people write by hand around a client of xAPI: one statement for each event of the element.
const iri = "https://w3id.org/xapi/video/";
const verbs = { play: "played", pause: "paused", seeked: "seeked", ended: "completed" };
const marks = [25, 50, 75, 100];

export function tellByHand(video, send) {
  const reached = new Set();
  const tell = (verb, extensions = {}) =>
    send({
      actor: { account: { homePage: "https://example.com", name: "4711" } },
      verb: { id: `${iri}verbs/${verb}`, display: { "en-US": verb } },
      object: {
        id: video.currentSrc || "https://example.com/video",
        definition: { type: `${iri}activity-type/video`, name: { en: "Video" } },
      },
      result: { extensions: { [`${iri}extensions/time`]: video.currentTime, ...extensions } },
      context: {
        registration: "c802d173-b9c4-4fa7-b4dc-1db1e75bdf26",
        contextActivities: { category: [{ id: "https://w3id.org/xapi/video" }] },
      },
      timestamp: new Date().toISOString(),
    });
  const on = (type, act) => video.addEventListener(type, act);
  if (video.readyState > 0) tell("initialized");
  else on("loadedmetadata", () => tell("initialized"));
  for (const [type, verb] of Object.entries(verbs)) on(type, () => tell(verb));
  on("ratechange", () => tell("interacted", { [`${iri}extensions/speed`]: `${video.playbackRate}x` }));
  on("volumechange", () => tell("interacted", { [`${iri}extensions/volume`]: video.volume }));
  on("timeupdate", () => {
    const percent = (100 * video.currentTime) / video.duration;
    for (const mark of marks) {
      if (percent < mark || reached.has(mark)) continue;
      reached.add(mark);
      tell("progressed", { [`${iri}extensions/progress`]: mark / 100 });
    }
  });
  addEventListener("beforeunload", () => tell("terminated"));
}
