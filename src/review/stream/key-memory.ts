/** Places for keys at the beginning, and at the most: twice what a generation remembers. */
const FEWEST_SLOTS = 1024;

/** Remembers numbers under texts, in memory that is bounded however many there are. */
export interface KeyMemory {
  /** What was remembered under the key last, `undefined` where it was never, or is forgotten; then remembers `mark`. */
  readonly swap: (key: string, mark: number) => number | undefined;
  readonly has: (key: string) => boolean;
}

/** Keys by two hashes of 32 bits, in open addressing: 12 bytes a slot, at most half of them taken. */
interface Generation {
  readonly firsts: Uint32Array;
  readonly seconds: Uint32Array;
  readonly marks: Uint32Array;
  readonly slots: number;
  taken: number;
}

/**
 * A memory of at least the `least` latest keys, and at most twice as many; older ones are forgotten. Two keys are
 * taken for one where 64 bits of hash are the same: once in 30 million memories of a million keys.
 */
export function createKeyMemory(least: number): KeyMemory {
  let young = createGeneration(FEWEST_SLOTS);
  let old: Generation | undefined;

  function make(): void {
    if (young.taken >= least) {
      old = young;
      young = createGeneration(young.slots);
    } else {
      const larger = createGeneration(young.slots * 2);
      for (let slot = 0; slot < young.slots; slot += 1) {
        const second = young.seconds[slot] ?? 0;
        if (second !== 0) put(larger, [young.firsts[slot] ?? 0, second], young.marks[slot] ?? 0);
      }
      young = larger;
    }
  }

  const find = (hash: Hash): number | undefined => get(young, hash) ?? (old && get(old, hash));
  return {
    has: (key) => find(hashText(key)) !== undefined,
    swap(key, mark) {
      const hash = hashText(key);
      const known = find(hash);
      if (young.taken * 2 >= young.slots || young.taken >= least) make();
      put(young, hash, mark);
      return known;
    },
  };
}

type Hash = readonly [first: number, second: number];

function createGeneration(slots: number): Generation {
  const fields = () => new Uint32Array(slots);
  return { firsts: fields(), seconds: fields(), marks: fields(), slots, taken: 0 };
}

function get(generation: Generation, hash: Hash): number | undefined {
  const slot = slotOf(generation, hash);
  return generation.seconds[slot] === 0 ? undefined : generation.marks[slot];
}

function put(generation: Generation, hash: Hash, mark: number): void {
  const slot = slotOf(generation, hash);
  if (generation.seconds[slot] === 0) generation.taken += 1;
  [generation.firsts[slot], generation.seconds[slot]] = hash;
  generation.marks[slot] = mark;
}

/** Where the hash stands, or the first free slot behind its place. */
function slotOf({ firsts, seconds, slots }: Generation, [first, second]: Hash): number {
  let slot = first % slots;
  while (seconds[slot] !== 0 && (firsts[slot] !== first || seconds[slot] !== second)) {
    slot = (slot + 1) % slots;
  }
  return slot;
}

/** Two independent multiplicative hashes; the second is never 0, which marks a free slot. */
function hashText(text: string): Hash {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x9e3779b1);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  first = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  second = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return [first >>> 0, second >>> 0 || 1];
}
