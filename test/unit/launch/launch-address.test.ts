import { describe, expect, it } from "vitest";
import { takeAddress, withoutSecrets } from "../../../src/launch/launch-address.ts";
import { readLaunch } from "../../../src/launch/read-launch.ts";
import { address, page, query, tinCanWords, token } from "./launch-urls.ts";

/** An address bar that writes down what is put there. */
function bar(href: string) {
  const location = { href };
  const states: unknown[] = [];
  const history = {
    state: { scroll: 7 },
    replaceState: (state: unknown, _: string, url?: string | URL | null) => {
      states.push(state);
      location.href = String(url);
    },
  };
  return { location, history, states };
}

const refuse = () => {
  throw new DOMException("no", "SecurityError");
};

describe("withoutSecrets", () => {
  it.each([
    ["?auth=a&endpoint=e", "?endpoint=e"],
    ["?endpoint=e&auth=a&actor=x", "?endpoint=e&actor=x"],
    ["?auth=a&content_token=t&endpoint=e", "?endpoint=e"],
    ["#/lesson?auth=a&endpoint=e", "#/lesson?endpoint=e"],
    ["#auth=a&endpoint=e", "#endpoint=e"],
    ["?author=a&endpoint=e&oauth=b", "?author=a&endpoint=e&oauth=b"],
    ["?endpoint=e&auth=1&auth=2#auth=3", "?endpoint=e&#"],
  ])("leaves of %s only %s", (before, after) => {
    expect(withoutSecrets(page + before)).toBe(page + after);
  });

  it.each([address(tinCanWords), `${page}#/a?${query(tinCanWords)}`])(
    "leaves the launch itself in %s, without its credential",
    (url) => {
      const left = withoutSecrets(url);
      expect(left).not.toContain(encodeURIComponent(token));
      expect(readLaunch(left)).toEqual(Object.assign({}, readLaunch(url), { token: undefined }));
    },
  );
});

describe("takeAddress", () => {
  it("gives the address as it was, and leaves it without its secrets, the page's state as it is", () => {
    const at = bar(address(tinCanWords));
    expect(takeAddress(at)).toBe(address(tinCanWords));
    expect(at.location.href).toBe(withoutSecrets(address(tinCanWords)));
    expect(at.states).toEqual([{ scroll: 7 }]);
  });

  it("leaves an address alone that is no launch", () => {
    const at = bar(`${page}?auth=of-the-page`);
    expect(takeAddress(at)).toBe(`${page}?auth=of-the-page`);
    expect(at.states).toEqual([]);
  });

  it("writes nothing where there is no secret, as after a reload", () => {
    const at = bar(withoutSecrets(address(tinCanWords)));
    takeAddress(at);
    expect(at.states).toEqual([]);
  });

  it("goes on where the browser lets nobody change the address", () => {
    const { location } = bar(address(tinCanWords));
    expect(takeAddress({ location, history: { state: null, replaceState: refuse } })).toBe(
      address(tinCanWords),
    );
  });
});
