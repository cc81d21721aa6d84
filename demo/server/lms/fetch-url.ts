import type { Answer } from "../lrs/answer.ts";
import { answerJson, refuse } from "../lrs/answer.ts";
import type { Launch } from "./launch.ts";

const page: Answer = {
  status: 200,
  headers: { "content-type": "text/html" },
  body: "<!doctype html><title>Log in to continue</title>",
};

const errors = {
  1: "The authorization token has already been returned.",
  2: "There is no such session.",
  3: "The LMS cannot give a token now.",
} as const;

/** Gives each token once. https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#fetch_url */
export function createFetchUrl(): (method: string, launch: Launch | undefined) => Answer {
  const given = new Set<string>();
  return (method, launch) => {
    if (method !== "POST") return refuse(405, "A token is fetched by POST.");
    if (launch === undefined) return fail(2);
    const { fetchId, token, tokenFault } = launch;
    if (given.has(fetchId)) return fail(1);
    given.add(fetchId);
    switch (tokenFault) {
      case "error-1":
        return fail(1);
      case "error-2":
        return fail(2);
      case "error-3":
        return fail(3);
      case "html":
        return page;
      case "with-scheme":
        return give(`Basic ${token}`);
      case "wrong-token":
        return give(btoa("another:session"));
      case undefined:
        break;
    }
    return give(token);
  };
}

function give(token: string): Answer {
  return answerJson(200, { "auth-token": token });
}

/** Errors come with status 200 as well. */
function fail(code: keyof typeof errors): Answer {
  return answerJson(200, { "error-code": String(code), "error-text": errors[code] });
}
