import { judge, test } from "./stage/test.ts";

test("503 for a whole visit, up at the next", { tag: ["@ci", "@named"] }, async ({ trial }) => {
  trial.receiver.faults.set("503");
  await trial.watch();
  trial.receiver.faults.clear();
  await judge(trial);
});
