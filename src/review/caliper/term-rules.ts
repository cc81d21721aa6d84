import { EVENT_NAMES, isMedia, MEDIA_EVENTS, profileOf } from "./event-types.ts";
import type { Place } from "./place.ts";
import type { Property } from "./property.ts";
import { ACTIONS, MEDIA_ACTIONS, PROFILES } from "./terms.ts";
import { isEmpty } from "./value-rules.ts";
import { deviation, error } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { joinPath, textAt } from "../reading.ts";
import type { Fields } from "../reading.ts";

const TERM = /^\w+$/;

/** An event's type, action and profile: words of Caliper, and words that go together. */
export function* reviewTerms(event: Fields, action: Property | undefined, place: Place): Generator<Finding> {
  const { type } = event;
  const path = joinPath(place.path, "type");
  if (type !== undefined && !isEmpty(type)) {
    if (typeof type !== "string" || !TERM.test(type)) {
      yield error("C-25", path, "It must be one term, such as MediaEvent, and no IRI.");
    } else if (!EVENT_NAMES.includes(type)) yield error("C-32", path, "Caliper knows no such type of event.");
    else if (type === "Event" && isMedia(event["object"]) && MEDIA_ACTIONS.includes(actionOf(event))) {
      yield error("C-36", path, "What happens to media must be told as MediaEvent.");
    }
  }
  yield* reviewAction(event, action, joinPath(place.path, "action"));
  yield* reviewProfile(event, place);
}

const actionOf = (event: Fields): string => textAt(event, "action") ?? "";

function* reviewAction(event: Fields, expected: Property | undefined, path: string): Generator<Finding> {
  const { action } = event;
  if (action === undefined || isEmpty(action)) return;
  if (typeof action !== "string" || !TERM.test(action)) {
    yield error("C-31", path, "It must be one term, such as Paused, and no IRI.");
  } else if (!ACTIONS.includes(action)) {
    yield error("C-32", path, "Caliper knows no such action.");
  } else if (expected?.holds === "term" && !expected.terms.includes(action)) {
    yield error(expected.rule, path, `It is no action of ${textAt(event, "type") ?? "such an event"}.`);
  }
}

function* reviewProfile(event: Fields, place: Place): Generator<Finding> {
  const { profile } = event;
  const type = textAt(event, "type") ?? "";
  const path = joinPath(place.path, "profile");
  const own = profileOf(type);
  if (profile === undefined) {
    if (place.version === "1.2")
      yield deviation("C-33", path, "It should say which profile the event is of.");
  } else if (place.version === "1.1") {
    yield error("C-33", path, "Caliper 1.1 has no such property.");
  } else if (!isEmpty(profile)) {
    if (typeof profile !== "string" || !PROFILES.includes(profile)) {
      yield error("C-32", path, "Caliper knows no such profile.");
    } else if (profile === "MediaProfile") {
      if (EVENT_NAMES.includes(type) && !MEDIA_EVENTS.includes(type)) {
        yield error(
          "C-36",
          joinPath(place.path, "type"),
          `The profile knows only ${MEDIA_EVENTS.join(", ")}.`,
        );
      }
    } else if (own !== undefined && own !== profile) {
      yield error("C-33", path, `${type} is of ${own}.`);
    }
  }
}
