import type { ProgressCopy, ProgressDocument } from "../progress/progress-copy.ts";
import { isObject } from "../trace/check.ts";
import type { AskState } from "./ask-state.ts";

/** Of the document's form: one of a higher version is left alone. */
const documentVersion = 1;

/**
 * One state of a Moodle. Moodle knows neither conditions nor merging: what is written is read before and written whole, and
 * where two devices write at once the last one stands, until the other's next visit adds its own again. A page that goes
 * cannot read any more, and writes on what it knows.
 * @param fail hears why the copy cannot be had
 */
export function openMoodleCopy(ask: AskState, fail: (why: string) => void): ProgressCopy {
  let isOver = false;
  let known: ProgressDocument | undefined;

  function giveUp(why: string): undefined {
    isOver = true;
    fail(why);
  }

  async function call(...request: Parameters<AskState>): Promise<{ readonly data: unknown } | undefined> {
    const answer = await ask(...request);
    if ("data" in answer) return answer;
    const [, leaving] = request;
    if (leaving || isOver) return undefined;
    isOver = answer.forGood;
    fail(answer.why);
    return undefined;
  }

  async function find(): Promise<ProgressDocument | undefined> {
    const found = isOver ? undefined : await call(undefined, false);
    if (!found) return undefined;
    const document = found.data === null ? {} : readDocument(found.data);
    return document ? (known = document) : giveUp("unexpected-answer");
  }

  async function put(patch: ProgressDocument, leaving: boolean): Promise<boolean> {
    if (isOver || !known) return false;
    known = { ...known, v: documentVersion, ...patch };
    const answer = await call(known, leaving);
    if (answer && answer.data !== true) giveUp("not-taken");
    return answer?.data === true;
  }

  return {
    change: async (edit) => {
      const document = await find();
      const patch = document && edit(document);
      return patch ? put(patch, false) : document !== undefined;
    },
    close: () => {
      isOver = true;
    },
    read: find,
    write: async (patch, leaving) => (leaving || (await find()) !== undefined) && put(patch, leaving),
  };
}

/** `undefined` where it is no document of ours. A state that Moodle has reset is there, and holds nothing. */
function readDocument(text: unknown): ProgressDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(String(text));
  } catch {
    return undefined;
  }
  if (value === null) return {};
  return isDocument(value) && value["v"] === documentVersion ? value : undefined;
}

const isDocument = (value: unknown): value is ProgressDocument => isObject(value) && !Array.isArray(value);
