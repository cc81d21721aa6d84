import { chromium, type Browser } from "@playwright/test";
import { chromiumArguments, provideChromium } from "../support/chromium.mjs";

/** The browser of the recordings and of the contract suite, with its own policy on autoplay. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: provideChromium(), args: chromiumArguments });
}
