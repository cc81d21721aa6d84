/** An exception of Moodle's: where it has no text for the code, the code is the text. */
export class MoodleFault extends Error {
  readonly errorcode: string;

  constructor(errorcode: string, message: string = `error/${errorcode}`) {
    super(message);
    this.errorcode = errorcode;
  }
}

export function refuse(errorcode: string, message?: string): never {
  throw new MoodleFault(errorcode, message);
}
