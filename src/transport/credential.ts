/**
 * Gives what stands in the `Authorization` header, `""` for none: at once where it is at hand, so that a page
 * that goes can still send; else, or where `fresh` is asked for after a refusal, as a promise. A fixed value
 * stays what it is. Never logged, never stored, never part of a report.
 */
export type Credential = (fresh: boolean) => string | Promise<string>;

export const noCredential: Credential = () => "";

/** The credential where it is at hand; where it is not, it is asked for, and will be at hand later. */
export function credentialAtHand(credential: Credential): string | undefined {
  const known = credential(false);
  if (typeof known === "string") return known;
  // The request that cannot do without it reports why.
  known.catch(() => {});
  return undefined;
}

/** Basic credentials, in UTF-8: https://www.rfc-editor.org/rfc/rfc7617#section-2. */
export function basicCredential(key: string, secret: string): Credential {
  const bytes = new TextEncoder().encode(`${key.trim()}:${secret.trim()}`);
  return schemeCredential("Basic", btoa(String.fromCharCode(...bytes)));
}

/** The scheme of a credential that stands in the header without one. */
const NO_SCHEME = "no-scheme";

/**
 * A credential of any scheme, such as `"Bearer"` or `"no-scheme"`, given as it is or by a function of the page, which is
 * asked once for all who wait. The promise rejects where that function fails, or gives nothing.
 */
export function schemeCredential(
  scheme: string,
  credential: string | (() => string | Promise<string>),
): Credential {
  const start = scheme.trim() === NO_SCHEME ? "" : `${scheme.trim()} `;
  let current = "";
  let asked: Promise<string> | undefined;
  const take = (value: string): string => {
    if (!value.trim()) throw new TypeError("empty credential");
    return (current = start + value.trim());
  };
  if (typeof credential === "string") return () => take(credential);
  return (fresh) => {
    if (current && !fresh) return current;
    return (asked ??= Promise.resolve()
      .then(credential)
      .then(take)
      .finally(() => (asked = undefined)));
  };
}
