import type { About } from "../session/registration-store.ts";
import { isObject } from "../trace/check.ts";
import type { ProgressCopy, ProgressDocument } from "./progress-copy.ts";
import type { StateClient } from "./state-client.ts";

/** Of the document's form: one of a higher version is left alone. */
const documentVersion = 1;
/** So often another device may come between reading and writing. */
const maxRounds = 4;
/** An answer after which it is worth asking again. */
const passing = /^(0|408|409|412|425|429|5..)$/;

interface Found {
  readonly document: ProgressDocument;
  /** Under which the document may be replaced; absent where the server's ETag cannot be read. */
  readonly condition: Readonly<Record<string, string>> | undefined;
}

const isConflict = (status: number): boolean => status === 409 || status === 412;

const isDocument = (value: unknown): value is ProgressDocument => isObject(value) && !Array.isArray(value);

function readDocument(text: string): ProgressDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isDocument(value) && value["v"] === documentVersion ? value : undefined;
}

/**
 * One document of the State resource. Rows are posted, which merges properties on the server, needs no condition, and
 * cannot take away what another session wrote; facts that only one device may tell are put under the ETag that was read
 * ([xAPI 3.1](https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#31-concurrency)).
 * @param fail hears why the copy cannot be had
 */
export function openStateCopy(
  about: About,
  ask: StateClient["ask"],
  fail: (why: string) => void,
): ProgressCopy {
  let isOver = false;

  /** Whether a request did what it was for; why not is told, and whether it is worth another one is kept. */
  function judge(status: number, leaving = false): boolean {
    const isKept = /^2..$/.test(`${status}`);
    if (!isKept && !leaving && !isOver) fail(status ? `${status}` : "no answer");
    if (!isKept && !passing.test(`${status}`)) isOver = true;
    return isKept;
  }

  async function find(): Promise<Found | undefined> {
    if (isOver) return undefined;
    const { status, etag, text } = await ask({ method: "GET", about });
    if (status === 404) return { document: {}, condition: { "if-none-match": "*" } };
    if (!judge(status)) return undefined;
    const document = readDocument(text);
    if (document) return { document, condition: etag ? { "if-match": etag } : undefined };
    isOver = true;
    fail("unexpected-answer");
    return undefined;
  }

  const post = async (patch: ProgressDocument, leaving: boolean): Promise<number> => {
    const { status } = await ask({
      method: "POST",
      about,
      content: { v: documentVersion, ...patch },
      leaving,
    });
    return status;
  };

  async function change(edit: Parameters<ProgressCopy["change"]>[0]): Promise<boolean> {
    for (let round = 1; ; round += 1) {
      const found = await find();
      const patch = found && edit(found.document);
      if (!found || !patch) return found !== undefined;
      const { condition, document } = found;
      // A proxy that packs answers makes their ETags weak, and a weak one matches never: RFC 9110, 13.1.1.
      if (!condition || round === maxRounds) return judge(await post(patch, false));
      const content = { v: documentVersion, ...document, ...patch };
      const { status } = await ask({ method: "PUT", about, content, condition });
      if (!isConflict(status)) return judge(status);
    }
  }

  return {
    change,
    close: () => {
      isOver = true;
    },
    read: async () => (await find())?.document,
    write: async (patch, leaving) => {
      if (isOver) return false;
      const status = await post(patch, leaving);
      return isConflict(status) && !leaving ? change(() => patch) : judge(status, leaving);
    },
  };
}
