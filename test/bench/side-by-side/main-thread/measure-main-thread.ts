import { drawBars } from "../chart.ts";
import { control, type ComparedRow } from "../compared-row.ts";
import type { Thoroughness } from "../measure.ts";
import { inTurns, rowOfRounds, type Rounds } from "../rounds.ts";
import { comparedTable, type Section, type Table } from "../section.ts";
import { everybody, openWorkshop } from "../workshop.ts";
import { measurePageCost, type PageCost } from "./page-cost.ts";

const fullRounds = 9;
const quickRounds = 1;
/** Who has a way into video.js, or listens to the element in it. */
const withinVideojs = [control, "Playtrace", "snowplow", "mux"];
/** Above this share of its median nobody can be told from an empty page. */
const mostControlSpread = 0.6;

/** What each product costs the page's main thread. */
export async function measureMainThread({ isQuick }: Thoroughness): Promise<Section> {
  const workshop = await openWorkshop();
  const rounds = isQuick ? quickRounds : fullRounds;
  const bare = await inTurns(everybody, rounds, (who) =>
    measurePageCost(workshop.browser, workshop.embedding(who, "element")),
  );
  const within = await inTurns(isQuick ? [] : withinVideojs, rounds, (who) =>
    measurePageCost(workshop.browser, workshop.embedding(who, "video.js")),
  );
  const silent = workshop.silent();
  await workshop.close();
  const net = rowOfRounds(bare, { ...timeupdate, isNet: true });
  return {
    title: "Main thread",
    method:
      `${rounds} rounds, in each a page of its own for everybody in turn. A timeupdate is timed within the event, 10,000 of them; Playtrace writes the position down after every third, against a crash. Of an act (pause, play, seek, rate) all work is counted that comes of it: storing, writing, sending (the thread's own time by Chromium's TaskDuration, over 120 acts and half a second more, the timeupdates between them taken off). ` +
      "Opening is all work from load to a second of playback, the longest gap the longest time in it without a turn.",
    tables: [tableOf("a media element", bare), ...(isQuick ? [] : [tableOf("video.js", within)])],
    charts: [
      drawBars({
        name: "timeupdate",
        title: "One timeupdate, net of a page on which nobody listens, µs",
        bars: Object.entries(net.figures).map(([who, figure]) => [who, figure?.median ?? NaN]),
      }),
    ],
    highlights: [
      net,
      rowOfRounds(bare, { ...wholeAct, isNet: true }),
      rowOfRounds(bare, { ...opening, isNet: true }),
    ],
    refusals: [...silent.map((who) => `${who} sent nothing`), ...faultsOfControl(bare)],
  };
}

const timeupdate = {
  what: "timeupdate",
  unit: "µs",
  whyBehind: "every third is written down against a crash",
  choose: ({ timeupdateUs }: PageCost) => timeupdateUs,
};
const wholeLook = {
  what: "timeupdate, all work",
  unit: "µs",
  whyBehind: "every third is written down against a crash",
  choose: ({ timeupdateWorkUs }: PageCost) => timeupdateWorkUs,
};
const opening = { what: "opening", unit: "ms", choose: ({ openingMs }: PageCost) => openingMs };
const wholeAct = { what: "act, all work", unit: "µs", choose: ({ actUs }: PageCost) => actUs };

function tableOf(player: string, rounds: Rounds<PageCost>): Table {
  const row = (wanted: Parameters<typeof rowOfRounds<PageCost>>[1]): ComparedRow =>
    rowOfRounds(rounds, wanted);
  const table = comparedTable(everybody, [
    row(timeupdate),
    row({ ...timeupdate, isNet: true }),
    row({ ...wholeLook, isNet: true }),
    row({ what: "act, within its events", unit: "µs", choose: ({ actInEventUs }) => actInEventUs }),
    row(wholeAct),
    row({ ...wholeAct, isNet: true }),
    row(opening),
    row({ what: "longest gap while opening", unit: "ms", choose: ({ longestGapMs }) => longestGapMs }),
  ]);
  return { ...table, heads: [player, ...table.heads.slice(1)] };
}

function faultsOfControl(rounds: Rounds<PageCost>): readonly string[] {
  const figure = rowOfRounds(rounds, timeupdate).figures[control];
  if (figure === undefined || !(figure.median > 0)) return ["the empty page was not measured"];
  const share = figure.spread / figure.median;
  return share > mostControlSpread
    ? [`the empty page's timeupdate spreads by ${(100 * share).toFixed(0)} % of its median`]
    : [];
}
