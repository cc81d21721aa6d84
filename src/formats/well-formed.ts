/** Replaces half characters, which a text cut off amid an emoji ends with: they have no UTF-8. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");
