import { describe, expect, it } from "vitest";
import { createSendings } from "../../../src/testing/sendings.ts";
import { viewingStatements } from "../../fixtures/xapi/statements.ts";

const url = "https://lrs.example.com/xapi/statements";
const [first, second] = viewingStatements();
const post = (...statements: readonly unknown[]) => ({
  url,
  method: "POST",
  body: JSON.stringify(statements),
});

describe("createSendings", () => {
  it("has each record once, and one answer for each time that it was sent", () => {
    const sendings = createSendings();
    const answerFirst = sendings.note(post(first));
    const answerBoth = sendings.note(post(first, second));
    answerBoth(200);
    answerFirst(503);
    expect(sendings.list().map(({ id, answers }) => [id, answers])).toEqual([
      [first?.id, [503, 200]],
      [second?.id, [200]],
    ]);
    expect(sendings.count()).toBe(2);
  });

  it("has no answer where none is known", () => {
    const sendings = createSendings();
    sendings.note(post(first));
    expect(sendings.list()[0]?.answers).toEqual([undefined]);
  });

  it("tells records without an id apart", () => {
    const sendings = createSendings();
    const nameless = { verb: { id: "http://adlnet.gov/expapi/verbs/experienced" } };
    sendings.note(post(nameless));
    sendings.note(post(nameless));
    expect(sendings.list()).toHaveLength(2);
  });

  it("keeps what could not be read, without the query of its address", () => {
    const sendings = createSendings();
    sendings.note({ url: `${url}?token=secret`, method: "POST", body: "<html>" });
    expect(sendings.unread()).toEqual([{ url, method: "POST", why: "its body is no JSON" }]);
    expect(sendings.list()).toEqual([]);
  });

  it("calls at each request and each answer, until that is taken back", () => {
    const sendings = createSendings();
    let calls = 0;
    const off = sendings.onChange(() => (calls += 1));
    sendings.note(post(first))(200);
    expect(calls).toBe(2);
    off();
    sendings.note(post(second));
    expect(calls).toBe(2);
  });
});
