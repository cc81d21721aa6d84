import { reviewEvent } from "playtrace/caliper";
import { reviewForMoodle } from "playtrace/moodle";
import { reviewStatement } from "playtrace/xapi";
import { moodleSite } from "../destinations/moodle-site.ts";
import { listOf, opened, part, type ReadBody, type Wire } from "./wire.ts";

const verbOf = (record: unknown): string =>
  String(part(part(record, "verb"), "id"))
    .split("/")
    .at(-1) ?? "";

const lrs: Wire = {
  path: "/xapi/statements",
  record: "statement",
  read: (body) => (typeof opened(body) === "string" ? readForm(body) : readWhole(body)),
  nameOf: verbOf,
  review: ({ records }) => records.flatMap((statement) => reviewStatement(statement)),
};

const caliper: Wire = {
  path: "/caliper",
  record: "event",
  read: readList("data"),
  nameOf: (event) => String(part(event, "action")),
  review: ({ shown }) => reviewEvent(shown),
};

const wires: readonly Wire[] = [
  lrs,
  { ...lrs, path: "/openlrw/xAPI/statements" },
  caliper,
  {
    ...caliper,
    path: "/openlrw/key/caliper",
    said: (answer) => ({ words: `${listOf(answer).length} saved`, isTaken: Array.isArray(answer) }),
  },
  {
    path: "/moodle/",
    record: "statement",
    read(body) {
      const [call] = listOf(opened(body));
      const requestjson = opened(part(part(call, "args"), "requestjson"));
      const args = { ...Object(part(call, "args")), requestjson };
      return { shown: [{ ...Object(call), args }], records: listOf(requestjson) };
    },
    nameOf: verbOf,
    said(answer) {
      const [call] = listOf(answer);
      const data = part(call, "data");
      return Array.isArray(data)
        ? { words: data.join(", "), isTaken: true }
        : { words: String(part(part(call, "exception") ?? call, "errorcode")), isTaken: false };
    },
    review: ({ records }) => records.flatMap((statement) => reviewForMoodle(statement, moodleSite)),
  },
  { path: "/learningbuilder/", record: "document", read: readWhole, nameOf: verbOf },
  {
    path: "/rabbitmq/",
    record: "message",
    read(body) {
      const wrapper = opened(body);
      const payload = opened(part(wrapper, "payload"));
      return { shown: { ...Object(wrapper), payload }, records: [payload] };
    },
    nameOf: verbOf,
    said(answer) {
      const isTaken = part(answer, "routed") === true;
      return { words: isTaken ? "routed" : "dropped", isTaken };
    },
    review: ({ records }) => records.flatMap((statement) => reviewStatement(statement)),
  },
  { path: "/webhook", record: "note", read: readList("notes"), nameOf: (note) => String(part(note, "what")) },
];

/** How a request to this path and query is read; `undefined` where it brings no records. */
export function wireOf(url: string): Wire | undefined {
  return wires.find(({ path }) => url.startsWith(path));
}

function readWhole(body: string): ReadBody {
  const shown = opened(body);
  return { shown, records: listOf(shown) };
}

/** A list within the body. */
function readList(name: string): (body: string) => ReadBody {
  return (body) => {
    const shown = opened(body);
    return { shown, records: listOf(part(shown, name)) };
  };
}

/** https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#13-alternate-request-syntax */
function readForm(body: string): ReadBody {
  const fields = Object.fromEntries(new URLSearchParams(body));
  const content = opened(fields["content"]);
  return { shown: { ...fields, content }, records: listOf(content) };
}
