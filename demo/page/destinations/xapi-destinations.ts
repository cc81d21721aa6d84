import { kalturaXapi } from "playtrace/kaltura";
import { xapi } from "playtrace/xapi";
import type { DemoDestination } from "./demo-destination.ts";
import { lrs, statements } from "./lrs.ts";

const application = { id: location.origin, name: { en: "Playtrace demo" } };

export const theLrs: DemoDestination = {
  title: "LRS, xAPI 1.0.3",
  group: "xAPI",
  system: "the LRS",
  about: "Statements of the Video Profile, posted to statements in lists, with Basic authorization.",
  holds: [statements],
  open: (place) => ({ destinations: [lrs(place)] }),
};

/** Everything that takes statements as LRSs do. */
export const xapiDestinations: Readonly<Record<string, DemoDestination>> = {
  "": theLrs,
  "xapi-2": {
    title: "LRS, xAPI 2.0",
    group: "xAPI",
    system: "the LRS",
    about: "The same statements, with version 2.0.0 in the header of each request.",
    holds: [statements],
    open: (place) => ({ destinations: [{ ...lrs(place), format: xapi({ version: "2.0" }) }] }),
  },
  alternate: {
    title: "LRS, alternate syntax",
    group: "xAPI",
    system: "the LRS",
    about:
      "As this page hides or goes, what waits is sent as a form, which needs no preflight: look from another tab.",
    holds: [statements],
    open: (place) => ({ destinations: [{ ...lrs(place), beacon: "alternate-syntax" }] }),
  },
  kaltura: {
    title: "LRS, Kaltura's statements",
    group: "xAPI",
    system: "the LRS",
    about: "The statements that reports made for Kaltura's MediaSpace expect.",
    holds: [statements],
    open: (place) => ({ destinations: [{ ...lrs(place), format: kalturaXapi({ application }) }] }),
  },
  openlrw: {
    title: "OpenLRW",
    group: "xAPI",
    system: "OpenLRW",
    about:
      "Always a list, even of one statement; a repeated id is an error there, which is taken for the first's answer.",
    holds: [{ path: "/openlrw/", records: "records" }],
    open: ({ receiver, key, secret }) => ({
      destinations: [{ endpoint: `${receiver}/openlrw/xAPI/`, key, secret, server: "openlrw" }],
    }),
  },
};
