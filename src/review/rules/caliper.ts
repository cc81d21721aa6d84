/**
 * Caliper, by the sections of its specification, as far as a record can break it. The rules that are missing
 * bind the request that carries records (C-8 to C-11, C-13 to C-15), what a sensor knows beside them (C-34)
 * or all that it ever sends (C-41).
 */
export const CALIPER_RULES = {
  "C-1": [
    "sensor",
    "error",
    "Events and descriptions of entities travel in an envelope.",
    "Endpoints read envelopes and nothing else.",
  ],
  "C-2": [
    "envelope",
    "error",
    "An envelope has `sensor`, `sendTime`, `dataVersion` and `data`, once each, and nothing else.",
    "Endpoints refuse the envelope.",
  ],
  "C-3": ["envelope", "error, deviation", "`sensor` is an IRI.", "Endpoints tell by it who sends."],
  "C-4": [
    "envelope",
    "error",
    "`sendTime` is UTC with milliseconds.",
    "Endpoints refuse the envelope, or guess the zone.",
  ],
  "C-5": [
    "envelope",
    "error",
    "`dataVersion` is the context that the events name.",
    "Endpoints choose by it how to read the records.",
  ],
  "C-6": ["envelope", "error", "`data` is a list, also of one.", "Endpoints refuse the envelope."],
  "C-7": [
    "http-requests",
    "error",
    "A request carries one envelope, as JSON.",
    "Endpoints read one envelope a request.",
  ],
  "C-12": [
    "json-ld-data-format",
    "error",
    "Each event carries its own context.",
    "Records are stored one by one, and each must be readable alone.",
  ],
  "C-16": [
    "json-ld-context",
    "error",
    "The context stands on the event itself.",
    "Without it the names mean nothing.",
  ],
  "C-17": ["json-ld-context", "error", "It is a text or a list.", "Readers of JSON-LD refuse it."],
  "C-18": [
    "json-ld-context",
    "error",
    "The text is the context of Caliper, letter by letter.",
    "Endpoints compare it as a text.",
  ],
  "C-19": [
    "json-ld-context",
    "error",
    "In a list Caliper's stands last.",
    "The last context wins, and another one would redefine Caliper's terms.",
  ],
  "C-20": [
    "json-ld-context",
    "error, deviation",
    "Nothing redefines Caliper's terms.",
    "The same word would mean something else in this event.",
  ],
  "C-21": [
    "event",
    "error, deviation",
    "An event's id is a UUID as a URN, at best of version 4.",
    "Endpoints tell repeats by it.",
  ],
  "C-22": [
    "entity",
    "error",
    "An entity has an id and a type.",
    "An entity without them cannot be told from others.",
  ],
  "C-23": [
    "identifiers",
    "error, deviation",
    "An id is an absolute IRI, or a blank node; a position has its own.",
    "What is no IRI means another thing on every server.",
  ],
  "C-24": [
    "entity",
    "error",
    "What stands for an entity is the entity or its IRI.",
    "Readers find no entity there.",
  ],
  "C-25": [
    "the-information-model",
    "error",
    "A type is one term.",
    "Readers choose by it how to read the entity.",
  ],
  "C-26": [
    "entity",
    "error",
    "Nothing is said twice.",
    "Readers keep one of the two, and nobody knows which.",
  ],
  "C-27": [
    "entity",
    "error, deviation",
    "Nothing is null or empty.",
    "Endpoints refuse it, or store that something is nothing.",
  ],
  "C-28": [
    "extensions",
    "error, deviation",
    "What Caliper has no property for stands in `extensions`, a map, under keys that readers of JSON-LD keep.",
    "Readers drop what they do not know.",
  ],
  "C-29": ["event", "error", "Times are UTC with milliseconds.", "Endpoints refuse it, or guess the zone."],
  "C-30": ["medialocation", "error, deviation", "Durations follow ISO 8601.", "Readers cannot add it up."],
  "C-31": ["actions", "error", "An event has one action.", "An event without an action says nothing."],
  "C-32": [
    "the-information-model",
    "error",
    "Types, profiles and actions are Caliper's.",
    "Endpoints refuse what the standard does not know.",
  ],
  "C-33": [
    "event",
    "error, deviation",
    "An event of 1.2 names its profile; 1.1 has none.",
    "Endpoints of 1.2 sort by it; those of 1.1 do not know it.",
  ],
  "C-35": [
    "media-profile",
    "deviation",
    "What an LTI tool tells should name the platform's session.",
    "Nobody can join the event to the launch that it belongs to.",
  ],
  "C-36": [
    "mediaevent",
    "error",
    "An event about media is a MediaEvent.",
    "Reports on media read nothing else.",
  ],
  "C-37": ["mediaevent", "error", "Its actor is a Person.", "Endpoints refuse the event."],
  "C-38": ["mediaevent", "error", "Its action is one of 19.", "Endpoints refuse the event."],
  "C-39": ["mediaevent", "error", "Its object is media.", "Endpoints refuse the event."],
  "C-40": [
    "mediaevent",
    "error, deviation",
    "Its target is a position in the media.",
    "Nobody knows where in the media it was.",
  ],
  "C-42": [
    "media-profile",
    "error",
    "Started and Restarted lie where playback starts.",
    "Watching would begin at the wrong place.",
  ],
  "C-43": [
    "media-profile",
    "error",
    "Paused lies where the pause was.",
    "Watching would end at the wrong place.",
  ],
  "C-44": [
    "media-profile",
    "error, deviation",
    "Resumed lies where the pause before it was.",
    "A gap between pause and resumption looks like a seek that nobody made.",
  ],
  "C-45": ["media-profile", "error", "Ended lies at the end.", "Whoever reached the end would not have."],
  "C-46": [
    "media-profile",
    "error",
    "All other actions lie where they happened.",
    "The act is shown at the wrong place.",
  ],
  "C-47": [
    "membership",
    "error, deviation",
    "Roles are Caliper's, a sub-role beside its core role.",
    "Endpoints refuse roles that they do not know, and readers look for the core role first.",
  ],
  "C-48": [
    "ltisession",
    "error",
    "The parameters of a launch are a map.",
    "Readers look for parameters by their names.",
  ],
  "C-49": [
    "anonymous-entities",
    "error, deviation",
    "An anonymous entity has the IRI of its type as its id, and nothing tells who it is.",
    "Who asked not to be known can be found.",
  ],
  "C-50": [
    "assessmentevent",
    "error, deviation",
    "An assessment has its own actions.",
    "Endpoints refuse the event.",
  ],
  "C-51": ["assessmentitemevent", "error", "So has each of its items.", "Endpoints refuse the event."],
  "C-52": ["attempt", "error", "Attempts are counted from 1.", "Attempts are compared by their count."],
  "C-53": [
    "gradeevent",
    "error, deviation",
    "A grade is given to an attempt, as a score.",
    "A grade without its attempt counts for nothing.",
  ],
} as const;

/** A rule of Caliper that the review can find broken. */
export type CaliperRule = keyof typeof CALIPER_RULES;
