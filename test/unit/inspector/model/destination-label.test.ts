import { describe, expect, it } from "vitest";
import { labelDestinations, withLabels } from "../../../../src/inspector/model/destination-label.ts";

const keyed = "https://lrs.example:8443/xapi/statements?token=t0ken xapi public-key";
const learner =
  'https://lrs.example:8443/xapi/statements xapi other-key {"mbox":"mailto:ada@school.example"}';

describe("labelDestinations", () => {
  it("shows format and address, and neither key, query nor learner", () => {
    expect([...labelDestinations([keyed]).values()]).toEqual(["xapi · lrs.example:8443/xapi/statements"]);
  });

  it("numbers those that would be called the same", () => {
    expect([...labelDestinations([keyed, learner, keyed]).values()]).toEqual([
      "xapi · lrs.example:8443/xapi/statements",
      "xapi · lrs.example:8443/xapi/statements #2",
    ]);
  });

  it("shows no more than the format of what has no address", () => {
    expect([...labelDestinations(["somewhere own key", "x"]).values()]).toEqual(["own", "destination"]);
  });
});

describe("withLabels", () => {
  it("puts labels in the place of ids", () => {
    const sentence = `Records for ${keyed} are suspended: status 401`;
    expect(withLabels(sentence, labelDestinations([keyed]))).toBe(
      "Records for xapi · lrs.example:8443/xapi/statements are suspended: status 401",
    );
  });
});
