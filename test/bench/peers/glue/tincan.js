// After tincan-min.js, which is a classic script with a global.
import { tellByHand } from "./by-hand.js";

globalThis.watchers = { ...globalThis.watchers, tincan: watch };

function watch(video, { url }) {
  const { LRS, Statement } = globalThis.TinCan;
  const lrs = new LRS({
    endpoint: `${url}/xapi/`,
    username: "demo",
    password: "secret",
    version: "1.0.2",
    allowFail: true,
  });
  tellByHand(video, (statement) => lrs.saveStatement(new Statement(statement), { callback() {} }));
}
