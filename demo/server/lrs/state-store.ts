/** A document as it is kept. */
export interface StateDocument {
  readonly contentType: string;
  readonly body: string;
  /** Quoted, as it stands in headers. */
  readonly etag: string;
  readonly updated: Date;
}

/** Whose documents: activity, agent and registration, as one text. */
export type StateScope = string;

/** The documents of the State resource. */
export interface StateStore {
  find(scope: StateScope, id: string): StateDocument | undefined;
  /** All documents of a scope, by id. */
  all(scope: StateScope): ReadonlyMap<string, StateDocument>;
  put(scope: StateScope, id: string, document: Omit<StateDocument, "etag">): void;
  remove(scope: StateScope, id: string): void;
  clear(): void;
}

export function createStateStore(): StateStore {
  const scopes = new Map<StateScope, Map<string, StateDocument>>();
  let version = 0;

  return {
    find: (scope, id) => scopes.get(scope)?.get(id),
    all: (scope) => new Map(scopes.get(scope)),
    put(scope, id, document) {
      const documents = scopes.get(scope) ?? new Map<string, StateDocument>();
      scopes.set(scope, documents.set(id, { ...document, etag: `"${++version}"` }));
    },
    remove: (scope, id) => void scopes.get(scope)?.delete(id),
    clear: () => scopes.clear(),
  };
}
