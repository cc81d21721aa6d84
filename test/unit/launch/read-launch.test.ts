import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TrackingError } from "../../../src/errors.ts";
import type { TinCanLaunch } from "../../../src/launch/launch.ts";
import { readLaunch } from "../../../src/launch/read-launch.ts";
import {
  address,
  agent,
  cmi5Words,
  endpoint,
  page,
  query,
  registration,
  tinCanWords,
  token,
  type LaunchWords,
} from "./launch-urls.ts";

const twice = (text: string): string => encodeURIComponent(encodeURIComponent(text));
const asForm = (text: string): string => new URLSearchParams({ text }).toString().slice("text=".length);

function tinCan(url: string | URL): TinCanLaunch {
  const launch = readLaunch(url);
  if (launch instanceof TrackingError) throw launch;
  if (launch?.kind !== "tincan") throw new TypeError("no Tin Can launch");
  return launch;
}

/** What a launch that cannot be used is refused for. */
function refusal(words: LaunchWords, options?: Parameters<typeof readLaunch>[1]): readonly string[] {
  const launch = readLaunch(address(words), options);
  return launch instanceof TrackingError ? [launch.code, launch.which] : ["taken"];
}

const problemsOf = ({ problems }: TinCanLaunch): readonly string[] =>
  problems.map(({ code, which }) => `${code}: ${which}`);

describe("readLaunch", () => {
  it("reads all that a Tin Can launch says", () => {
    const words = {
      ...tinCanWords,
      activity_id: "https://lms.example.com/activities/7",
      activity_platform: "Example LMS",
      "Accept-Language": "de;q=0.5, en-GB, *;q=0.1",
      grouping: "https://lms.example.com/courses/1",
      content_token: "0b1c",
      utm_source: "mail",
    };
    expect(readLaunch(address(words))).toEqual({
      kind: "tincan",
      endpoint,
      token,
      actor: { name: "Ada Lovelace", mbox: "mailto:learner@example.com" },
      registration,
      activityId: "https://lms.example.com/activities/7",
      platform: "Example LMS",
      language: "en-GB",
      grouping: "https://lms.example.com/courses/1",
      problems: [],
    });
  });

  it("reads the five parameters of a cmi5 launch", () => {
    expect(readLaunch(address({ ...cmi5Words, chapter: "3" }))).toEqual({
      kind: "cmi5",
      endpoint,
      fetch: cmi5Words.fetch,
      actor: { account: { homePage: "https://lms.example.com", name: "4711" } },
      registration,
      activityId: cmi5Words.activityId,
      problems: [],
    });
  });

  it.each([
    ["no parameters", page],
    ["parameters of the page's own", `${page}?endpoint=%2Fapi&lesson=4#top`],
    ["a learner alone, whom a link could name", `${page}?actor=${encodeURIComponent(tinCanWords.actor)}`],
    ["a credential alone", `${page}?auth=Basic%20${token}`],
    ["a fetch of the page's own", `${page}?fetch=now`],
    ["empty parameters", `${page}?endpoint=&auth=&actor=`],
    ["no address at all", ""],
  ])("finds no launch in %s", (_, url) => {
    expect(readLaunch(url)).toBeUndefined();
  });

  it("finds none where there is no page, as on a server", () => {
    expect(readLaunch()).toBeUndefined();
  });

  it.each([
    ["a URL object", new URL(address(tinCanWords))],
    ["a fragment's query, as routers write it", `${page}#/lesson/3?${query(tinCanWords)}`],
    ["a fragment that is a query", `${page}?lesson=3#${query(tinCanWords)}`],
    ["a launch string with a question mark", `?${query(tinCanWords)}`],
    ["a bare launch string", query(tinCanWords)],
    ["a relative address", `lesson.html?${query(tinCanWords)}`],
  ])("reads a launch from %s", (_, url) => {
    expect(tinCan(url)).toMatchObject({ endpoint, token, registration, problems: [] });
  });

  it.each([
    ["percent-encoded", encodeURIComponent],
    ["as a form", asForm],
    ["twice", twice],
    ["as a form and once more", (text: string) => encodeURIComponent(asForm(text))],
  ])("reads what was encoded %s", (_, encode) => {
    const words = {
      ...tinCanWords,
      auth: "Basic Zm9v+mJh/g==",
      actor: JSON.stringify({ ...agent, mbox: "mailto:a+b@example.com" }),
      activity_platform: "Example",
      "Accept-Language": "de-CH, de;q=0.9",
      activity_id: "https://lms.example.com/a%20b?x=1&y=2",
      grouping: "urn:uuid:4f8a1d9e-3c6b-4a5d-9e2f-1b7c8d9e0f11",
    };
    expect(tinCan(address(words, encode))).toMatchObject({
      endpoint,
      token: "Zm9v+mJh/g==",
      actor: { name: "Ada Lovelace", mbox: "mailto:a+b@example.com" },
      registration,
      platform: "Example",
      language: "de-CH",
      activityId: words.activity_id,
      grouping: words.grouping,
      problems: [],
    });
  });

  it("takes a plus that nobody encoded for a plus, in addresses and in the credential", () => {
    const actor = '{"mbox":["mailto:a+b@example.com"],"name":["A+B"]}';
    const launch = tinCan(
      `${page}?endpoint=${endpoint}&auth=Basic+ab+cd==&actor=${actor}&activity_id=https://a.example/b+c`,
    );
    expect(launch).toMatchObject({
      token: "ab+cd==",
      actor: { name: "A B", mbox: "mailto:a+b@example.com" },
      activityId: "https://a.example/b+c",
      problems: [],
    });
  });

  it("reads any credential and any e-mail address as it was, however it was encoded", () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("aZ09+/")), minLength: 1, maxLength: 40 });
    const mailbox = fc.string({
      unit: fc.constantFrom(...Array.from("aZ09+._%&=")),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom("", "=", "=="),
        mailbox,
        fc.constantFrom(encodeURIComponent, asForm, twice),
        (start, end, local, encode) => {
          const mbox = `mailto:${local}@example.com`;
          const words = { ...tinCanWords, auth: `Basic ${start}${end}`, actor: JSON.stringify({ mbox }) };
          const { token: read, actor } = tinCan(address(words, encode));
          expect([read, actor]).toEqual([start + end, { mbox }]);
        },
      ),
      { seed: 20261122 },
    );
  });

  it("throws nothing, whatever the address holds", () => {
    const word = fc.oneof(
      fc.constantFrom("?", "&", "#", "=", "%", "%7B", "%E0%A4%A", "{", "[", "null", "http://", "javascript:"),
      fc.constantFrom("endpoint=", "auth=", "actor=", "fetch=", "registration=", "activityId=", endpoint),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 24 }), (words) => {
        const launch = readLaunch(words.join(""));
        expect(launch instanceof TrackingError ? launch.code : "read").not.toBe("unexpected");
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it.each([[null], [null, null], [{ toString: null }], [5, 5]])(
    "throws nothing for %j from a page without a compiler",
    (...given) => {
      const read: unknown = Reflect.apply(readLaunch, undefined, given);
      expect(read === undefined || read instanceof TrackingError).toBe(true);
    },
  );

  it.each([
    ["Basic Zm9v", "Zm9v"],
    ["basic Zm9v", "Zm9v"],
    ["Zm9v", "Zm9v"],
    ["Basic Basic Zm9v", "Zm9v"],
    ["  Basic   Zm9v ", "Zm9v"],
    ["Basic%20Zm9v%3D", "Zm9v="],
  ])("reads the credential in %j, scheme or not", (auth, read) => {
    expect(tinCan(address({ ...tinCanWords, auth })).token).toBe(read);
  });

  it.each(["Bearer Zm9v", 'OAuth realm="x"', "basic", "Basic ü", 'Zm"9v', "Zm9v=x", "user:secret"])(
    "refuses %j, which is no value of the Basic scheme, and does not repeat it",
    (auth) => {
      const launch = readLaunch(address({ ...tinCanWords, auth }));
      expect(launch).toMatchObject({ code: "invalid-launch-auth", which: "auth" });
      expect(launch).toHaveProperty("message", expect.not.stringContaining(auth));
    },
  );

  it("takes a launch without a credential, for servers that ask for none", () => {
    expect(tinCan(address({ ...tinCanWords, auth: undefined })).token).toBeUndefined();
  });

  it.each([
    ["{4F8A1D9E-3C6B-4A5D-9E2F-1B7C8D9E0F10}", registration],
    ["urn:uuid:4f8a1d9e-3c6b-4a5d-9e2f-1b7c8d9e0f10", registration],
    ["%7B4F8A1D9E-3C6B-4A5D-9E2F-1B7C8D9E0F10%7D", registration],
  ])("reads the registration %s", (given, read) => {
    const launch = tinCan(address({ ...tinCanWords, registration: given }));
    expect([launch.registration, launch.problems]).toEqual([read, []]);
  });

  it.each([
    ["registration", "42", "invalid-registration"],
    ["registration", "00000000-0000-0000-0000-000000000000", "invalid-registration"],
    ["actor", "Ada", "invalid-actor"],
    ["actor", '{"mbox":', "invalid-actor"],
    ["actor", "{}", "invalid-actor"],
    ["activity_id", "chapter 3", "invalid-activity"],
    ["grouping", '{"id":"https://lms.example.com/1"}', "invalid-activity"],
    ["Accept-Language", "english!", "invalid-option"],
  ])("leaves a wrong %s (%j) out, names it, and uses the rest", (name, value, code) => {
    const words: LaunchWords = { ...tinCanWords, [name]: value };
    const launch = tinCan(address(words));
    expect(problemsOf(launch)).toEqual([`${code}: ${name}`]);
    expect(launch).toMatchObject({ endpoint, token });
    expect(launch.problems[0]?.message).not.toContain(value);
  });

  it.each([
    ["https://lrs.example.com/xapi", "https://lrs.example.com/xapi/"],
    ["https://lrs.example.com", "https://lrs.example.com/"],
    ["https://lrs.example.com/xapi//", "https://lrs.example.com/xapi/"],
    ["https://lrs.example.com/xapi?tenant=7", "https://lrs.example.com/xapi/?tenant=7"],
    ["http://127.0.0.1:8080/xapi", "http://127.0.0.1:8080/xapi/"],
    ["http://localhost/xapi/#x", "http://localhost/xapi/"],
  ])("reads the endpoint %s as %s", (given, read) => {
    expect(tinCan(address({ ...tinCanWords, endpoint: given })).endpoint).toBe(read);
  });

  it.each([
    ["/xapi/", "invalid-endpoint"],
    ["javascript:alert(1)", "invalid-endpoint"],
    ["ftp://lrs.example.com/", "invalid-endpoint"],
    ["https://key:secret@lrs.example.com/", "invalid-endpoint"],
    ["https://lrs.example.com@evil.example/x@", "invalid-endpoint"],
    ["http://lrs.example.com/", "insecure-endpoint"],
    ["http://127.0.0.1.evil.example/", "insecure-endpoint"],
  ])("refuses the endpoint %s as %s", (given, code) => {
    expect(refusal({ ...tinCanWords, endpoint: given })).toEqual([code, "endpoint"]);
  });

  it("reads a plain endpoint where the page itself came plain", () => {
    const url = address({ ...tinCanWords, endpoint: "http://lrs.example.com/" }).replace("https:", "http:");
    expect(tinCan(url).endpoint).toBe("http://lrs.example.com/");
  });

  it.each([
    "javascript:fetch('//evil.example')",
    "data:text/html,x",
    "/fetch",
    "https://a:b@lms.example.com/",
  ])("refuses the fetch URL %s", (given) => {
    expect(refusal({ ...cmi5Words, fetch: given })).toEqual(["invalid-fetch-url", "fetch"]);
  });

  it("refuses a plain fetch URL on a page that came by https:", () => {
    expect(refusal({ ...cmi5Words, fetch: "http://lms.example.com/fetch" })).toEqual([
      "insecure-endpoint",
      "fetch",
    ]);
  });

  it.each(["endpoint", "actor", "registration", "activityId"])(
    "refuses a cmi5 launch without %s, and takes nothing of the rest",
    (name) => {
      expect(refusal({ ...cmi5Words, [name]: undefined })).toEqual(["incomplete-launch", name]);
    },
  );

  it.each([
    ["actor", JSON.stringify(agent), "invalid-actor"],
    ["registration", "42", "invalid-registration"],
    ["activityId", "au 42", "invalid-activity"],
  ])("refuses a cmi5 launch with a wrong %s", (name, value, code) => {
    expect(refusal({ ...cmi5Words, [name]: value })).toEqual([code, name]);
  });

  it.each([
    ["auth", tinCanWords.auth],
    ["activity_id", "https://lms.example.com/activities/7"],
  ])("refuses two kinds of launch at once: cmi5 with %s", (name, value) => {
    expect(refusal({ ...cmi5Words, [name]: value })).toEqual(["ambiguous-launch", name]);
  });

  it.each(["endpoint", "auth", "actor", "registration"] as const)(
    "refuses a launch to which a second %s was added",
    (name) => {
      const url = `${address(tinCanWords)}&${name}=https%3A%2F%2Fevil.example%2F`;
      expect(readLaunch(url)).toMatchObject({ code: "ambiguous-launch", which: name });
    },
  );

  it("takes a parameter that is said twice with one value", () => {
    expect(tinCan(`${address(tinCanWords)}&${query({ registration })}`).registration).toBe(registration);
  });

  it("refuses a launch in the query and another one in the fragment", () => {
    const evil = query({ ...tinCanWords, endpoint: "https://evil.example/" });
    expect(readLaunch(`${address(tinCanWords)}#/?${evil}`)).toMatchObject({
      code: "ambiguous-launch",
      which: "fragment",
    });
  });

  it("mends no launch in the query from the fragment", () => {
    const url = `${address({ ...tinCanWords, auth: undefined })}#auth=Basic%20ZXZpbA==`;
    expect(tinCan(url).token).toBeUndefined();
  });

  it.each([
    ["the same origin", ["https://lrs.example.com"], "taken"],
    ["one of several, with a slash and capitals", ["https://a.example", "HTTPS://LRS.example.com/"], "taken"],
    ["any endpoint by https:", "any-https", "taken"],
    ["a longer origin", ["https://lrs.example.com.evil.example"], "refused-launch"],
    ["a shorter origin", ["https://lrs.example.co"], "refused-launch"],
    ["another scheme", ["http://lrs.example.com"], "refused-launch"],
    ["another port", ["https://lrs.example.com:8443"], "refused-launch"],
    ["a domain above it", ["https://example.com"], "refused-launch"],
  ] as const)("compares the endpoint with %s", (_, allow, outcome) => {
    expect(refusal(tinCanWords, { allow })[0]).toBe(outcome);
  });

  it.each([
    [["https://lrs.example.com/xapi/"]],
    [["lrs.example.com"]],
    [["*"]],
    [["auto"]],
    [[""]],
    [[]],
    ["https://lrs.example.com"],
  ])("refuses %j as a list of origins", (allow) => {
    const launch: unknown = Reflect.apply(readLaunch, undefined, [address(tinCanWords), { allow }]);
    expect(launch).toMatchObject({ code: "invalid-option", which: "launch.allow" });
  });

  it.each([
    ["http://127.0.0.1:8080/", "http://localhost/lesson", "taken"],
    ["http://127.0.0.1:8080/", page, "refused-launch"],
    ["http://lrs.example.com/", "http://localhost/lesson", "refused-launch"],
  ])("takes for safe by any-https: %s from %s: %s", (given, from, outcome) => {
    const words = { ...tinCanWords, endpoint: given };
    expect(refusal(words, { allow: "any-https", page: from })[0]).toBe(outcome);
  });
});
