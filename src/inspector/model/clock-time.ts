/** The time of day where the browser is, to the second or the millisecond: `14:03:07.250`. */
export function clockTime(ms: number, digits: 0 | 3 = 0): string {
  const date = new Date(ms);
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()];
  const text = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return digits ? `${text}.${String(date.getMilliseconds()).padStart(digits, "0")}` : text;
}
