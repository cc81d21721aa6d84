import type { BrokenRow } from "./broken-row.ts";
import { GONE } from "./edited.ts";

const person = { id: "https://school.example/users/7", type: "Person" };
const course = { id: "https://school.example/courses/8", type: "CourseSection" };
const page = { id: "https://school.example/tides", type: "WebPage" };

export const ofMedia: readonly BrokenRow[] = [
  [
    "C-35 deviation",
    "the session of a platform as session",
    "jumped",
    [["session"], { id: "_:launch", type: "LtiSession" }],
  ],
  ["C-36", "a quiz in the profile of media", "quizStarted", [["profile"], "MediaProfile"]],
  ["C-36", "a pause as general event", "general", [["action"], "Paused"]],
  ["C-37", "no actor", "paused", [["actor"], GONE]],
  ["C-37", "a course as actor", "paused", [["actor"], course]],
  [
    "C-37",
    "an application as actor of a view",
    "milestone",
    [["actor"], { id: "https://player.example", type: "SoftwareApplication" }],
  ],
  ["C-38", "an action of quizzes", "paused", [["action"], "Completed"]],
  ["C-38", "the action for a page", "paused", [["action"], "Viewed"]],
  ["C-38", "the action that 1.2 removed", "paused", [["action"], "Rewound"]],
  ["C-38", "the action that 1.1 deprecated", "started11", [["action"], "Rewound"]],
  ["C-39", "no object", "paused", [["object"], GONE]],
  ["C-39", "a page as object", "paused", [["object"], page]],
  ["C-39", "a person as object", "paused", [["object"], person]],
  [
    "C-39",
    "a location as object",
    "paused",
    [["object"], { id: "_:here", type: "MediaLocation", currentTime: "PT1S" }],
  ],
  ["C-29", "a page of other profiles with a date as number", "page", [["object", "datePublished"], 2026]],
  ["C-39", "a page viewed in the profile of media", "page", [["profile"], "MediaProfile"]],
  [
    "C-23 deviation",
    "a location with the id of its video, told by IRI",
    "jumped",
    [["object"], "https://media.example/videos/1_tides"],
    [["target", "id"], "https://media.example/videos/1_tides"],
  ],
  ["C-40 deviation", "no target", "paused", [["target"], GONE]],
  [
    "C-40",
    "a video as target",
    "paused",
    [["target"], { id: "https://media.example/videos/2", type: "VideoObject" }],
  ],
  ["C-40", "a page as target", "paused", [["target"], page]],
  ["C-40", "a frame as target in 1.1", "milestone11", [["target"], { id: "_:frame", type: "Frame" }]],
  ["C-40 deviation", "a location without position", "paused", [["target", "currentTime"], GONE]],
  ["C-42", "a start beyond the end", "started11", [["target", "currentTime"], "PT15M"]],
  [
    "C-42",
    "a restart beyond the end",
    "jumped",
    [["action"], "Restarted"],
    [["target", "currentTime"], "PT15M"],
  ],
  ["C-43", "a pause beyond the end", "paused", [["target", "currentTime"], "PT14M6.6S"]],
  [
    "C-44",
    "a resumption beyond the end",
    "jumped",
    [["action"], "Resumed"],
    [["target", "currentTime"], "P1D"],
  ],
  ["C-45", "an end beyond the end", "jumped", [["action"], "Ended"], [["target", "currentTime"], "PT1H"]],
  ["C-46", "a jump from beyond the end", "jumped", [["target", "currentTime"], "PT900S"]],
];

export const ofQuizzes: readonly BrokenRow[] = [
  ["C-50", "an action of media", "quizStarted", [["action"], "Ended"]],
  ["C-50", "a question as object", "quizStarted", [["object"], { id: "_:question", type: "AssessmentItem" }]],
  ["C-50 deviation", "no attempt", "quizStarted", [["generated"], GONE]],
  ["C-50 deviation", "an attempt at nothing", "quizStarted", [["generated", "assignable"], GONE]],
  ["C-50", "no actor of a quiz", "quizStarted", [["actor"], GONE]],
  [
    "C-50",
    "a score in place of an attempt",
    "quizStarted",
    [["generated"], { id: "_:score", type: "Score" }],
  ],
  ["C-51", "an action of quizzes as a whole", "answered", [["action"], "Submitted"]],
  ["C-51", "a quiz as object", "answered", [["object"], { id: "_:quiz", type: "Assessment" }]],
  ["C-51", "a score as answer", "answered", [["generated"], { id: "_:score", type: "Score", scoreGiven: 1 }]],
  ["C-52", "attempt number 0", "quizStarted", [["generated", "count"], 0]],
  ["C-52", "half an attempt", "quizStarted", [["generated", "count"], 1.5]],
  ["C-52", "an attempt counted as text", "quizStarted", [["generated", "count"], "1"]],
  ["C-52", "a first attempt that is a restart", "quizStarted", [["action"], "Restarted"]],
  ["C-53", "an action of quizzes", "graded", [["action"], "Submitted"]],
  ["C-53", "a quiz as object of grading", "graded", [["object"], { id: "_:quiz", type: "Assessment" }]],
  ["C-53", "an attempt in place of a score", "graded", [["generated"], { id: "_:attempt", type: "Attempt" }]],
  ["C-53 deviation", "no score", "graded", [["generated"], GONE]],
];
