// `npm run test:rabbitmq`: the built files against a real RabbitMQ, which is installed where apt-get can do it.
import { join } from "node:path";
import { provideChromium } from "../support/chromium.mjs";
import { prepare } from "../support/prepare.mjs";
import { root } from "../support/run-command.mjs";
import { countPlaywright, must, runSuite } from "../support/run-suite.mjs";
import { provideRabbitMq } from "./rabbitmq-server.mjs";

const configuration = join(root, "test", "rabbitmq", "playwright.config.ts");

await runSuite(async () => {
  await prepare();
  provideRabbitMq();
  await must("npm", ["run", "build", "--silent"]);
  return countPlaywright(["--config", configuration, "--reporter=list,json"], {
    CHROMIUM_PATH: provideChromium(),
  });
});
