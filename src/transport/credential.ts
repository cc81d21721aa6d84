/** What stands in the `Authorization` header. Never logged, never stored, never part of a report. */
export interface Credential {
  /** The header's value at hand; `""` for none, `undefined` where it must be fetched first. */
  readonly current: () => string | undefined;
  /** Fetches a fresh one; absent where the value is fixed. Rejects as the page's own function does. */
  readonly renew?: () => Promise<string>;
}

export const noCredential: Credential = { current: () => "" };

/** Basic credentials, in UTF-8: https://www.rfc-editor.org/rfc/rfc7617#section-2. */
export function basicCredential(key: string, secret: string): Credential {
  const bytes = new TextEncoder().encode(`${key.trim()}:${secret.trim()}`);
  const value = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  return { current: () => value };
}

/** A credential of any scheme, such as `"Bearer"`, given as it is or fetched by a function of the page. */
export function schemeCredential(
  scheme: string,
  credential: string | (() => string | Promise<string>),
): Credential {
  const header = (value: string): string => `${scheme.trim()} ${value.trim()}`;
  if (typeof credential === "string") return { current: () => header(credential) };
  let current: string | undefined;
  return {
    current: () => current,
    renew: async () => {
      current = undefined;
      const value = await credential();
      if (!value.trim()) throw new TypeError("empty credential");
      return (current = header(value));
    },
  };
}
