import type { Report } from "../../report/create-report.ts";
import type { Views } from "../../report/views.ts";
import { WrongInput } from "../wrong-input.ts";

/** How many films a sentence names. */
const mostNamed = 10;

/** The views of the film that was asked for. Throws a `WrongInput` that names what there is where it is not clear. */
export function chooseViews(report: Report, activity: string | undefined, source: string): Views {
  const views = report.viewsOf(activity);
  if (views) return views;
  const films = report.films();
  if (films.length === 0) throw new WrongInput(`${source} tells of no film.`);
  const named = films.slice(0, mostNamed).map((film) => printable(film.activity));
  const rest = films.length - named.length;
  const list = `${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
  throw new WrongInput(
    activity === undefined
      ? `${source} tells of ${films.length} films; choose one with --activity: ${list}.`
      : `${source} tells nothing of ${activity}, but of ${list}.`,
  );
}

/** Without the signs by which text moves a terminal's cursor or says what is not there. */
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\ufffd");
