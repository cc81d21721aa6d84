import type { Standing } from "../../server/lms/standing.ts";

export type { Standing };

/** A statement as the LMS holds it. */
export type HeldStatement = Readonly<Record<string, unknown>> & { readonly id: string };

/** Speaks to the desk of the demo's LMS; each call rejects with a sentence. */
export interface LmsClient {
  launch(asked: Readonly<Record<string, unknown>>): Promise<Standing>;
  launches(): Promise<readonly Standing[]>;
  held(): Promise<readonly HeldStatement[]>;
}

export function createLmsClient(lmsUrl: string): LmsClient {
  async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await fetch(lmsUrl + path, init);
    if (!response.ok) throw new Error(`The LMS refuses: ${await response.text()}`);
    return response.json();
  }
  return {
    launch: (asked) => ask("/launches", { method: "POST", body: JSON.stringify(asked) }),
    launches: () => ask("/launches"),
    held: () => ask("/held"),
  };
}
