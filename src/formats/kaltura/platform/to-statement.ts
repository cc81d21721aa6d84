import type { PlatformContext, RecordedEvent } from "../../../events/platform-event.ts";
import { textsOf } from "../../platform/texts.ts";
import type { PlatformStatement } from "../../xapi/platform/statement.ts";
import { toPlatformStatement } from "../../xapi/platform/to-statement.ts";
import { writeActivity } from "../activity.ts";
import { agentOf } from "../agent.ts";
import { APPLICATION_TYPE, CATEGORY_TYPE, MEDIASPACE, SOURCE_TYPE } from "../iris.ts";
import type { KalturaPlace, KalturaXapiOptions } from "../xapi-options.ts";
import { KALTURA_PLATFORM_EVENTS } from "./events.ts";

/**
 * Writes what happened around the player in the shape of MediaSpace's statements, or `null` where Kaltura's guide lists no
 * such event. The guide prints no verb of these: they are those of `xapi`.
 * @throws TypeError for a learner without an account where nothing else may be sent
 */
export function toKalturaStatement(
  event: RecordedEvent,
  context: PlatformContext,
  options: KalturaXapiOptions,
): PlatformStatement | null {
  if (!KALTURA_PLATFORM_EVENTS[event.type].length) return null;
  const actor = agentOf(context.actor, options);
  if (!actor) throw new TypeError("The learner has no account.");
  const statement = toPlatformStatement(event, context);
  const { application } = options;
  const place = placeOf(event, options);
  return {
    ...statement,
    actor,
    context: {
      ...statement.context,
      contextActivities: {
        ...statement.context?.contextActivities,
        category: [
          writeActivity(SOURCE_TYPE, { id: MEDIASPACE }),
          ...(place ? [writeActivity(CATEGORY_TYPE, place)] : []),
        ],
        ...(application && { other: [writeActivity(APPLICATION_TYPE, application)] }),
      },
    },
  };
}

/** The gallery or channel that the entry stands in; where the page shows several, that of this entry. */
function placeOf(event: RecordedEvent, { category }: KalturaXapiOptions): KalturaPlace | undefined {
  if (!("entry" in event)) return undefined;
  if (typeof category !== "function") return category;
  const { id, kind = "video", name } = event.entry;
  return category({ id, kind, ...(name && { name: textsOf(name) }) });
}
