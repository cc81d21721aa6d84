import { accountOf } from "../formats/moodle/account.ts";
import { schemeCredential } from "../transport/credential.ts";
import type { MoodleAnswer, MoodleDoor } from "./moodle-call.ts";
import { readFault } from "./read-fault.ts";
import type { MoodleOptions } from "./options.ts";

/** The way that Moodle's own pages take: by the cookie of the login, and a key of the session in the address. */
export function sessionDoor({ sesskey, ...site }: MoodleOptions): MoodleDoor {
  const address = `${accountOf(site).homePage}/lib/ajax/service.php`;
  return {
    address,
    credential: schemeCredential("no-scheme", sesskey),
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    write: ({ name, args }, secret) => ({
      url: `${address}?sesskey=${encodeURIComponent(secret)}&info=${name}`,
      body: JSON.stringify([{ index: 0, methodname: name, args }]),
    }),
    read,
  };
}

/** One answer for the one call; an object alone says that the request as a whole has failed. */
function read(text: string): MoodleAnswer {
  const said: unknown = JSON.parse(text);
  if (!Array.isArray(said)) {
    const { error, errorcode }: { error?: unknown; errorcode?: unknown } = Object(said);
    if (!error) throw new TypeError("no answer of Moodle");
    return readFault({ errorcode, message: error });
  }
  const { data, error, exception }: { data?: unknown; error?: unknown; exception?: unknown } = Object(
    said[0],
  );
  if (error === false) return { kind: "data", data };
  if (error !== true) throw new TypeError("no answer of Moodle");
  return readFault(exception);
}
