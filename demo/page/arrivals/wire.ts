/** How the requests of one system are read. */
export interface Wire {
  /** Beginning of their paths. */
  readonly path: string;
  /** What that system calls one record. */
  readonly record: string;
  readonly read: (body: string) => ReadBody;
  /** Of a record in one word, what the learner did. */
  readonly nameOf: (record: unknown) => string;
  /** What the answer says beside its status: whether the records were taken, in the system's own words. */
  readonly said?: (answer: unknown) => Said;
  /** What is wrong with them by the rules of their standard, or of the system. */
  readonly review?: (body: ReadBody) => readonly Found[];
}

/** A finding of any review. */
export interface Found {
  readonly level: "error" | "deviation" | "advice";
}

export interface ReadBody {
  /** As the system means it: texts that hold JSON are opened. */
  readonly shown: unknown;
  readonly records: readonly unknown[];
}

export interface Said {
  readonly words: string;
  readonly isTaken: boolean;
}

/** What a text of JSON holds; any other text as it is. */
export function opened(text: unknown): unknown {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function listOf(content: unknown): readonly unknown[] {
  if (Array.isArray(content)) return content;
  return typeof content === "object" && content !== null ? [content] : [];
}

/** The property of what may be anything. */
export function part(content: unknown, name: string | number): unknown {
  return Reflect.get(Object(content), name);
}
