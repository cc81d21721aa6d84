import type { Page } from "@playwright/test";

declare global {
  interface Window {
    policyViolations: string[];
  }
}

/** Collects what a page must never have: uncaught exceptions, and what its Content-Security-Policy refused. */
export async function collectPageFaults(page: Page): Promise<() => Promise<string[]>> {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
  await page.addInitScript(() => {
    window.policyViolations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      window.policyViolations.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return async () => {
    const violations = page.isClosed() ? [] : await page.evaluate(() => window.policyViolations ?? []);
    return [...faults, ...violations];
  };
}
