import { edited, GONE, put } from "./edited.ts";

const V1P1 = "http://purl.imsglobal.org/ctx/caliper/v1p1";
const V1P2 = "http://purl.imsglobal.org/ctx/caliper/v1p2";
const COURSE = "https://school.example/courses/tides-7";
const LEARNER = "https://school.example/users/4711";
const VIDEO = "https://media.example/videos/1_tides";
const QUIZ = "https://media.example/quizzes/tides";

const learner = { id: LEARNER, type: "Person" };
const application = { id: "https://player.example", type: "SoftwareApplication", version: "3.1.0" };

const paused = {
  "@context": V1P2,
  id: "urn:uuid:3f1c2c9e-7d0a-4b58-9c61-5a0e8f4d2b17",
  type: "MediaEvent",
  profile: "MediaProfile",
  actor: {
    ...learner,
    name: "Ada",
    otherIdentifiers: [
      {
        type: "SystemIdentifier",
        identifierType: "LtiUserId",
        identifier: "4711",
        source: "https://school.example",
      },
    ],
  },
  action: "Paused",
  object: {
    id: VIDEO,
    type: "VideoObject",
    name: "Tides, part 2",
    description: "Why the sea rises twice a day",
    mediaType: "video/mp4",
    keywords: ["sea", "moon"],
    creators: [{ id: "https://school.example/users/7", type: "Person" }],
    duration: "PT14M5.5S",
    dateCreated: "2025-09-02T08:00:00.000Z",
    dateModified: "2025-11-19T13:41:07.000Z",
    extensions: { "playtrace:codec": "av1" },
  },
  target: {
    id: `${VIDEO}#t=192.25`,
    type: "MediaLocation",
    currentTime: "PT3M12.25S",
    isPartOf: VIDEO,
  },
  eventTime: "2026-03-04T09:30:06.040Z",
  edApp: application,
  referrer: "https://school.example/courses/tides-7/week-3",
  group: { id: COURSE, type: "CourseSection", courseNumber: "TID-7", academicSession: "Spring 2026" },
  membership: {
    id: `${COURSE}/members/4711`,
    type: "Membership",
    member: LEARNER,
    organization: COURSE,
    roles: ["Learner", "Instructor", "Instructor#TeachingAssistant"],
    status: "Active",
  },
  session: {
    id: "urn:uuid:6b9d1f20-2a77-4f0c-8e15-c3a4d5b6e7f8",
    type: "Session",
    user: LEARNER,
    client: "_:browser",
    startedAtTime: "2026-03-04T09:02:00.000Z",
  },
  federatedSession: {
    id: "urn:uuid:0d4c3b2a-1908-4765-a432-10fedcba9876",
    type: "LtiSession",
    user: LEARNER,
    messageParameters: { "https://purl.imsglobal.org/spec/lti/claim/version": "1.3.0", context_id: "7" },
  },
  extensions: {
    "playtrace:reason": "learner",
    "https://school.example/room": { "x:seat": [4, { "x:row": 2 }] },
  },
};

/** As a sensor writes it that trusts its reader to know the entities from an earlier event. */
const jumped = {
  "@context": V1P2,
  id: "urn:uuid:8a2b6c4d-0e1f-4a3b-9c5d-7e6f8a9b0c1d",
  type: "MediaEvent",
  profile: "MediaProfile",
  actor: LEARNER,
  action: "JumpedTo",
  object: { id: VIDEO, type: "VideoObject", duration: "PT845.5S" },
  target: {
    id: `${VIDEO}#t=192.25`,
    type: "MediaLocation",
    currentTime: "PT192.25S",
    extensions: { "playtrace:to": "PT9M40S" },
  },
  eventTime: "2026-03-04T09:31:43.000Z",
  edApp: "https://player.example",
  group: COURSE,
  session: "urn:uuid:6b9d1f20-2a77-4f0c-8e15-c3a4d5b6e7f8",
};

const forwarded = edited(jumped, [[["action"], "ForwardedTo"]]);

const started11 = edited(paused, [
  [["@context"], V1P1],
  [["profile"], GONE],
  [["action"], "Started"],
  [["actor"], { ...learner, extensions: { "playtrace:otherIdentifiers": ["4711"] } }],
  [["session", "client"], GONE],
]);

const louder = edited(jumped, [
  [["action"], "ChangedVolume"],
  [
    ["object"],
    {
      id: "https://media.example/audio/1_waves",
      type: "AudioObject",
      volumeLevel: "6",
      volumeMin: "0",
      volumeMax: "10",
      muted: false,
    },
  ],
]);

const anonymous = edited(jumped, [
  [["actor"], { id: "http://purl.imsglobal.org/caliper/Person", type: "Person" }],
  [
    ["membership"],
    {
      id: "_:membership",
      type: "Membership",
      member: { id: "http://purl.imsglobal.org/caliper/Person", type: "Person" },
      organization: "http://purl.imsglobal.org/caliper/CourseSection",
      roles: ["Learner"],
    },
  ],
  [["session"], { id: "_:session", type: "Session" }],
]);

const milestone = edited(jumped, [
  [["type"], "ViewEvent"],
  [["action"], "Viewed"],
  [["extensions"], { "kaf:watch_percentage": 25 }],
]);

const milestone11 = edited(milestone, [
  [["@context"], V1P1],
  [["profile"], GONE],
]);

const quizStarted = {
  "@context": V1P2,
  id: "urn:uuid:51d0c7b2-4e6f-4d7a-8b9c-0a1f2e3d4c5b",
  type: "AssessmentEvent",
  profile: "AssessmentProfile",
  actor: learner,
  action: "Started",
  object: { id: QUIZ, type: "Assessment", maxAttempts: 3, items: [`${QUIZ}/1`] },
  generated: {
    id: `${QUIZ}/attempts/1`,
    type: "Attempt",
    assignee: LEARNER,
    assignable: QUIZ,
    count: 1,
    startedAtTime: "2026-03-04T09:40:00.000Z",
  },
  eventTime: "2026-03-04T09:40:00.000Z",
};

const answered = edited(quizStarted, [
  [["type"], "AssessmentItemEvent"],
  [["action"], "Completed"],
  [["object"], { id: `${QUIZ}/1`, type: "AssessmentItem", isPartOf: QUIZ, isTimeDependent: false }],
  [
    ["generated"],
    { id: "_:answer", type: "MultipleChoiceResponse", attempt: `${QUIZ}/attempts/1`, value: "twice" },
  ],
]);

const graded = edited(quizStarted, [
  [["type"], "GradeEvent"],
  [["profile"], "GradingProfile"],
  [["action"], "Graded"],
  [["actor"], application],
  [["object"], { id: `${QUIZ}/attempts/1`, type: "Attempt", count: 1 }],
  [
    ["generated"],
    { id: "_:score", type: "Score", scoreGiven: 0, maxScore: 3, scoredBy: "https://player.example" },
  ],
]);

/** With a context of one's own before Caliper's, which gives a plain key its meaning. */
const withContext = edited(jumped, [
  [
    ["@context"],
    [
      { id: "@id", type: "@type", seat: "https://school.example/seat" },
      { desk: "https://school.example/desk" },
      V1P2,
    ],
  ],
  [["extensions"], { seat: 4 }],
]);

/** Records of sensors that keep every rule, written by hand with invented values. */
export const GOLDEN = {
  paused,
  jumped,
  started11,
  forwarded,
  louder,
  anonymous,
  milestone,
  milestone11,
  general: edited(milestone, [
    [["type"], "Event"],
    [["profile"], "GeneralProfile"],
  ]),
  navigated: edited(jumped, [
    [["type"], "NavigationEvent"],
    [["action"], "NavigatedTo"],
    [["target"], GONE],
  ]),
  page: edited(jumped, [
    [["type"], "ViewEvent"],
    [["profile"], "ReadingProfile"],
    [["action"], "Viewed"],
    [["object"], { id: "https://school.example/tides", type: "WebPage", name: "Tides" }],
    [["target"], GONE],
  ]),
  withContext,
  loggedIn: edited(jumped, [
    [["type"], "SessionEvent"],
    [["profile"], "SessionProfile"],
    [["action"], "LoggedIn"],
    [["object"], application],
    [["target"], GONE],
  ]),
  /** The platform's session is told as such, beside the tool's. */
  launched: put(paused, ["session", "type"], "LtiSession"),
  /** A picture has no positions. */
  shown: edited(jumped, [
    [["action"], "ChangedSize"],
    [["object"], { id: "https://media.example/pictures/moon", type: "ImageObject" }],
    [["target"], GONE],
  ]),
  /** A live stream has no length; a node of the record may stand for the video. */
  live: edited(jumped, [
    [["object"], "_:stream"],
    [["target", "currentTime"], "PT26H"],
  ]),
  quizStarted,
  quizRestarted: edited(quizStarted, [
    [["action"], "Restarted"],
    [["generated", "count"], 2],
  ]),
  quizPaused: edited(quizStarted, [
    [["action"], "Paused"],
    [["generated"], `${QUIZ}/attempts/1`],
  ]),
  answered,
  graded,
  described: { "@context": V1P2, ...paused.object },
  envelope: {
    sensor: "https://player.example/sensors/embed-7",
    sendTime: "2026-03-04T09:30:11.002Z",
    dataVersion: V1P2,
    data: [paused, jumped, { "@context": V1P2, ...learner, name: "Ada" }],
  },
  envelopeOfContexts: {
    sensor: "urn:school:sensor-7",
    sendTime: "2026-03-04T09:30:11.002Z",
    dataVersion: V1P2,
    data: [withContext],
  },
  envelope11: {
    sensor: "https://player.example/sensors/embed-7",
    sendTime: "2026-03-04T09:30:11.002Z",
    dataVersion: V1P1,
    data: [started11],
  },
} as const satisfies Readonly<Record<string, unknown>>;

export type GoldenName = keyof typeof GOLDEN;
