/**
 * What is kept of one attempt outside the browser: a flat document, because the server that merges two of them merges
 * their top-level properties. It holds the row of each session by the session's id, and by the name of each fact that
 * is told once per attempt the id of the record that tells it.
 */
export type ProgressDocument = Readonly<Record<string, unknown>>;

/** The copy of one attempt. Nothing rejects; what fails is reported, and does not harm what is kept. */
export interface ProgressCopy {
  /** `{}` where nothing is kept yet, `undefined` where nobody can say. */
  readonly read: () => Promise<ProgressDocument | undefined>;
  /**
   * Puts these properties in place of those of the same name; resolves with whether they are kept.
   * @param leaving the page may go at any moment: only what outlives it is tried
   */
  readonly write: (patch: ProgressDocument, leaving: boolean) => Promise<boolean>;
  /**
   * Writes what `edit` makes of the document as it stands, and asks it again where another device came between; resolves
   * with whether that is kept. Nothing is written where it returns nothing.
   */
  readonly change: (edit: (document: ProgressDocument) => ProgressDocument | undefined) => Promise<boolean>;
  /** Asks nothing and says nothing any more. */
  readonly close: () => void;
}
