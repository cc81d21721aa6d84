import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { explainFailure } from "../../../src/cli/explain-failure.ts";
import { WrongInput } from "../../../src/cli/wrong-input.ts";
import { makeFolder } from "./temporary-folder.ts";

describe("explainFailure", () => {
  it("passes on what was said about wrong input", () => {
    expect(explainFailure(new WrongInput("--id is missing."))).toBe("--id is missing.");
  });

  it("says in words what the system refused, and where", async () => {
    const folder = makeFolder();
    const cause: unknown = await readFile(folder).catch((error: unknown) => error);
    expect(explainFailure(Object.assign(new Error("EISDIR"), cause, { path: folder }))).toBe(
      `${folder} cannot be used: it is a folder.`,
    );
  });

  it("says what the system refused where it names no path", () => {
    const cause = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    expect(explainFailure(cause)).toBe("It failed: no space is left on the device.");
  });

  it("tells one line of anything else, without its stack", () => {
    expect(explainFailure(new Error("one\ntwo"))).toBe("It failed: one");
    expect(explainFailure("nothing")).toBe("It failed: nothing");
  });
});
