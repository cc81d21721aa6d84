/**
 * Share that is forgotten at a time: finding the first key of a map costs more the more keys before it were deleted.
 */
const FORGOTTEN_SHARE = 0.1;

/** A map that forgets the keys that were set first, where it grows beyond what it may hold. */
export interface BoundedMap<Value> {
  readonly get: (key: string) => Value | undefined;
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
      values.set(key, value);
      if (values.size <= most) return;
      forgot = true;
      const left = Math.floor(most * (1 - FORGOTTEN_SHARE));
      for (const first of values.keys()) {
        if (values.size <= left) return;
        values.delete(first);
      }
    },
    entries: () => values,
    hasForgotten: () => forgot,
  };
}
