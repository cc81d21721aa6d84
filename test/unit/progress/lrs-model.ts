import type { StateAnswer, StateClient, StateRequest } from "../../../src/progress/state-client.ts";

/** A State resource in memory that knows one document. */
export interface LrsModel {
  readonly ask: StateClient["ask"];
  /** As it stands; `undefined` where there is none. */
  document: Readonly<Record<string, unknown>> | undefined;
  /** Methods of the requests that came, in order. */
  readonly methods: string[];
  /** The next requests get these statuses and change nothing, one each. */
  readonly refusals: number[];
  /** False: nobody can read the ETag, as across origins without the header that exposes it. */
  showsEtag: boolean;
  /** Weak ETags match never. */
  isWeak: boolean;
}

export function createLrsModel(): LrsModel {
  let version = 0;
  const answer = (status: number, text = ""): StateAnswer => ({
    status,
    etag: lrs.showsEtag && status === 200 ? `${lrs.isWeak ? "W/" : ""}"${version}"` : null,
    text,
  });

  function heed({ method, condition = {}, content }: StateRequest): StateAnswer {
    const refused = lrs.refusals.shift();
    if (refused !== undefined) return answer(refused);
    if (method === "GET") return lrs.document ? answer(200, JSON.stringify(lrs.document)) : answer(404);
    const { "if-match": match, "if-none-match": none } = condition;
    if (match !== undefined && (!lrs.document || match !== `"${version}"`)) return answer(412);
    if (none !== undefined && lrs.document) return answer(412);
    if (method === "PUT" && match === undefined && none === undefined && lrs.document) return answer(409);
    version += 1;
    // What travels is text.
    const sent: Record<string, unknown> = JSON.parse(JSON.stringify(content));
    lrs.document = method === "POST" ? { ...lrs.document, ...sent } : sent;
    return answer(204);
  }

  const lrs: LrsModel = {
    ask: (request) => {
      lrs.methods.push(request.method);
      return Promise.resolve(heed(request));
    },
    document: undefined,
    methods: [],
    refusals: [],
    showsEtag: true,
    isWeak: false,
  };
  return lrs;
}
