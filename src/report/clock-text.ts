/** Seconds as players show them: `1:05`, `1:02:03`. */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  return `${hours > 0 ? `${hours}:${twoDigits(minutes % 60)}` : minutes}:${twoDigits(whole % 60)}`;
}

const twoDigits = (count: number): string => String(count).padStart(2, "0");

/** A share as whole percent; all of it only where nothing is missing. */
export const percentText = (share: number): string => `${Math.floor(share * 100 + 1e-9)} %`;
