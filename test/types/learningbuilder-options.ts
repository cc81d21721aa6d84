/** Destinations of LearningBuilder and RabbitMQ, and what the compiler refuses: never run, checked by `tsc -p test`. */
import type { TraceOptions } from "../../src/index.ts";
import { learningBuilder, rabbitMq } from "../../src/learningbuilder.ts";

const site = "https://board.example";
const queue = { url: "https://mq.example:15671", routingKey: "xapi", key: "page", secret: "s" };

/** They are spread as every other one is given. */
export const options: readonly TraceOptions[] = [
  rabbitMq(queue),
  {
    destinations: [
      { ...rabbitMq(queue), only: ["completed"] },
      learningBuilder({ site, handler: "Watched" }),
    ],
  },
];

// @ts-expect-error a queue is found by a routing key
rabbitMq({ url: queue.url, key: "page", secret: "s" });
// @ts-expect-error there is no such option
rabbitMq({ ...queue, queue: "xapi" });
// @ts-expect-error a site reads documents by a handler
learningBuilder({ site });
// @ts-expect-error a header field is a text
learningBuilder({ site, handler: "Watched", headers: { "x-api-key": 4711 } });
// @ts-expect-error a document with its handler is an object
learningBuilder({ site, handler: "Watched", place: (_, handler) => handler });
