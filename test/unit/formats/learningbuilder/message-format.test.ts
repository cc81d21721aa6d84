import { describe, expect, it } from "vitest";
import { kalturaXapi } from "../../../../src/formats/kaltura/xapi-format.ts";
import { messageFormat } from "../../../../src/formats/learningbuilder/message-format.ts";
import { xapi } from "../../../../src/formats/xapi/format.ts";
import { told } from "../../../fixtures/kaltura/viewing.ts";

const sendTime = "2026-03-02T08:00:00.000Z";
const record =
  '{"id":"7d0a4c1e-52b9-4f6a-8a43-19c2be07d5f1","actor":{"name":"Jörg \\"J\\" Ørn"},"done":true}';

describe("messageFormat", () => {
  it("wraps one record as the HTTP API publishes it, byte for byte as it was written", () => {
    const { body, contentType, headers } = messageFormat(xapi(), "video.watched", []).pack(
      [record],
      sendTime,
    );
    expect(body).toBe(
      '{"properties":{"delivery_mode":2,"content_type":"application/json",' +
        '"message_id":"7d0a4c1e-52b9-4f6a-8a43-19c2be07d5f1"},"routing_key":"video.watched",' +
        '"payload":"{\\"id\\":\\"7d0a4c1e-52b9-4f6a-8a43-19c2be07d5f1\\",' +
        '\\"actor\\":{\\"name\\":\\"Jörg \\\\\\"J\\\\\\" Ørn\\"},\\"done\\":true}","payload_encoding":"string"}',
    );
    expect(JSON.parse(body).payload).toBe(record);
    expect([contentType, headers]).toEqual(["application/json", {}]);
  });

  it("gives a message no id where the record has none that is a text", () => {
    const format = messageFormat(xapi(), "", []);
    for (const text of ['{"what":"played"}', '{"id":7}', "[]"]) {
      const { properties } = JSON.parse(format.pack([text], sendTime).body);
      expect(properties).toEqual({ delivery_mode: 2, content_type: "application/json" });
    }
  });

  it("names the message of a list of statements by the first of them", () => {
    const format = messageFormat(kalturaXapi(), "xapi", []);
    const start = told.get("start");
    const list = start && JSON.stringify(format.write(start.event, start.context));
    const { properties, payload } = JSON.parse(format.pack([list ?? ""], sendTime).body);
    expect(payload).toBe(list);
    expect(properties.message_id).toBe(JSON.parse(payload)[0].id);
  });

  it("writes what the other format writes, and demands what it demands", () => {
    const start = told.get("start");
    const version: unknown = "3.0";
    const inner = Reflect.apply(xapi, undefined, [{ version }]);
    const format = messageFormat(inner, "xapi", [["url", true, "a URL"]]);
    expect(start && format.write(start.event, start.context)).toEqual(
      start && xapi().write(start.event, start.context),
    );
    expect(format.demands?.(null)).toEqual([
      ["url", true, "a URL"],
      ["version", false, "1.0.3 or 2.0"],
    ]);
  });

  it("refuses to pack more than one, whatever a page says of its batches, for the outbox to halve", () => {
    expect(() => messageFormat(xapi(), "xapi", []).pack([record, record], sendTime)).toThrow(TypeError);
  });

  it("keeps outboxes of different formats apart, and says that repeats are stored", () => {
    expect(messageFormat(kalturaXapi(), "xapi", [])).toMatchObject({
      name: "rabbitmq-kaltura-xapi",
      repeats: "stored",
      maxRecords: 1,
    });
  });
});
