export const chromiumArguments: string[];
export function locateChromium(): string | undefined;
export function provideChromium(): string;
