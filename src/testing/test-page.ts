import type { KeptState } from "./kept-state.ts";
import type { LastWordsOrder } from "./last-words.ts";

/**
 * The parts of Playwright's page that the testing kit uses, told by shape: its types ask for no package, and any page
 * of `@playwright/test` or `playwright` fits.
 */

/** What is handed to a function that runs in the page. */
export interface PageTask {
  /** Selector of the media element. */
  readonly player: string;
  readonly value: number;
}

export interface TestRequest {
  url(): string;
  method(): string;
  postData(): string | null;
}

export interface TestResponse {
  request(): TestRequest;
  status(): number;
}

/** A request that is answered in the place of a server. */
export interface TestRoute {
  request(): TestRequest;
  fulfill(answer: { status: number; headers: Record<string, string>; body: string }): Promise<void>;
}

/** What tells of requests: a page, or all pages of a browser context. */
export interface RequestTeller {
  on(name: "request", listener: (request: TestRequest) => void): unknown;
  on(name: "response", listener: (response: TestResponse) => void): unknown;
  addInitScript(script: (words: LastWordsOrder) => void, order: LastWordsOrder): Promise<unknown>;
  route(matches: (url: URL) => boolean, answer: (route: TestRoute) => Promise<void>): Promise<unknown>;
}

export interface TestContext extends RequestTeller {
  on(name: "request", listener: (request: TestRequest) => void): unknown;
  on(name: "response", listener: (response: TestResponse) => void): unknown;
  on(name: "page", listener: (page: TestPage) => void): unknown;
  pages(): TestPage[];
  storageState(): Promise<KeptState>;
}

export interface TestElement {
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
  count(): Promise<number>;
  focus(): Promise<void>;
  isVisible(): Promise<boolean>;
  locator(selector: string, options?: { hasText?: RegExp }): TestElement;
  first(): TestElement;
}

export interface TestPage extends RequestTeller {
  on(name: "request", listener: (request: TestRequest) => void): unknown;
  on(name: "response", listener: (response: TestResponse) => void): unknown;
  on(name: "close" | "framenavigated" | "framedetached", listener: () => void): unknown;
  context(): TestContext;
  locator(selector: string): TestElement;
  evaluate(run: (task: PageTask) => unknown, task: PageTask): Promise<unknown>;
  waitForFunction(
    run: (task: PageTask) => unknown,
    task: PageTask,
    options?: { polling?: "raf" },
  ): Promise<unknown>;
  waitForTimeout(ms: number): Promise<void>;
  readonly mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    click(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  readonly keyboard: { press(key: string, options?: { delay?: number }): Promise<void> };
}
