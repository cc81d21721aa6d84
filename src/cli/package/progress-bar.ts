const barCells = 30;
const bytesPerMegabyte = 1_000_000;
/** Less than this is written before anybody could read a bar. */
const smallBytes = 50 * bytesPerMegabyte;
const eraseLine = "\r\u001B[K";

/** Draws how far the writing is, whenever a whole percent was added. */
export interface ProgressBar {
  readonly show: (bytes: number) => void;
  /** Takes the bar away again. */
  readonly clear: () => void;
}

/** A bar of one line for large files, drawn over and over; nothing at all where nobody looks on. */
export function createProgressBar(
  draw: ((text: string) => void) | undefined,
  totalBytes: number,
): ProgressBar {
  let shown = -1;
  if (!draw || totalBytes < smallBytes) return { show: () => {}, clear: () => {} };
  return {
    show(bytes) {
      const percent = Math.min(100, Math.floor((bytes / totalBytes) * 100));
      if (percent === shown) return;
      shown = percent;
      const full = Math.round((percent / 100) * barCells);
      const bar = "#".repeat(full) + "-".repeat(barCells - full);
      draw(`${eraseLine}[${bar}] ${percent} % of ${Math.round(totalBytes / bytesPerMegabyte)} MB`);
    },
    clear() {
      if (shown >= 0) draw(eraseLine);
    },
  };
}
