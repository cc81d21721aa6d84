/** What a learning system says in a launch; `undefined` leaves a parameter out. */
export type LaunchWords = Readonly<Record<string, string | undefined>>;

export const page = "https://course.example/lesson";
export const endpoint = "https://lrs.example.com/xapi/";
export const registration = "4f8a1d9e-3c6b-4a5d-9e2f-1b7c8d9e0f10";
export const token = "Zm9vOmJhcg==";
export const agent = { objectType: "Agent", mbox: "mailto:learner@example.com", name: "Ada Lovelace" };

export const tinCanWords = {
  endpoint,
  auth: `Basic ${token}`,
  actor: JSON.stringify(agent),
  registration,
} as const;

export const cmi5Words = {
  endpoint,
  fetch: "https://lms.example.com/fetch?session=1",
  actor: JSON.stringify({
    objectType: "Agent",
    account: { homePage: "https://lms.example.com", name: "4711" },
  }),
  registration,
  activityId: "https://lms.example.com/au/42",
} as const;

/** The parameters as a query, percent-encoded. */
export const query = (words: LaunchWords, encode: (text: string) => string = encodeURIComponent): string =>
  Object.entries(words)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encode(value)}`]))
    .join("&");

export const address = (words: LaunchWords, encode?: (text: string) => string): string =>
  `${page}?${query(words, encode)}`;
