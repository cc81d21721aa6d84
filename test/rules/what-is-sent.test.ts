import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { whatIsSent } from "../docs/what-is-sent.ts";

describe("docs/what-is-sent.md", () => {
  it("is what the formats' own tables say", async () => {
    const page = await format(whatIsSent(), { parser: "markdown", printWidth: 110 });
    await expect(page).toMatchFileSnapshot("../../docs/what-is-sent.md");
  });
});
