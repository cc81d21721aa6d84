/** The page's address, and the way to write another one there. */
export interface AddressBar {
  readonly location: Pick<Location, "href">;
  readonly history: Pick<History, "state" | "replaceState">;
}

/** What a launch says can be told by this much; a page's own address rarely has it. */
export const mayBeLaunch = (address: string): boolean => /[?#&]endpoint=/.test(address);

/** An address without the launch's secrets, in its query and in its fragment. */
export const withoutSecrets = (address: string): string =>
  address.replace(/(?<=[?#&])(auth|content_token)=[^&#]*&?/g, "");

/**
 * Reads the page's address, and leaves it there without the launch's secrets: it is shown, kept in the history, and sent
 * to the page's own server as the referrer.
 */
export function takeAddress({ location, history }: AddressBar = window): string {
  const { href } = location;
  const clean = mayBeLaunch(href) ? withoutSecrets(href) : href;
  try {
    if (clean !== href) history.replaceState(history.state, "", clean);
  } catch {
    // A sandboxed frame or a local file must keep its address: https://html.spec.whatwg.org/#can-have-its-url-rewritten
  }
  return href;
}
