import type { Launch } from "./launch.ts";

/** Where the LMS is reached. */
export interface LmsAddress {
  /** The LRS's endpoint, with its trailing slash. */
  readonly endpoint: string;
  /** What the id of a launch makes a fetch URL of. */
  readonly fetchBase: string;
}

type Launched = Pick<Launch, "kind" | "page" | "terms" | "fetchId" | "token">;

/**
 * The page's URL with what a launch adds to it.
 * https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#launch_method
 * https://github.com/RusticiSoftware/launch/blob/master/lms_lrs.md
 */
export function launchUrl({ kind, page, terms, fetchId, token }: Launched, lms: LmsAddress): string {
  const { actor, registration, activityId } = terms;
  const common = {
    endpoint: lms.endpoint,
    actor: JSON.stringify({ objectType: "Agent", ...actor }),
    registration,
  };
  const parameters =
    kind === "cmi5"
      ? { ...common, fetch: lms.fetchBase + fetchId, activityId }
      : {
          ...common,
          auth: `Basic ${token}`,
          activity_id: activityId,
          activity_platform: "Playtrace demo",
          "Accept-Language": "en",
        };
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const [address = "", hash] = page.split("#", 2);
  return `${address}${address.includes("?") ? "&" : "?"}${query.join("&")}${hash === undefined ? "" : `#${hash}`}`;
}
