import type { BrokenRow } from "./broken-row.ts";
import { GONE } from "./edited.ts";

const V1P1 = "http://purl.imsglobal.org/ctx/caliper/v1p1";
const V1P2 = "http://purl.imsglobal.org/ctx/caliper/v1p2";
const page = { id: "https://school.example/tides", type: "WebPage" };

export const envelopes: readonly BrokenRow[] = [
  ["C-2", "no sensor", "envelope", [["sensor"], GONE]],
  ["C-2", "an empty sensor", "envelope", [["sensor"], ""]],
  ["C-2", "no sendTime", "envelope", [["sendTime"], GONE]],
  ["C-2", "no dataVersion", "envelope", [["dataVersion"], GONE]],
  ["C-2", "no data", "envelope", [["data"], GONE]],
  ["C-2", "a context of its own", "envelope", [["@context"], V1P2]],
  ["C-2", "a type of its own", "envelope", [["type"], "Envelope"]],
  ["C-3 deviation", "a sensor that is a name", "envelope", [["sensor"], "embed 7"]],
  ["C-3", "a sensor that is a number", "envelope", [["sensor"], 7]],
  ["C-4", "a send time with an offset", "envelope", [["sendTime"], "2026-03-04T10:30:11.002+01:00"]],
  ["C-4", "a send time without milliseconds", "envelope", [["sendTime"], "2026-03-04T09:30:11Z"]],
  ["C-4", "a send time in milliseconds", "envelope", [["sendTime"], 1_772_616_611_002]],
  ["C-5", "a version as number", "envelope", [["dataVersion"], "1.2"]],
  ["C-5", "https in the version", "envelope", [["dataVersion"], V1P2.replace("http", "https")]],
  [
    "C-5",
    "a record of another version",
    "envelope11",
    [["data", 0, "@context"], V1P2],
    [["data", 0, "profile"], "MediaProfile"],
  ],
  [
    "C-5",
    "a record of another version, behind contexts of its own",
    "envelopeOfContexts",
    [["dataVersion"], V1P1],
  ],
  ["C-6", "one record without a list", "envelope", [["data"], page]],
  ["C-6", "no records", "envelope", [["data"], []]],
  ["C-12", "a record without context", "envelope", [["data", 1, "@context"], GONE]],
  [
    "C-12",
    "an id in place of a record",
    "envelope",
    [["data", 1], "urn:uuid:8a2b6c4d-0e1f-4a3b-9c5d-7e6f8a9b0c1d"],
  ],
  ["C-12", "null in place of a record", "envelope", [["data", 2], null]],
  ["C-38", "an event with a foreign action", "envelope", [["data", 1, "action"], "Searched"]],
  ["C-22", "an entity without type", "envelope", [["data", 2, "type"], GONE]],
];

export const contexts: readonly BrokenRow[] = [
  ["C-16", "no context", "paused", [["@context"], GONE]],
  ["C-16", "no context, nor a profile", "started11", [["@context"], GONE]],
  ["C-17", "a context that is an object", "paused", [["@context"], { id: "@id" }]],
  ["C-17", "null as a context", "jumped", [["@context"], null]],
  ["C-17", "a number among contexts", "jumped", [["@context"], [7, V1P2]]],
  ["C-18", "https in the context", "paused", [["@context"], V1P2.replace("http", "https")]],
  ["C-18", "a slash behind the context", "paused", [["@context"], `${V1P2}/`]],
  [
    "C-18",
    "the context of Caliper 1.0",
    "jumped",
    [["@context"], "http://purl.imsglobal.org/ctx/caliper/v1/Context"],
  ],
  ["C-19", "Caliper's context first", "jumped", [["@context"], [V1P2, "https://school.example/context"]]],
  ["C-19", "contexts without Caliper's", "jumped", [["@context"], ["https://school.example/context"]]],
  ["C-19", "no contexts", "jumped", [["@context"], []]],
  [
    "C-20",
    "a term redefined at the top",
    "jumped",
    [["@context"], [{ action: "https://school.example/act" }, V1P2]],
  ],
  [
    "C-20",
    "a term redefined below",
    "paused",
    [["target", "@context"], { currentTime: "https://school.example/at" }],
  ],
  ["C-20 deviation", "the same context once more", "paused", [["object", "@context"], V1P2]],
  ["C-20", "the context of another version below", "paused", [["object", "@context"], [V1P1]]],
  ["C-20", "the context of another version below, without a list", "paused", [["object", "@context"], V1P1]],
  ["C-17", "a number as context below", "paused", [["object", "@context"], 7]],
  [
    "C-28 deviation",
    "a plain key that an inline context does not define",
    "withContext",
    [["extensions", "row"], 2],
  ],
  ["C-20", "no context below", "paused", [["object", "@context"], null]],
  ["C-20 deviation", "a context in an extension", "paused", [["extensions", "@context"], V1P2]],
];
