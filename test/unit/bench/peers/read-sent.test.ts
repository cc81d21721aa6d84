import { describe, expect, it } from "vitest";
import { readSent } from "../../../bench/peers/read-sent.ts";

const video = "https://w3id.org/xapi/video/";
const post = (value: unknown) => ({ method: "POST", body: JSON.stringify(value) });

const mark = (iri: string, value: number) => ({
  verb: { id: "http://adlnet.gov/expapi/verbs/progressed" },
  result: { extensions: { [iri]: value } },
});

const event = (name: string, data: object) => ({
  eid: "e",
  ue_pr: JSON.stringify({ data: { schema: `iglu:vendor/${name}/jsonschema/1-0-0`, data } }),
  co: JSON.stringify({
    data: [
      {
        schema: "iglu:vendor.media/session/jsonschema/1-0-0",
        data: { mediaSessionId: "m", contentWatched: 7 },
      },
    ],
  }),
});

describe("readSent", () => {
  it("reads statements, alone or in a list, with the seconds that their segments cover", () => {
    const paused = {
      id: "1",
      verb: { id: `${video}verbs/paused` },
      result: {
        extensions: {
          [`${video}extensions/progress`]: 0.3,
          [`${video}extensions/played-segments`]: "0[.]4[,]1[.]6",
        },
      },
      context: { extensions: { [`${video}extensions/session-id`]: "s" } },
    };
    const told = { id: "1", kind: "pause", visit: "s", progress: 0.3, watchedSeconds: 6, playedSeconds: 9 };
    expect(readSent("lrs", post(paused))).toEqual([told]);
    expect(readSent("lrs", post([paused, paused]))).toEqual([told, told]);
  });

  it("reads a mark in percent from cmi5's extension, and from a share where that stands alone", () => {
    const cmi5 = "https://w3id.org/xapi/cmi5/result/extensions/progress";
    expect(readSent("lrs", post([mark(cmi5, 25), mark(`${video}extensions/progress`, 0.5)]))).toMatchObject([
      { kind: "mark", mark: 25 },
      { kind: "mark", mark: 50 },
    ]);
  });

  it("reads Snowplow's events, and which mark a percentage belongs to", () => {
    const data = [event("percent_progress_event", { percentProgress: 39 }), event("seek_end_event", {})];
    expect(readSent("snowplow", post({ data }))).toEqual([
      { id: "e", kind: "mark", visit: "m", mark: 25, watchedSeconds: 7 },
      { id: "e", kind: "seek", visit: "m", watchedSeconds: 7 },
    ]);
  });

  it("reads Mux's events by their short codes", () => {
    expect(readSent("mux", post({ events: [{ e: "pause", xid: "v", xsqno: 9, xctpbti: 1015 }] }))).toEqual([
      { id: "v 9", kind: "pause", visit: "v", playedSeconds: 1.015 },
    ]);
  });

  it("finds nothing in a preflight, and in what is no JSON", () => {
    expect(readSent("lrs", { method: "OPTIONS", body: "" })).toEqual([]);
    expect(readSent("mux", { method: "POST", body: "<html>" })).toEqual([]);
  });
});
