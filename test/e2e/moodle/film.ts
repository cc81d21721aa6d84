import { trackMediaElement } from "playtrace/html-media";
import { moodle, moodleProgress } from "playtrace/moodle";

declare global {
  interface Window {
    film: ReturnType<typeof trackMediaElement>;
  }
}

const site = JSON.parse(document.querySelector("#site")?.textContent ?? "null");

const video = document.querySelector("video") ?? document.createElement("video");
const film = trackMediaElement(video, {
  ...moodle(site),
  activity: { id: `${site.wwwroot}/xapi/activity/12`, name: "Lesson 12" },
  registration: "33333333-3333-4333-8333-333333333333",
  milestones: false,
  resume: "auto",
  progress: moodleProgress(site),
});
// Kept where the page's end does not take it along.
film.on("record", ({ id }) => localStorage.setItem(`record ${id}`, "made"));
window.film = film;
