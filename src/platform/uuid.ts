/** The two calls of `Crypto` that ids are made of; a page without a secure context lacks the first. */
export interface RandomSource {
  readonly randomUUID?: () => string;
  readonly getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

/** Makes a version 4 UUID: https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4. */
export function uuid(source: RandomSource = crypto): string {
  if (source.randomUUID) return source.randomUUID();
  // Every 0 and 1 becomes a random digit, the 8 one of 8, 9, a and b; the 4 names the version.
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) => {
    const [random = 0] = source.getRandomValues(new Uint8Array(1));
    return (Number(digit) ^ ((random & 15) >> (Number(digit) / 4))).toString(16);
  });
}
