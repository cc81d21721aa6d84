export const root: string;
export function runCommand(
  command: string,
  parameters: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<number>;
