import { describe, expect, it } from "vitest";
import { reviewRecord } from "../../../../src/inspector/model/review-record.ts";
import { reviewStatement } from "../../../../src/review/review-statement.ts";
import { statementWith } from "../../../fixtures/xapi/statements.ts";

describe("reviewRecord", () => {
  it("asks the rules of xAPI about a record with a verb", () => {
    const broken = { ...statementWith("paused"), actor: {} };
    const findings = reviewRecord(JSON.stringify(broken));
    expect(findings).toEqual(reviewStatement(broken));
    expect(findings?.length).toBeGreaterThan(0);
  });

  it("asks the rules of Caliper about a record with a JSON-LD context", () => {
    const findings = reviewRecord(
      '{"@context":"http://purl.imsglobal.org/ctx/caliper/v1p2","type":"MediaEvent"}',
    );
    expect(findings?.map(({ rule }) => rule[0])).toContain("C");
  });

  it.each(["", '{"mine":true}', "7", "null"])("knows no rules for %j", (text) => {
    expect(reviewRecord(text)).toBeUndefined();
  });
});
