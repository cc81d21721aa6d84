import { caliperDestinations } from "./caliper-destinations.ts";
import type { DemoDestination } from "./demo-destination.ts";
import { otherDestinations } from "./other-destinations.ts";
import { ownDestinations } from "./own-destinations.ts";
import { theLrs, xapiDestinations } from "./xapi-destinations.ts";

/** Where the demo can send, by the word for it in a page's query; without a word to the LRS. */
export const demoDestinations: ReadonlyMap<string, DemoDestination> = new Map(
  Object.entries({ ...xapiDestinations, ...caliperDestinations, ...otherDestinations, ...ownDestinations }),
);

/** The one that a query asks for; for a word that is none the LRS, and `report` is told so. */
export function chosenDestination(query: URLSearchParams, report: (error: Error) => void): DemoDestination {
  const word = query.get("destination") ?? "";
  const chosen = demoDestinations.get(word);
  if (!chosen) report(new Error(`The demo knows no destination "${word}".`));
  return chosen ?? theLrs;
}
