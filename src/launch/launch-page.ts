import { keepToken, type KeptToken } from "./kept-token.ts";
import { takeAddress, withoutSecrets } from "./launch-address.ts";

/** What a launch takes from its page, for as long as the page lives. */
export interface LaunchPage {
  /** The page's address with the secrets that it was opened with; the address bar has lost them. */
  readonly address: () => string;
  readonly token: KeptToken;
  /** Writes to the console, once. */
  readonly note: (message: string) => void;
}

/** @param take reads the address bar, and leaves no secret there */
export function createLaunchPage(
  take: () => string = takeAddress,
  token: KeptToken = keepToken(),
  write: (message: string) => void = (message) => console.debug("[playtrace]", message),
): LaunchPage {
  let opened = "";
  const said = new Set<string>();
  return {
    token,
    address: () => {
      const bar = take();
      if (bar !== withoutSecrets(opened)) opened = bar;
      return opened;
    },
    note: (message) => {
      if (!said.has(message)) write(message);
      said.add(message);
    },
  };
}

let here: LaunchPage | undefined;

/** The page that this module was loaded into, from the first launch on: a server may import Playtrace. */
export const openLaunchPage = (): LaunchPage => (here ??= createLaunchPage());
