/** A format of one's own, and what the contract refuses: never run, checked by `tsc -p test`. */
import type { Format } from "../../src/index.ts";
import { defineFormat } from "../../src/index.ts";
import { xapi } from "../../src/xapi.ts";

const pack: Format["pack"] = (records, sendTime) => ({
  body: `{"sendTime":"${sendTime}","records":[${records.join()}]}`,
  contentType: "application/json",
  headers: {},
});
const named = { name: "plain", path: "", success: "not-html", pack } as const;

/** The built-in format is one of them. */
export const formats: readonly Format[] = [
  xapi(),
  defineFormat({ ...named, write: ({ type, at }, { id }) => ({ id, type, at }) }),
  defineFormat({ ...named, write: (event) => (event.type === "completed" ? { done: true } : null) }),
];

// @ts-expect-error a record is an object
defineFormat({ ...named, write: (event) => event.type });
// @ts-expect-error records are packed into a body
defineFormat({ ...named, write: (event) => event, pack: (records) => records.join() });
// @ts-expect-error success is told one way or the other
defineFormat({ ...named, success: "2xx", write: (event) => event });
// @ts-expect-error a format has a name
defineFormat({ path: "", success: "not-html", pack, write: (event) => event });
