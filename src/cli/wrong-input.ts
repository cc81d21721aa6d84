/**
 * Somebody asked for what cannot be done as asked. The message is the one sentence that they read. Thrown where input
 * is read, and caught by the command line alone.
 */
export class WrongInput extends Error {
  override readonly name = "WrongInput";
}
