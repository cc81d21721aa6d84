import { defineConfig } from "vitest/config";
import { rooms } from "./room.ts";

const name = process.env["MUTATED_ROOM"] ?? "";

export default defineConfig({
  test: {
    include: rooms[name]?.tests.map((test) => `test/unit/${name}/${test}.test.ts`) ?? [],
    testTimeout: 60_000,
    isolate: false,
  },
});
