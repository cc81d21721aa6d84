import { uuid } from "../platform/uuid.ts";
import { noteLastWords, readLastWords } from "./last-words.ts";
import { createRecordBook, type RecordBook } from "./record-book.ts";
import type { SentRequest } from "./sent-body.ts";
import { createSendings, type SentRecord, type UnreadRequest } from "./sendings.ts";
import { answerInPlace } from "./stand-in-answer.ts";
import type { TestContext, TestPage, TestRequest } from "./test-page.ts";

export interface CollectOptions {
  /** Where the records go: the origin of the endpoint, such as `"https://lrs.example.com"`; a path behind it is ignored. */
  readonly origin: string;
  /**
   * Answers every request to that origin in the place of a server that is not there; default false. Nothing then leaves
   * the browser for it.
   */
  readonly answer?: boolean | undefined;
}

/** What a page sent, and what a test may expect of it. */
export interface CollectedRecords extends RecordBook<SentRecord> {
  /** Requests to the origin that were to bring records, and brought none that can be read. */
  unread(): readonly UnreadRequest[];
}

/**
 * Collects what a page sends to an origin, or all pages of a browser context: statements, Caliper envelopes and forms of the
 * alternate request syntax, by `fetch`, `XMLHttpRequest` or beacon. Call it before the page is opened. It looks on, and leaves
 * requests and answers as they are, unless it answers itself.
 *
 * A browser tells nothing of the requests that a page makes while it is closed or left: those the page notes in its
 * `localStorage`, from where they are read when it has gone. They are lost to the test where the whole context is closed.
 */
export async function collectRecords(
  target: TestPage | TestContext,
  { origin: given, answer = false }: CollectOptions,
): Promise<CollectedRecords> {
  const { origin } = new URL(given);
  const order = { origin, key: `playtrace-testing ${uuid()}` };
  const context = "context" in target ? target.context() : target;
  const sendings = createSendings();
  const answers = new Map<TestRequest, (status: number) => void>();
  /** What the browser has told of; what a page notes as well is the same request. */
  const told = new Set<string>();
  const noted = new Set<string>();
  const failures = new Set<string>();

  function readNotes(): void {
    void context
      .storageState()
      .then((state) => {
        for (const [name, request] of readLastWords(state, order.key)) {
          if (noted.has(name)) continue;
          noted.add(name);
          if (!told.has(bytesOf(request))) sendings.note(request);
        }
      })
      .catch((cause: unknown) =>
        failures.add(`The last requests of a page could not be read: ${String(cause)}`),
      );
  }

  function follow(page: TestPage): void {
    page.on("close", readNotes);
    page.on("framenavigated", readNotes);
    page.on("framedetached", readNotes);
  }

  target.on("request", (request) => {
    const sent = requestOf(request);
    if (new URL(sent.url).origin !== origin || sent.method === "OPTIONS") return;
    told.add(bytesOf(sent));
    answers.set(request, sendings.note(sent));
  });
  target.on("response", (response) => answers.get(response.request())?.(response.status()));
  if ("pages" in target) {
    target.pages().forEach(follow);
    target.on("page", follow);
  } else follow(target);
  await target.addInitScript(noteLastWords, order);
  if (answer) {
    await target.route(
      (url) => url.origin === origin,
      (route) => route.fulfill(answerInPlace(requestOf(route.request()))),
    );
  }

  const book = createRecordBook({
    list: sendings.list,
    onChange: sendings.onChange,
    remarks: () => [
      `${sendings.count()} requests to ${origin} were seen.`,
      ...sendings.unread().map(({ method, url, why }) => `${method} ${url} could not be read: ${why}.`),
      ...failures,
    ],
  });
  return { ...book, unread: sendings.unread };
}

const requestOf = (request: TestRequest): SentRequest => ({
  url: request.url(),
  method: request.method(),
  body: request.postData(),
});

const bytesOf = ({ url, body }: SentRequest): string => `${url} ${body}`;
