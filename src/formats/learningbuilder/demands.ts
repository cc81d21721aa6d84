import type { Demand } from "../format.ts";

/** Bytes that names of queues and exchanges may have: https://www.rabbitmq.com/amqp-0-9-1-reference#domain.shortstr. */
const MAX_NAME_BYTES = 255;

type Given = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === "string";

/** A path is joined to it. */
const isAddress = (value: unknown): boolean => isText(value) && /^\s*https?:\/\/[^\s?#]+\s*$/i.test(value);

/** Neither line breaks nor other control characters amid it. */
const isLine = (value: unknown): value is string => isText(value) && /^\P{Cc}+$/u.test(value.trim());

const isName = (value: unknown): boolean =>
  isLine(value) && !/\p{Surrogate}/u.test(value) && bytesOf(value) <= MAX_NAME_BYTES;

const bytesOf = (text: string): number => encodeURIComponent(text).replace(/%../g, "%").length;

const isOptional = (value: unknown, test: (given: unknown) => boolean): boolean =>
  value === undefined || test(value);

const isFormat = (value: unknown): boolean =>
  ["write", "pack"].every((name) => typeof Reflect.get(Object(value), name) === "function");

/** Fields of a request's header: https://www.rfc-editor.org/rfc/rfc9110#name-fields. */
const areHeaders = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(value).every(
    ([name, field]) =>
      /^[!#$%&'*+.^`|~\w-]+$/.test(name) && isText(field) && /^[\t\x20-\x7e\xa0-\xff]+$/.test(field),
  );

/** What must hold of the options of `learningBuilder`, from a page without a compiler as well. */
export const documentDemands = ({ site, handler, headers, place, format }: Given): readonly Demand[] => [
  ["site", isAddress(site), "an http(s) URL without a query"],
  ["handler", isLine(handler), "the name of a handler"],
  [
    "headers",
    isOptional(headers, areHeaders),
    "an object of header fields, each a text without a line break",
  ],
  ["place", isOptional(place, (given) => typeof given === "function"), "a function"],
  ["format", isOptional(format, isFormat), "a format"],
];

/** What must hold of the options of `rabbitMq`. */
export function messageDemands(given: Given): readonly Demand[] {
  const { url, vhost, exchange, routingKey, key, secret, format } = given;
  const name = `a name without a line break, of at most ${MAX_NAME_BYTES} bytes`;
  return [
    ["url", isAddress(url), "an http(s) URL without a query"],
    ["vhost", isOptional(vhost, isName), name],
    ["exchange", isOptional(exchange, isName), name],
    [
      "routingKey",
      isName(routingKey) || (routingKey === "" && exchange !== undefined),
      `${name}, empty only beside an exchange`,
    ],
    ["key", isLine(key) && !key.includes(":"), "a user name without a colon or a line break"],
    ["secret", isLine(secret), "a password without a line break"],
    ["format", isOptional(format, isFormat), "a format"],
  ];
}
