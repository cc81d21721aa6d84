/**
 * Whether a request to this http(s) URL is encrypted on its way, or never leaves this computer.
 * https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy
 */
export const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === "https:" || /^((.+\.)?localhost|127(\.\d+){3}|\[::1])$/.test(hostname);
