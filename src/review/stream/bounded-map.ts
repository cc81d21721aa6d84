/** A map that forgets the keys that were set first, where it grows beyond what it may hold. */
export interface BoundedMap<Value> {
  readonly get: (key: string) => Value | undefined;
  /** The key counts as new again. */
  readonly set: (key: string, value: Value) => void;
  readonly entries: () => Iterable<readonly [key: string, value: Value]>;
  /** Whether something was forgotten: then absence proves nothing any more. */
  readonly hasForgotten: () => boolean;
}

export function createBoundedMap<Value>(most: number): BoundedMap<Value> {
  const values = new Map<string, Value>();
  let forgot = false;
  return {
    get: (key) => values.get(key),
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      const [first] = values.size > most ? values.keys() : [];
      if (first !== undefined) forgot = values.delete(first);
    },
    entries: () => values,
    hasForgotten: () => forgot,
  };
}
