/** What `dist/playtrace.min.js` may weigh with gzip -9. The design's gate is 10,240. */
export const SIZE_GATE_BYTES = 20_000;
