import type { Send } from "../../src/transport/sender.ts";
import { answers, resets, type Answer, type LoopbackLrs } from "../unit/transport/loopback-lrs.ts";
import type { HandClock } from "../unit/transport/hand-clock.ts";

/** A sender under test, and what is around it. */
export interface SenderStage {
  readonly send: Send;
  /** Where what it sends ends up. */
  readonly lrs: LoopbackLrs;
  readonly time: HandClock;
  /** Part of the credential by which the LRS is asked. */
  readonly secret: string;
}

/** What everything that sends does, whoever carries the records. */
export interface SenderRule {
  readonly title: string;
  /** Sends, and returns what is seen then. */
  readonly see: (stage: SenderStage) => Promise<unknown>;
  readonly expected: unknown;
}

const texts = ['{"id":"a","result":{"score":{"scaled":0.1}}}', '{"id":"ü","verb":{}}'];

const outcomeOf =
  (answer: Answer): SenderRule["see"] =>
  ({ lrs, send }) => {
    lrs.next.push(answer);
    return send(texts, {});
  };

/** Resolves once a request is there, which is never answered. */
const stall = ({ next }: LoopbackLrs): Promise<void> => new Promise((resolve) => next.push(() => resolve()));

const page = "<!DOCTYPE html><title>Sign in</title>";

export const senderRules: readonly SenderRule[] = [
  {
    title: "delivers all records of a batch in one request, in their order, with nothing changed in them",
    see: async ({ lrs, send }) => {
      const outcome = await send(texts, {});
      return [outcome, lrs.arrivals.map(({ body }): unknown => JSON.parse(body))];
    },
    expected: [{ kind: "delivered" }, [texts.map((text): unknown => JSON.parse(text))]],
  },
  {
    title: "delivers where the server says that there is nothing to say",
    see: outcomeOf(answers(204)),
    expected: { kind: "delivered" },
  },
  {
    title: "sends by itself as the page goes, and believes the answer where somebody is left to read it",
    see: ({ send }) => send(texts, { leaving: true }),
    expected: { kind: "delivered" },
  },
  ...[408, 500, 503].map((status) => ({
    title: `tries again after ${status}`,
    see: outcomeOf(answers(status)),
    expected: { kind: "retry", reason: `${status}`, status, afterMs: undefined },
  })),
  {
    title: "waits as long as the server asks for",
    see: outcomeOf(answers(429, "", { "retry-after": "12" })),
    expected: { kind: "retry", reason: "429", status: 429, afterMs: 12_000 },
  },
  {
    title: "tries again after a connection that breaks",
    see: outcomeOf(resets),
    expected: { kind: "retry", reason: "network" },
  },
  {
    title: "tries again after an answer that breaks off",
    see: outcomeOf((response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('["a"', () => response.socket?.resetAndDestroy());
    }),
    expected: { kind: "retry", reason: "network" },
  },
  ...[400, 409, 413, 422].map((status) => ({
    title: `says what is refused with ${status}, in the server's words`,
    see: outcomeOf(answers(status, "no such verb")),
    expected: { kind: "refused", status, reason: `${status} no such verb`, words: "no such verb" },
  })),
  {
    title: "keeps the credential out of the server's words, where a server quotes it",
    see: async ({ lrs, secret, send }) => {
      lrs.next.push((response, { headers }) => response.writeHead(400).end(JSON.stringify(headers)));
      const told = JSON.stringify(await send(texts, {}));
      return [lrs.arrivals[0]?.headers.authorization?.includes(secret), told.includes(secret)];
    },
    expected: [true, false],
  },
  ...[401, 403, 404].map((status) => ({
    title: `sends nothing more to a place that answers with ${status}`,
    see: outcomeOf(answers(status)),
    expected: { kind: "suspended", reason: `${status}` },
  })),
  ...[page, "{}", "ok", ""].map((body) => ({
    title: `sends nothing more to a place that is no LRS, which says ${JSON.stringify(body)}`,
    see: outcomeOf(answers(200, body)),
    expected: { kind: "suspended", reason: "unexpected-answer" },
  })),
  {
    title: "waits for an answer no longer than the time-out",
    see: async ({ lrs, send, time }) => {
      const arrived = stall(lrs);
      const sent = send(texts, {});
      await arrived;
      time.pass(10_000);
      return sent;
    },
    expected: { kind: "retry", reason: "timeout" },
  },
  {
    title: "waits for nothing any more where consent is withdrawn",
    see: async ({ lrs, send }) => {
      const outbox = new AbortController();
      const arrived = stall(lrs);
      const sent = send(texts, { signal: outbox.signal });
      await arrived;
      outbox.abort("consent-denied");
      return sent;
    },
    expected: { kind: "retry", reason: "aborted" },
  },
  {
    title: "sends nothing where consent was withdrawn before",
    see: async ({ lrs, send }) => {
      const outbox = new AbortController();
      outbox.abort("consent-denied");
      const refused = await send(texts, { signal: outbox.signal });
      // What had been sent would have arrived before this.
      const next = await send(texts.slice(1), {});
      return [refused, next, lrs.arrivals.map(({ ids }) => ids)];
    },
    expected: [{ kind: "retry", reason: "aborted" }, { kind: "delivered" }, [["ü"]]],
  },
  {
    title: "leaves no timer behind",
    see: async ({ send, time }) => {
      await send(texts, {});
      return time.running();
    },
    expected: [],
  },
];
