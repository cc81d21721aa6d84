import { element, find } from "./element.ts";

/** Shows one more thing that is wrong, above everything else. */
export function showError(error: Error & { readonly code?: string }): void {
  const place = find("errors", HTMLElement);
  const code = error.code === undefined ? [] : [element("code", {}, error.code), " "];
  place.append(element("p", {}, ...code, error.message));
}
