import { accountOf } from "../formats/moodle/account.ts";
import { schemeCredential } from "../transport/credential.ts";
import type { MoodleDoor } from "./moodle-call.ts";
import { readFault } from "./read-fault.ts";
import type { MoodleTokenOptions } from "./options.ts";

/** The way of apps and other sites: Moodle's web services by REST, as the fields of a form, which needs no preflight. */
export function tokenDoor({ token, ...site }: MoodleTokenOptions): MoodleDoor {
  const address = `${accountOf(site).homePage}/webservice/rest/server.php`;
  return {
    address,
    credential: schemeCredential("no-scheme", token),
    credentials: "omit",
    headers: {},
    write: ({ name, args }, secret) => ({
      url: address,
      body: new URLSearchParams({
        wstoken: secret,
        wsfunction: name,
        // Else Moodle answers in XML.
        moodlewsrestformat: "json",
        ...args,
      }),
    }),
    read: (text) => {
      const data: unknown = JSON.parse(text);
      const failed = typeof data === "object" && data !== null && "errorcode" in data;
      return failed ? readFault(data) : { kind: "data", data };
    },
  };
}
