import { makeTemplate } from "./launch-data.ts";
import type { Launch, LaunchOptions } from "./launch.ts";
import { launchUrl } from "./launch-url.ts";

const demoUnit = "https://publisher.example/units/photosynthesis";
const demoLearner = "4711";

interface Circumstances {
  /** Address of the LMS: `http://127.0.0.1:port` */
  readonly lmsUrl: string;
  readonly number: number;
  /** The last launch of the same registration. */
  readonly former: Launch | undefined;
  readonly newId: () => string;
}

/** Lays down all that belongs to one launch. A later launch of a registration keeps its learner, and what it does not name anew. */
export function makeLaunch(options: LaunchOptions, { lmsUrl, number, former, newId }: Circumstances): Launch {
  const { kind, page, unit = former?.unit ?? demoUnit, moveOn = former?.moveOn ?? "Completed" } = options;
  const sessionId = newId();
  const account = { homePage: lmsUrl, name: options.learner ?? demoLearner };
  const launch = {
    number,
    kind,
    page,
    unit,
    courseId: `${lmsUrl}/courses/${encodeURIComponent(unit)}`,
    terms: {
      actor: former?.terms.actor ?? { account },
      registration: former?.terms.registration ?? options.registration ?? newId(),
      sessionId,
      // cmi5 wants an id of the LMS's own; a Tin Can package is launched by the id that stands in it.
      activityId: kind === "cmi5" ? `${lmsUrl}/units/${encodeURIComponent(unit)}` : unit,
      mode: (kind === "cmi5" && options.mode) || "Normal",
      masteryScore: options.masteryScore,
      contextTemplate: makeTemplate(kind, unit, sessionId),
    },
    moveOn,
    returnUrl: options.returnUrl,
    launchParameters: options.launchParameters,
    fetchId: newId(),
    token: btoa(`launch-${number}:${newId()}`),
    tokenFault: options.tokenFault,
  } as const;
  return {
    ...launch,
    url: launchUrl(launch, { endpoint: `${lmsUrl}/xapi/`, fetchBase: `${lmsUrl}/fetch/` }),
  };
}
