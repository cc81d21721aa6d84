import * as fc from "fast-check";

const names = (
  "endpoint key secret auth format name batch timeoutMs allowInsecure destinations actor identify activity " +
  "registration language platform milestones completion startSession tell debug repeats unload beacon send server perActor consent respectGlobalPrivacyControl resume progress"
).split(" ");
const inner = (
  "id name description account mbox mbox_sha1sum openid homePage endpoint scheme credential at basis threshold " +
  "maxRecords stalls write pack path share"
).split(" ");
const likely = (
  "https://lrs.example.com/xapi/ http://127.0.0.1/ http://lrs.example.com/ mailto:a@example.com mbox account " +
  "ready watched stored hold pending denied alternate-syntax https://example.com/a en % \ud800 \0"
).split(" ");

const scalar: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...likely),
  fc.string(),
  fc.double(),
  fc.integer({ min: -10, max: 600 }),
  fc.constantFrom(undefined, null, true, false, -0, NaN, Infinity),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...inner), tie("value"), { maxKeys: 4 }),
  ),
}));

/** Any option with any value that JSON can hold, and a few that it cannot. */
export const anyOptions: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.constantFrom(...names),
  value,
  { maxKeys: 8 },
);

const refuse = (): never => {
  throw new Error("hands off");
};
const cyclic: Record<string, unknown> = {};
cyclic["self"] = cyclic;
const throwsAtAll = new Proxy(Object(refuse), {
  get: refuse,
  has: refuse,
  ownKeys: refuse,
  getPrototypeOf: refuse,
  apply: refuse,
});

/** Values that fight back: they throw when they are touched, or are of kinds that no option has. */
const hostile: readonly (() => PropertyDescriptor)[] = [
  () => ({ get: refuse }),
  () => ({ value: Symbol("option") }),
  () => ({ value: 10n }),
  () => ({ value: cyclic }),
  () => ({ value: [cyclic] }),
  () => ({ value: throwsAtAll }),
  () => ({ value: refuse }),
  () => ({ value: Object.create(null) }),
  () => ({ value: { toString: refuse, valueOf: refuse, [Symbol.iterator]: refuse } }),
  () => ({ value: Array(2) }),
  () => ({ value: Promise.resolve() }),
  () => ({ value: { id: throwsAtAll, name: throwsAtAll, account: throwsAtAll, at: throwsAtAll } }),
];

/** One option that fights back, among sound ones. */
export const hostileOptions: fc.Arbitrary<object> = fc
  .tuple(anyOptions, fc.constantFrom(...names), fc.constantFrom(...hostile))
  .map(([others, name, make]) =>
    Object.defineProperty({ ...others, endpoint: "https://lrs.example.com/" }, name, {
      enumerable: true,
      ...make(),
    }),
  );
