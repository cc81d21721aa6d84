/** A text as a stream brings it: in pieces of so many bytes, wherever they cut it. */
export async function* chunksOf(text: string | Uint8Array, sizeBytes: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += sizeBytes) yield bytes.subarray(from, from + sizeBytes);
}

/** Everything that is there to read. */
export async function readAll<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}
