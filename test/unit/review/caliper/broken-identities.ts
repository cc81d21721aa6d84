import type { BrokenRow } from "./broken-row.ts";
import { GONE } from "./edited.ts";

const ANYBODY = "http://purl.imsglobal.org/caliper/Person";
const person = { id: "https://school.example/users/7", type: "Person" };
const course = { id: "https://school.example/courses/8", type: "CourseSection" };
const page = { id: "https://school.example/tides", type: "WebPage" };

export const identities: readonly BrokenRow[] = [
  ["C-21", "no id", "paused", [["id"], GONE]],
  ["C-21", "a bare UUID as id", "paused", [["id"], "3f1c2c9e-7d0a-4b58-9c61-5a0e8f4d2b17"]],
  ["C-21", "an address as id", "paused", [["id"], "https://school.example/events/1"]],
  [
    "C-21",
    "a UUID with text before it",
    "paused",
    [["id"], "an urn:uuid:3f1c2c9e-7d0a-4b58-9c61-5a0e8f4d2b17"],
  ],
  ["C-21", "a UUID that is too long", "paused", [["id"], "urn:uuid:3f1c2c9e-7d0a-4b58-9c61-5a0e8f4d2b170"]],
  ["C-21", "a number as id", "paused", [["id"], 42]],
  [
    "C-21 deviation",
    "a UUID of version 1",
    "paused",
    [["id"], "urn:uuid:3f1c2c9e-7d0a-1b58-9c61-5a0e8f4d2b17"],
  ],
  ["C-22", "an actor without id", "paused", [["actor", "id"], GONE]],
  ["C-22", "an object without type", "paused", [["object", "type"], GONE]],
  ["C-22", "a location without id", "paused", [["target", "id"], GONE]],
  [
    "C-22",
    "an identifier without its kind",
    "paused",
    [["actor", "otherIdentifiers", 0, "identifierType"], GONE],
  ],
  [
    "C-22",
    "an id as Caliper 1.0 wrote it",
    "paused",
    [["edApp"], { "@id": "https://player.example", type: "SoftwareApplication" }],
  ],
  ["C-23", "a number as id of an actor", "paused", [["actor", "id"], 4711]],
  ["C-23", "an e-mail address as id", "paused", [["actor", "id"], "ada@school.example"]],
  ["C-23", "a local number as id", "paused", [["group", "id"], "_12_1"]],
  ["C-23", "an id with a space", "paused", [["object", "id"], "https://media.example/tides part 2"]],
  ["C-23", "an address without host, and without TLS", "paused", [["object", "id"], "http:tides"]],
  ["C-23", "a blank node with a space", "paused", [["object", "id"], "_:the tides"]],
  ["C-23", "a blank node with text before it", "paused", [["object", "id"], "a_:tides"]],
  ["C-23", "an address without host", "paused", [["object", "id"], "https:///tides"]],
  [
    "C-23 deviation",
    "a location with the id of its video",
    "paused",
    [["target", "id"], "https://media.example/videos/1_tides"],
  ],
  ["C-24", "an actor by name", "paused", [["actor"], "Ada Lovelace"]],
  [
    "C-24",
    "an identifier in place of a referrer",
    "paused",
    [["referrer"], { type: "SystemIdentifier", identifierType: "Other", identifier: "7" }],
  ],
  ["C-24", "a number as a course", "paused", [["group"], 7]],
  ["C-24", "a list as a session", "paused", [["session"], ["urn:uuid:6b9d1f20-2a77-4f0c-8e15-c3a4d5b6e7f8"]]],
  ["C-24", "a person as group", "paused", [["group"], person]],
  ["C-24", "a course as membership", "paused", [["membership"], course]],
  ["C-24", "a person as application", "paused", [["edApp"], person]],
  ["C-24", "a course as session", "paused", [["session"], course]],
  [
    "C-24",
    "a plain session as federated session",
    "paused",
    [["federatedSession", "type"], "Session"],
    [["federatedSession", "messageParameters"], GONE],
  ],
  ["C-24", "a course as a member", "paused", [["membership", "member"], course]],
  ["C-24", "a person as an organization", "paused", [["membership", "organization"], person]],
  ["C-24", "a creator by name", "paused", [["object", "creators", 0], "Ada Lovelace"]],
  ["C-24", "a page as the user of a session", "paused", [["session", "user"], page]],
  ["C-24", "a general event without actor", "general", [["actor"], GONE]],
  ["C-24", "a general event without object", "general", [["object"], GONE]],
  ["C-24", "a page as the actor of a general event", "general", [["actor"], page]],
];

export const ofPeople: readonly BrokenRow[] = [
  ["C-47", "an invented role", "paused", [["membership", "roles"], ["Student"]]],
  [
    "C-47",
    "an invented sub-role",
    "paused",
    [
      ["membership", "roles"],
      ["Learner", "Learner#Wizard"],
    ],
  ],
  [
    "C-47",
    "the IRI of a role",
    "paused",
    [["membership", "roles"], ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"]],
  ],
  [
    "C-47 deviation",
    "a sub-role without its role",
    "paused",
    [
      ["membership", "roles"],
      ["Learner", "Instructor#Grader"],
    ],
  ],
  ["C-47", "an invented status", "paused", [["membership", "status"], "active"]],
  [
    "C-48",
    "launch parameters as list",
    "paused",
    [["federatedSession", "messageParameters"], [{ context_id: "7" }]],
  ],
  [
    "C-48",
    "launch parameters as text",
    "paused",
    [["federatedSession", "messageParameters"], "context_id=7"],
  ],
  ["C-49 deviation", "an anonymous person with a name", "anonymous", [["actor", "name"], "Ada"]],
  [
    "C-49",
    "a person declared an anonymous course",
    "anonymous",
    [["actor", "id"], "http://purl.imsglobal.org/caliper/CourseSection"],
  ],
  [
    "C-49",
    "the member beside an anonymous actor",
    "anonymous",
    [["membership", "member"], "https://school.example/users/4711"],
  ],
  ["C-49", "the course beside an anonymous actor", "anonymous", [["membership", "organization"], course]],
  ["C-49", "the user beside an anonymous actor", "anonymous", [["session", "user"], person]],
  [
    "C-49",
    "the launch beside an anonymous actor",
    "jumped",
    [["actor"], ANYBODY],
    [["federatedSession"], { id: "_:launch", type: "LtiSession", messageParameters: { user_id: "4711" } }],
  ],
];
