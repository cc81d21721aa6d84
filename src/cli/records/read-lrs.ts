import { WrongInput } from "../wrong-input.ts";
import type { JsonPiece } from "./json-piece.ts";
import { askPage, IDLE_MS, type LrsAnswer, type PageMeans } from "./lrs-page.ts";
import type { LrsQuery } from "./record-source.ts";
import { splitValues } from "./split-values.ts";

/** Pages after which an LRS is taken for one that pages for ever. */
const MAX_PAGES = 100_000;

/** The same for pages in a row without a statement; some answer with one at the end. */
const MAX_EMPTY_PAGES = 10;

/** Asked in this order; an LRS that reads one of them only refuses the other with 400. */
const VERSIONS = ["1.0.3", "2.0.0"] as const;

/** What reading an LRS may use. */
export interface LrsMeans extends Partial<PageMeans> {
  readonly signal: AbortSignal;
  readonly maxPages?: number;
}

/**
 * The statements of an LRS in the order in which it stored them, page by page. The address of the next page is
 * followed on the endpoint's own origin only, where the credential belongs, and never twice.
 * https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#213-get-statements
 */
export async function* readLrs(query: LrsQuery, means: LrsMeans): AsyncGenerator<JsonPiece> {
  const { signal, ask = fetch, idleMs = IDLE_MS, maxPages = MAX_PAGES } = means;
  const pages = createPages(query);
  let version: string = VERSIONS[0];
  let index = 0;
  for (let address: URL | undefined = firstPage(query); address;) {
    if (pages.count() === maxPages) throw new WrongInput(`It pages for ever: ${maxPages} pages were read.`);
    let answer = await askPage(address, query, { ask, signal, idleMs, version });
    if (answer.status === 400 && pages.count() === 0) {
      version = VERSIONS[1];
      answer = await askPage(address, query, { ask, signal, idleMs, version });
    }
    const body = answer.body ?? refuse(answer, query);
    let said: unknown;
    let first: unknown;
    for await (const { value } of splitValues(body, (around) => (said = around))) {
      first ??= value;
      yield { value, at: `[${index}]` };
      index += 1;
    }
    address = pages.after(address, { said, first });
  }
}

function firstPage({ endpoint, filters }: LrsQuery): URL {
  const address = new URL(endpoint);
  address.pathname += "statements";
  for (const [name, value] of Object.entries({ ...filters, ascending: "true" })) {
    address.searchParams.set(name, value);
  }
  return address;
}

function refuse({ status }: LrsAnswer, { credential }: LrsQuery): never {
  if (status === 401 || status === 403) {
    throw new WrongInput(
      credential
        ? `It refuses PLAYTRACE_KEY and PLAYTRACE_SECRET (${status}).`
        : `It asks for a credential (${status}): set PLAYTRACE_KEY and PLAYTRACE_SECRET.`,
    );
  }
  if (status >= 300 && status < 400) throw new WrongInput(`It redirects (${status}), which is not followed.`);
  throw new WrongInput(`It answered ${status} instead of 200.`);
}

/** Which pages were read, and which is next. */
function createPages({ endpoint }: LrsQuery) {
  const read = new Set<string>();
  const firsts = new Set<string>();
  let empty = 0;
  return {
    count: () => read.size,
    after(
      address: URL,
      { said, first }: { readonly said: unknown; readonly first: unknown },
    ): URL | undefined {
      read.add(address.href);
      if (said === undefined) throw new WrongInput("It answered without a list of statements.");
      const more: unknown = Reflect.get(Object(said), "more");
      if (typeof more !== "string" || more === "") return undefined;
      empty = first === undefined ? empty + 1 : 0;
      if (empty === MAX_EMPTY_PAGES) throw new WrongInput(`It pages for ever: ${empty} pages were empty.`);
      const id: unknown = Reflect.get(Object(first), "id");
      if (typeof id === "string") {
        if (firsts.has(id)) throw new WrongInput("It pages in a circle: a page began as one before it.");
        firsts.add(id);
      }
      const next = URL.canParse(more, address) ? new URL(more, address) : undefined;
      if (next?.origin !== endpoint.origin || next.username !== "" || next.password !== "") {
        throw new WrongInput("Its next page lies at another origin, which does not get the credential.");
      }
      next.hash = "";
      if (read.has(next.href)) throw new WrongInput("It pages in a circle: the next page was read before.");
      return next;
    },
  };
}
