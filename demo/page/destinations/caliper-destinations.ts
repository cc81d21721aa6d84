import { caliper } from "playtrace/caliper";
import { kalturaCaliper } from "playtrace/kaltura";
import type { DestinationOptions } from "../../../src/trace/options.ts";
import type { DemoDestination, Place } from "./demo-destination.ts";
import { lrs, statements } from "./lrs.ts";

const sensor = `${location.origin}/player`;
const events = { path: "/caliper", records: "events" };

const course = {
  sensor,
  group: { id: `${location.origin}/courses/demo`, name: "The demo's course" },
  media: { dateCreated: "2026-11-01T08:00:00Z", dateModified: "2026-11-02T08:00:00Z" },
};

/** An endpoint for envelopes, with the key as a Bearer token. */
function endpoint({ receiver, key }: Place): DestinationOptions {
  return { endpoint: `${receiver}/caliper`, key, format: caliper({ sensor }) };
}

/** Everything that takes envelopes of Caliper. */
export const caliperDestinations: Readonly<Record<string, DemoDestination>> = {
  caliper: {
    title: "Caliper endpoint",
    group: "Caliper",
    system: "the endpoint",
    about: "Envelopes of the Media Profile 1.2, with the key as a Bearer token.",
    holds: [events],
    open: (place) => ({ destinations: [endpoint(place)] }),
  },
  "kaltura-caliper": {
    title: "Kaltura's events",
    group: "Caliper",
    system: "the endpoint",
    about: "The events that Kaltura's tools for LTI send, told of a course.",
    holds: [events],
    open: (place) => ({ destinations: [{ ...endpoint(place), format: kalturaCaliper(course) }] }),
  },
  "openlrw-caliper": {
    title: "OpenLRW, key/caliper",
    group: "Caliper",
    system: "OpenLRW",
    about:
      "Envelopes to key/caliper with the bare key; the answer lists the ids that were saved, and the others are lost.",
    holds: [{ path: "/openlrw/", records: "records" }],
    open: ({ receiver, key }) => ({
      destinations: [
        { endpoint: `${receiver}/openlrw/`, key, server: "openlrw", format: caliper({ sensor }) },
      ],
    }),
  },
  both: {
    title: "LRS and Caliper endpoint",
    group: "Both",
    system: "both",
    holds: [statements, events],
    about: "Two destinations, each with an outbox and retries of its own.",
    open: (place) => ({ destinations: [lrs(place), endpoint(place)] }),
  },
};
