/** Seconds as a player shows them, with tenths: `1:05.2`. */
export function clockText(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const minutes = Math.floor(tenths / 600);
  return `${minutes}:${((tenths % 600) / 10).toFixed(1).padStart(4, "0")}`;
}

/** A share as whole percent; all of it only where nothing is missing. */
export function percentText(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
