import XAPI from "@xapi/xapi";
import { xapi } from "../../src/formats/xapi/format.ts";
import { formRequest } from "../../src/transport/form-request.ts";
import { expect, test } from "./fixtures.ts";

test("what a page sends by beacon as it goes is what the LRS expects of a form", async ({
  lrs,
  shelf,
  account,
}) => {
  const { endpoint, key, secret } = lrs;
  const format = xapi();
  const verb = {
    id: "https://w3id.org/xapi/video/verbs/played",
    display: { und: "played & seen = 50% + é" },
  };
  const object = { id: "https://example.com/videos/1?part=2" };
  const record = { id: crypto.randomUUID(), actor: { account }, verb, object };
  const { url, body } = formRequest(
    { url: `${endpoint}statements`, pack: (texts, sendTime) => format.pack(texts, sendTime) },
    [JSON.stringify(record)],
    { authorization: XAPI.toBasicAuth(key, secret), moment: new Date().toISOString() },
  );
  const answer = await fetch(url, { method: "POST", body });
  expect([answer.status, await answer.json()]).toEqual([200, [record.id]]);
  expect(await shelf.statements()).toMatchObject([record]);
});
