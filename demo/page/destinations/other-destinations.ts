import { learningBuilder, rabbitMq } from "playtrace/learningbuilder";
import { moodle } from "playtrace/moodle";
import type { DemoDestination } from "./demo-destination.ts";
import { moodleSite } from "./moodle-site.ts";

/** Systems that take records by wires of their own. */
export const otherDestinations: Readonly<Record<string, DemoDestination>> = {
  moodle: {
    title: "Moodle, core_xapi",
    group: "Other systems",
    system: "Moodle",
    about:
      "A call of core_xapi_statement_post by the learner's own login; Moodle answers with a boolean for each statement.",
    holds: [{ path: "/moodle/", records: "statements" }],
    open({ sesskey }) {
      const { actor, ...destination } = moodle({ ...moodleSite, sesskey });
      return { destinations: [destination], actor };
    },
  },
  learningbuilder: {
    title: "LearningBuilder",
    group: "Other systems",
    system: "LearningBuilder",
    about: "One document a request, with the site's handler in its object.",
    holds: [{ path: "/learningbuilder/", records: "documents" }],
    open: ({ receiver, key }) => ({
      destinations: [
        learningBuilder({
          site: `${receiver}/learningbuilder`,
          handler: "VideoWatched",
          headers: { authorization: `Bearer ${key}` },
        }),
      ],
    }),
  },
  rabbitmq: {
    title: "RabbitMQ",
    group: "Other systems",
    system: "RabbitMQ",
    about:
      "One message a request, wrapped as the broker's HTTP API publishes it; it says whether a queue took it.",
    holds: [{ path: "/rabbitmq/", records: "messages" }],
    open: ({ receiver, key, secret }) => ({
      destinations: [rabbitMq({ url: `${receiver}/rabbitmq`, routingKey: "xapi", key, secret })],
    }),
  },
};
