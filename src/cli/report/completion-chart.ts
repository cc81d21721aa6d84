import { svg } from "../../markup/element.ts";
import type { SvgElement } from "../../markup/element.ts";
import type { CompletionDay } from "../../report/views.ts";

/** The drawing's own units. */
const width = 1200;
const height = 200;
const dayMs = 86_400_000;

/** How many attempts were completed by each day, as steps to the scale of time. */
export function completionChart(days: readonly CompletionDay[]): SvgElement {
  const dates = days.map(({ day }) => Date.parse(day) / dayMs);
  const first = dates[0] ?? 0;
  const span = (dates.at(-1) ?? 0) - first + 1;
  const most = days.at(-1)?.total ?? 0;
  return svg(
    "svg",
    { class: "completions", role: "img", viewBox: `0 0 ${width} ${height}` },
    svg("title", {}, "Completed attempts over time"),
    svg("desc", {}, `${most} from ${days[0]?.day} to ${days.at(-1)?.day}.`),
    ...days.map(({ day, total }, index) => {
      const from = ((dates[index] ?? 0) - first) / span;
      const to = ((dates[index + 1] ?? first + span) - first) / span;
      return svg(
        "rect",
        {
          x: round(from * width),
          y: round(height * (1 - total / most)),
          width: round((to - from) * width),
          height: round((height * total) / most),
          "data-day": day,
          "data-total": total,
        },
        svg("title", {}, `${day}: ${total}`),
      );
    }),
  );
}

const round = (units: number): number => Math.round(units * 100) / 100;
