/** Joins a path to an address, whatever blanks and slashes that ends with; what is no text is `""`. */
export function joinAddress(address: unknown, path: string): string {
  return `${typeof address === "string" ? address.trim().replace(/\/+$/, "") : ""}/${path}`;
}
