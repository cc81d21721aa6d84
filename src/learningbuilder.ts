export { learningBuilder } from "./learningbuilder/learning-builder.ts";
export type { LearningBuilderOptions, PlaceHandler } from "./learningbuilder/learning-builder.ts";
export { rabbitMq } from "./learningbuilder/rabbit-mq.ts";
export type { RabbitMqOptions } from "./learningbuilder/rabbit-mq.ts";
