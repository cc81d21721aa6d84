import videojs from "video.js";
import "playtrace/videojs";
import { rabbitMq } from "playtrace/learningbuilder";

const trace = videojs("player", { playbackRates: [1, 1.5] }).playtrace({
  destinations: [rabbitMq(JSON.parse(new URLSearchParams(location.search).get("queue") ?? "null"))],
  activity: { id: "https://example.com/lessons/12/video", name: "Lesson 12" },
  milestones: [90],
});

/** Notes outlive the page, so that those are kept which are made while it goes. */
const note = (name: string, detail: unknown): void => {
  const place = String(sessionStorage.length).padStart(5, "0");
  sessionStorage.setItem(`note ${place}`, JSON.stringify({ name, detail }));
};
trace.on("record", ({ id, text }) => note("record", { id, text }));
for (const name of ["delivered", "retrying", "suspended", "quarantined", "lost"] as const) {
  trace.on(name, (detail) => note(name, detail));
}
trace.on("error", ({ code, message }) => note("error", { code, message }));
