import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kalturaCaliper } from "../../../../src/formats/kaltura/caliper-format.ts";
import { toStatements } from "../../../../src/formats/kaltura/to-statements.ts";
import type { KalturaXapiOptions } from "../../../../src/formats/kaltura/xapi-options.ts";
import { reviewEvent } from "../../../../src/review/review-event.ts";
import { caliperOptions, xapiOptions } from "../../../fixtures/kaltura/viewing.ts";
import { anyContext, anyEvent, anyLiveEvent } from "../../../fixtures/xapi/any-event.ts";
import { expectValidStatement } from "../../../support/statements.ts";

const settings = { seed: 20_261_122, numRuns: 400 };
const anyTold = fc.tuple(fc.oneof(anyEvent, anyLiveEvent), anyContext);

const account = { homePage: "https://videos.lindenhof.example", name: "nhaddad" };
const anyOptions: fc.Arbitrary<KalturaXapiOptions> = fc.record({
  actor: fc.constantFrom(
    { account },
    { account, name: "Noor" },
    { account, mbox: "mailto:noor@lindenhof.example" },
  ),
  sendAccountInfoInsteadOfEmail: fc.boolean(),
  progress: fc.constantFrom("cmi5" as const, "ami5" as const),
  application: fc.constantFrom(undefined, xapiOptions.application),
  category: fc.constantFrom(undefined, xapiOptions.category),
});

describe("toStatements", () => {
  it("writes statements that both validators accept, whatever the learner did and whoever it was", () => {
    fc.assert(
      fc.property(anyTold, anyOptions, ([event, context], options) => {
        const statements = toStatements(event, context, options);
        statements.forEach(expectValidStatement);
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
      }),
      settings,
    );
  });

  it("lets no e-mail address out where the account shall be sent instead", () => {
    fc.assert(
      fc.property(anyTold, anyOptions, ([event, context], options) => {
        const statements = toStatements(event, context, { ...options, sendAccountInfoInsteadOfEmail: true });
        expect(JSON.stringify(statements)).not.toContain("mailto:");
      }),
      settings,
    );
  });
});

describe("kalturaCaliper", () => {
  it("breaks no rule of Caliper, whatever the learner did", () => {
    const format = kalturaCaliper({ ...caliperOptions, actor: 4711 });
    fc.assert(
      fc.property(anyTold, ([event, context]) => {
        const record = format.write(event, context);
        if (record) expect(reviewEvent(JSON.parse(JSON.stringify(record)))).toEqual([]);
      }),
      settings,
    );
  });
});
