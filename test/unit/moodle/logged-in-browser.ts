import { vi } from "vitest";
import type { Login } from "../../support/moodle-stand-in.ts";

const { fetch } = globalThis;

/** Has Node's `fetch` send the login's cookie, as a browser does on a page of the Moodle, where the request asks for it. */
export function browseAs(login: Login | undefined): void {
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    if (login && init.credentials === "same-origin") headers.set("cookie", `MoodleSession=${login.cookie}`);
    return fetch(url, { ...init, headers });
  });
}
