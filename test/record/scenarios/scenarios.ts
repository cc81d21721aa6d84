import type { Scenario } from "../scenario.ts";
import { ads } from "./ads.ts";
import { gestures } from "./gestures.ts";
import { scriptedSeeks } from "./scripted-seeks.ts";
import { endings } from "./endings.ts";
import { troubles } from "./troubles.ts";
import { settings } from "./settings.ts";

export const scenarios: readonly Scenario[] = [
  ...gestures,
  ...scriptedSeeks,
  ...endings,
  ...troubles,
  ...settings,
  ...ads,
];
