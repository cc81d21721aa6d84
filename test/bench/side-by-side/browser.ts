import { chromium, type Browser } from "@playwright/test";
import { chromiumArguments, provideChromium } from "../../support/chromium.mjs";

/** Chromium, in which a page may play without a click. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: provideChromium(),
    args: [...chromiumArguments, "--autoplay-policy=no-user-gesture-required"],
  });
}
