import { describe, expect, it } from "vitest";
import type { LearningFact } from "../../../../src/events/learning-event.ts";
import type { PlayerProperty, PlayerSnapshot } from "../../../../src/events/player-snapshot.ts";
import type { TrackingContext } from "../../../../src/events/tracking-context.ts";
import { caliper } from "../../../../src/formats/caliper/format.ts";
import type { CaliperOptions } from "../../../../src/formats/caliper/options.ts";
import { reviewEvent } from "../../../../src/review/review-event.ts";
import { context, event, snapshot, someProgress, type Given } from "../../../fixtures/xapi/viewing.ts";
import { fullOptions, sensor } from "./caliper-options.ts";
import { asSent, readPosition, type SentRecord } from "./caliper-record.ts";

interface Told extends Partial<CaliperOptions> {
  readonly given?: Given;
  readonly about?: Partial<TrackingContext>;
}

/** The record of a fact; fails where there is none, or where it breaks a rule. */
function tell(fact: LearningFact, { given, about, ...options }: Told = {}): SentRecord {
  const record = asSent(caliper({ sensor, ...options }).write(event(fact, given), { ...context, ...about }));
  if (!record) throw new Error(`${fact.type} has no record`);
  expect(reviewEvent(record)).toEqual([]);
  return record;
}

const played = { type: "played", resumed: false, restarted: false, autoplay: false } as const;
const resumed = { ...played, resumed: true, pausedAt: 6 } as const;
const paused = { type: "paused", reason: "learner", progress: someProgress } as const;
const mark = { type: "milestone-reached", mark: 25, basis: "position" } as const;

const change = (what: PlayerProperty, before: Partial<PlayerSnapshot>) =>
  ({ type: "changed", what, before: { ...snapshot, ...before } }) as const;

describe("caliper", () => {
  it("C-21: gives each event its id as a URN, the same as in xAPI", () => {
    expect(tell(played).id).toBe(`urn:uuid:${context.id}`);
  });

  it("C-33: names the profile in 1.2, and not in 1.1, which knows none", () => {
    expect(tell(played)).toMatchObject({
      "@context": expect.stringMatching(/v1p2$/),
      profile: "MediaProfile",
    });
    const older = tell(played, { version: "1.1" });
    expect(older["@context"]).toMatch(/v1p1$/);
    expect(older).not.toHaveProperty("profile");
  });

  it("C-29: dates events in UTC with milliseconds", () => {
    expect(tell(played).eventTime).toBe("2026-03-04T09:30:06.040Z");
  });

  it("C-42: starts and starts again where playback does", () => {
    expect(tell(played, { given: { position: 4 } })).toMatchObject({
      action: "Started",
      target: { currentTime: "PT4S" },
    });
    const again = tell({ ...played, restarted: true, pausedAt: 20 }, { given: { position: 0 } });
    expect(again).toMatchObject({ action: "Restarted", target: { currentTime: "PT0S" } });
    expect(again).not.toHaveProperty("extensions");
  });

  it("says of a start that nobody asked for that it was automatic", () => {
    expect(tell({ ...played, autoplay: true }).extensions).toEqual({ "playtrace:autoplay": true });
    expect(tell(played)).not.toHaveProperty("extensions");
  });

  it("C-43: pauses where the pause was, and says why, and how much was watched", () => {
    const { action, target, extensions } = tell(paused, { given: { position: 6.25 } });
    expect([action, target.currentTime]).toEqual(["Paused", "PT6.25S"]);
    expect(extensions).toEqual({
      "playtrace:reason": "learner",
      "playtrace:progress": 0.3,
      "playtrace:consumed": "PT6S",
    });
  });

  it("never rounds what was watched up to everything", () => {
    const progress = { ...someProgress, share: 0.999_9 };
    expect(tell({ ...paused, progress }).extensions).toMatchObject({ "playtrace:progress": 0.999 });
    const whole = { ...someProgress, share: 1 };
    expect(tell({ ...paused, progress: whole }).extensions).toMatchObject({ "playtrace:progress": 1 });
  });

  it("C-44: resumes where the pause was, and says beside it where playback is now", () => {
    const record = tell(resumed, { given: { position: 12 } });
    expect([record.action, readPosition(record)]).toEqual(["Resumed", 6]);
    expect(record.extensions).toEqual({ "playtrace:position": "PT12S" });
    expect(tell(resumed, { given: { position: 6 } })).not.toHaveProperty("extensions");
    const { pausedAt: _pausedAt, ...unknown } = resumed;
    expect(tell(unknown, { given: { position: 6 } })).not.toHaveProperty("extensions");
  });

  it("C-45: ends at the end, which is 100 percent", () => {
    const record = tell({ type: "ended" }, { given: { position: 20 } });
    expect([record.action, readPosition(record)]).toEqual(["Ended", 20]);
    expect(record.extensions).toEqual({ "kaf:watch_percentage": 100 });
  });

  it("tells a loop as an end and a new start", () => {
    expect(tell({ ...paused, reason: "loop" }).action).toBe("Ended");
  });

  it.each(["closing", "source", "ad", "error"] as const)("is paused, not ended, by %s", (reason) => {
    expect(tell({ ...paused, reason })).toMatchObject({
      action: "Paused",
      extensions: { "playtrace:reason": reason },
    });
  });

  it("C-46: jumps from where playback was, and tells both ends", () => {
    const record = tell({ type: "seeked", from: 12.5, to: 3 }, { given: { position: 3 } });
    expect([record.action, readPosition(record)]).toEqual(["JumpedTo", 12.5]);
    expect(record.extensions).toEqual({ "playtrace:from": "PT12.5S", "playtrace:to": "PT3S" });
  });

  it("C-46: forwards from where playback was by a skip, and jumps where it leads back", () => {
    const forward = tell({ type: "seeked", from: 3, to: 13, by: "skip" }, { given: { position: 13 } });
    expect([forward.action, readPosition(forward)]).toEqual(["ForwardedTo", 3]);
    expect(forward.extensions).toEqual({ "playtrace:from": "PT3S", "playtrace:to": "PT13S" });
    expect(tell({ type: "seeked", from: 13, to: 3, by: "skip" }).action).toBe("JumpedTo");
  });

  it.each([
    ["ChangedSpeed", change("rate", { rate: 2 }), { "playtrace:from": 2, "playtrace:to": 1 }],
    [
      "ChangedVolume",
      change("volume", { volume: { level: 0.5, muted: false } }),
      { "playtrace:from": 0.5, "playtrace:to": 0.8 },
    ],
    [
      "Unmuted",
      change("volume", { volume: { level: 0.8, muted: true } }),
      { "playtrace:from": 0.8, "playtrace:to": 0.8 },
    ],
    [
      "DisabledClosedCaptioning",
      change("captions", { captions: { enabled: true, language: "de" } }),
      { "playtrace:from": "de" },
    ],
    [
      "ChangedSize",
      change("size", { size: { width: 320, height: 180 } }),
      { "playtrace:from": "320x180", "playtrace:to": "640x360" },
    ],
    [
      "ChangedResolution",
      change("quality", { quality: { label: "360", automatic: false } }),
      { "playtrace:from": "360", "playtrace:to": "720", "playtrace:automatic": true },
    ],
  ])("C-46: tells %s with the value before and after, each a plain one", (action, fact, extensions) => {
    const record = tell(fact);
    expect([record.action, record.extensions]).toEqual([action, extensions]);
  });

  it.each([
    ["ExitedFullScreen", change("fullScreen", { fullScreen: true })],
    ["ClosedPopout", change("pictureInPicture", { pictureInPicture: true })],
  ])("C-46: tells %s by the action alone", (action, fact) => {
    const record = tell(fact);
    expect(record.action).toBe(action);
    expect(record).not.toHaveProperty("extensions");
  });

  it("tells a change from what was not known by the value after alone", () => {
    const { captions: _captions, quality: _quality, ...unknown } = snapshot;
    const quality = { label: "720", automatic: false };
    const given = { snapshot: { ...snapshot, quality, captions: { enabled: true, language: "de" } } };
    expect(tell({ type: "changed", what: "quality", before: unknown }, { given }).extensions).toEqual({
      "playtrace:to": "720",
    });
    expect(tell({ type: "changed", what: "captions", before: unknown }, { given }).extensions).toEqual({
      "playtrace:to": "de",
    });
  });

  it.each([
    ["view", "ViewEvent", "MediaProfile"],
    ["general", "Event", "GeneralProfile"],
  ] as const)("tells a mark by the encoding %s as %s of the %s", (milestoneEncoding, type, profile) => {
    expect(tell(mark, { milestoneEncoding })).toMatchObject({
      type,
      profile,
      action: "Viewed",
      extensions: { "kaf:watch_percentage": 25, "playtrace:basis": "position" },
    });
  });

  it("C-38: tells a mark by an action of the page's own only where it asks for it, which is no Caliper", () => {
    const options = { sensor, milestoneEncoding: "media-custom", milestoneAction: "StillWatching" } as const;
    const record = asSent(caliper(options).write(event(mark), context));
    expect(record).toMatchObject({ type: "MediaEvent", action: "StillWatching" });
    expect(reviewEvent(record).map(({ level, path }) => [level, path])).toEqual([["error", "action"]]);
  });

  it("tells nothing but marks by the page's own action", () => {
    const options = { milestoneEncoding: "media-custom", milestoneAction: "StillWatching" } as const;
    expect(tell(paused, options)).toMatchObject({ type: "MediaEvent", action: "Paused" });
  });

  it("tells no percentage where marks are off", () => {
    const format = caliper({ sensor, milestoneEncoding: "off" });
    expect(format.write(event(mark), context)).toBeNull();
    expect(tell({ type: "ended" }, { milestoneEncoding: "off" })).not.toHaveProperty("extensions");
  });

  it("tells a mark of 33.3 as the 33 percent that were certainly reached", () => {
    expect(tell({ ...mark, mark: 33.3 }).extensions).toMatchObject({ "kaf:watch_percentage": 33 });
  });

  it("tells of a live stream neither a duration nor a percentage", () => {
    const { object, extensions } = tell({ type: "ended" }, { given: { length: null } });
    expect(object).not.toHaveProperty("duration");
    expect(extensions).toBeUndefined();
  });

  it("gives a position an id of its own, and says which media it is of", () => {
    const { object, target } = tell(played);
    expect(target).toMatchObject({ id: `${object.id}#t=6`, type: "MediaLocation", isPartOf: object.id });
    const activity = { ...context.activity, id: "https://school.example/page#player" };
    expect(tell(played, { about: { activity } }).target.id).toBe("https://school.example/page#player&t=6");
  });

  it("rounds positions and the length down where whole seconds are wanted", () => {
    const given = { position: 6.9, length: 20.5 };
    expect(tell(paused, { given, currentTime: "seconds" })).toMatchObject({
      object: { duration: "PT20S" },
      target: { id: expect.stringMatching(/#t=6$/), currentTime: "PT6S" },
    });
    expect(tell(paused, { given })).toMatchObject({
      object: { duration: "PT20.5S" },
      target: { currentTime: "PT6.9S" },
    });
  });

  it("describes the media, and cuts a name to the length that every endpoint stores", () => {
    const name = { de: "Ebbe", "en-GB": `${"x".repeat(255)}😀` };
    const { object } = tell(played, { ...fullOptions, about: { activity: { ...context.activity, name } } });
    expect(object).toEqual({
      id: context.activity.id,
      type: "VideoObject",
      name: `${"x".repeat(255)}\ufffd`,
      description: "The moon, the sun and the sea.",
      duration: "PT20S",
      mediaType: "video/mp4",
      dateCreated: "2024-09-02T00:00:00.000Z",
      version: "2",
      keywords: ["moon", "sea"],
    });
  });

  it("asks a function of the page what else it knows of the media", () => {
    expect(tell(played, { media: ({ id }) => ({ version: id.slice(-5) }) }).object).toMatchObject({
      version: "tides",
    });
  });

  it("gives only an AudioObject a volume, as texts, when it changes", () => {
    const fact = change("volume", { volume: { level: 0.5, muted: false } });
    const activity = { ...context.activity, kind: "audio" } as const;
    expect(tell(fact, { about: { activity } }).object).toMatchObject({
      type: "AudioObject",
      volumeLevel: "0.8",
      volumeMin: "0",
      volumeMax: "1",
      muted: false,
    });
    const faster = change("rate", { rate: 2 });
    for (const other of [played, faster]) {
      expect(tell(other, { about: { activity } }).object).not.toHaveProperty("volumeLevel");
    }
    expect(tell(fact).object).not.toHaveProperty("volumeLevel");
  });

  it("C-34, C-35: says where it happened", () => {
    const { edApp, federatedSession, group, membership, session } = tell(played, fullOptions);
    const learner = "https://school.example/person/4711";
    expect(edApp).toEqual({
      id: "https://player.school.example",
      type: "SoftwareApplication",
      name: "Player",
      version: "4.2.0",
    });
    expect(group).toMatchObject({
      id: "https://school.example/coursesection/_12_1",
      type: "CourseSection",
      otherIdentifiers: [{ identifier: "_12_1" }],
      dateCreated: "2026-01-01T00:00:00.000Z",
      extensions: { "acme:room": 12 },
    });
    expect(membership).toMatchObject({
      member: learner,
      organization: group?.id,
      roles: ["Learner"],
      status: "Active",
      extensions: { "playtrace:roles": ["urn:lti:sysrole:ims/lis/None"] },
    });
    expect(session).toEqual({
      id: "https://school.example/sessions/9",
      type: "Session",
      startedAtTime: "2026-03-04T09:00:00.000Z",
      user: learner,
    });
    expect(federatedSession).toMatchObject({ type: "LtiSession", messageParameters: expect.anything() });
  });

  it("takes a membership by its id alone", () => {
    const { actor, membership } = tell(played, { membership: "https://school.example/members/1" });
    expect(membership).toEqual({
      id: "https://school.example/members/1",
      type: "Membership",
      member: actor.id,
    });
  });

  it("writes another group than a course section where the page says so", () => {
    expect(tell(played, { group: { id: 7, type: "Group" } }).group).toMatchObject({
      id: "urn:x-playtrace:group:7",
      type: "Group",
    });
  });

  it("takes the session of the viewing where the page names none, and invents nothing else", () => {
    const record = tell(played);
    expect(record.session).toEqual({
      id: `urn:uuid:${context.session}`,
      type: "Session",
      user: record.actor.id,
    });
    for (const name of ["edApp", "group", "membership", "federatedSession"])
      expect(record).not.toHaveProperty(name);
  });

  it("C-49: tells nothing of an anonymous learner", () => {
    const record = tell(played, { ...fullOptions, actor: { id: 4711, name: "Ada" }, anonymous: true });
    const { actor, federatedSession, membership, session } = record;
    expect(actor).toEqual({ id: "http://purl.imsglobal.org/caliper/Person", type: "Person" });
    expect(membership).toEqual({
      id: "_:membership",
      type: "Membership",
      roles: ["Learner"],
      status: "Active",
      member: actor,
      organization: { id: "http://purl.imsglobal.org/caliper/Organization", type: "Organization" },
    });
    expect(session).not.toHaveProperty("user");
    expect(Object.keys(federatedSession ?? {})).toEqual(["id", "type"]);
    expect(JSON.stringify(record)).not.toMatch(/4711|Ada/);
  });
});
