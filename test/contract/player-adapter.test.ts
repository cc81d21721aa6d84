import { describePlayerAdapter } from "./player-adapter.ts";

describePlayerAdapter("html-media");
describePlayerAdapter("videojs");
