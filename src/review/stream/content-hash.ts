import { isFields } from "../reading.ts";

const EMPTY: ReadonlySet<string> = new Set();

/** 32 bits of what a value of JSON says, whatever the order of its keys: servers give them back in another one. */
export function contentHash(value: unknown, without: ReadonlySet<string> = EMPTY): number {
  if (typeof value === "string") return hashText(value, 1);
  if (Array.isArray(value)) {
    return value.reduce<number>((hash, item) => mix(Math.imul(hash, 31) + contentHash(item)), 2);
  }
  if (isFields(value)) {
    let sum = 3;
    for (const key in value) {
      if (value[key] !== undefined && !without.has(key)) {
        sum = (sum + mix(hashText(key, 4) ^ Math.imul(contentHash(value[key]), 0x9e3779b1))) | 0;
      }
    }
    return mix(sum);
  }
  return hashText(String(value), 5);
}

function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(hash ^ text.length);
}

function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
