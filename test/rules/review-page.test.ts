import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { reviewPage } from "../docs/review.ts";

describe("docs/review.md", () => {
  it("says of every rule what the review itself knows", async () => {
    const page = await format(reviewPage(), { parser: "markdown", printWidth: 110 });
    await expect(page).toMatchFileSnapshot("../../docs/review.md");
  });
});
