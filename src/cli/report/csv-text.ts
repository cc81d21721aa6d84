/** What a spreadsheet would take for a formula: the signs that begin one, and those that it drops before. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** Signs that move a terminal's cursor; those for blanks and lines stand in quotes. */
const CONTROL = /(?![\t\r\n])\p{Cc}/gu;

/** Rows as RFC 4180 writes them. Text that a spreadsheet would run gets an apostrophe: it stays text. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const text = (FORMULA.test(cell) ? `'${cell}` : cell).replaceAll(CONTROL, "\ufffd");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
