import { VIDEO_EXTENSION } from "../../formats/xapi/iris.ts";
import { advice } from "../finding.ts";
import type { Finding } from "../finding.ts";
import { fieldsAt, listAt, textAt } from "../reading.ts";
import type { Fields } from "../reading.ts";

/** Whether some statement of the stream tells what recorded it. */
export interface SourceRule {
  readonly add: (statement: Fields, path: string) => void;
  readonly end: () => readonly Finding[];
}

export function createSourceRule(): SourceRule {
  let isTold = false;
  let first: string | undefined;
  return {
    add(statement, path) {
      isTold ||= tellsSource(statement);
      first ??= path;
    },
    end: () =>
      isTold || first === undefined
        ? []
        : [advice("Q-16", `${first}.context`, "No statement says which application recorded it.")],
  };
}

/** A session of the Video Profile does too: its other statements carry the category. */
function tellsSource(statement: Fields): boolean {
  const context = fieldsAt(statement, "context");
  return (
    textAt(context, "platform") !== undefined ||
    listAt(fieldsAt(context, "contextActivities"), "category").length > 0 ||
    fieldsAt(context, "extensions")[`${VIDEO_EXTENSION}session-id`] !== undefined ||
    isOfSameSite(statement)
  );
}

function isOfSameSite({ actor, object }: Fields): boolean {
  const home = originOf(textAt(fieldsAt(actor, "account"), "homePage"));
  return home !== undefined && home === originOf(textAt(object, "id"));
}

const originOf = (address: string | undefined): string | undefined =>
  /^https?:\/\/[^/?#]+/i.exec(address ?? "")?.[0].toLowerCase();
