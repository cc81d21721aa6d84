/** Asks for a paint at the next frame; several wishes are one. */
export type RequestPaint = () => void;

/** @param requestFrame calls back when the page draws, as a hidden page never does */
export function createPainter(
  paint: () => void,
  requestFrame: (run: () => void) => unknown = (run) => requestAnimationFrame(run),
): RequestPaint {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestFrame(() => {
      asked = false;
      paint();
    });
  };
}
