import type { LearningRecord } from "../../../../src/formats/format.ts";

interface SentEntity {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A record of Caliper as a server reads it. */
export interface SentRecord {
  readonly "@context": string;
  readonly id: string;
  readonly type: string;
  readonly profile?: string;
  readonly actor: SentEntity;
  readonly action: string;
  readonly object: SentEntity;
  readonly target: SentEntity & { readonly currentTime: string };
  readonly eventTime: string;
  readonly membership?: SentEntity;
  readonly session: SentEntity;
  readonly federatedSession?: SentEntity;
  readonly group?: SentEntity;
  readonly edApp?: SentEntity;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What was sent, not what was meant. */
export function asSent(record: LearningRecord | null): SentRecord | null {
  return JSON.parse(JSON.stringify(record));
}

/** Where it happened, in seconds. */
export function readPosition({ target }: SentRecord): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?([\d.]+)S$/.exec(target.currentTime) ?? [];
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000) / 1000;
}
