import { drawBars } from "../chart.ts";
import type { Thoroughness } from "../measure.ts";
import { openMeasuredPage } from "../measured-page.ts";
import { inTurns, rowOfRounds, type Rounds } from "../rounds.ts";
import { comparedTable, type Section, type Table } from "../section.ts";
import { everybody, openWorkshop, type Workshop } from "../workshop.ts";
import { median } from "../../median.ts";
import { control } from "../compared-row.ts";

const fullCounts = [1, 10, 50];
const quickCounts = [10];
const fullRounds = 3;
const quickRounds = 1;
const lookRounds = 2;
const acts = 4;
const afterwardsMs = 500;

/** What one page with so many players cost, and what each player in it. */
interface PlayersCost {
  readonly openingMs: number;
  readonly heapKilobytes: number;
  readonly timeupdateUs: number;
  readonly actUs: number;
  readonly requests: number;
}

/** What it costs to watch many players of one page. */
export async function measurePlayers({ isQuick }: Thoroughness): Promise<Section> {
  const workshop = await openWorkshop();
  const names = isQuick ? [control, "Playtrace", "snowplow"] : everybody;
  const found: [videos: number, rounds: Rounds<PlayersCost>][] = [];
  for (const videos of isQuick ? quickCounts : fullCounts) {
    const rounds = isQuick ? quickRounds : fullRounds;
    found.push([videos, await inTurns(names, rounds, (who) => measureOnce(workshop, who, videos))]);
  }
  const silent = workshop.silent();
  await workshop.close();
  const [videos = 0, largest = {}] = found.at(-1) ?? [];
  const heaps = rowOfRounds(largest, { what: "", unit: "", choose: ({ heapKilobytes }) => heapKilobytes });
  return {
    title: "Many players",
    method:
      "Media elements of one video, all played at once by simulation: each timeupdate and each act (pause, play) befalls all of them. " +
      "Opening and heap are the page's, the other times one player's share; requests are what the act's servers heard from load to half a second after.",
    tables: found.map(([count, rounds]) => tableOf(`${count} players`, rounds)),
    charts: [
      drawBars({
        name: "players",
        title: `Heap of a page with ${videos} players, KB`,
        bars: Object.entries(heaps.figures).map(([who, figure]) => [who, figure?.median ?? NaN]),
      }),
    ],
    highlights: [{ ...heaps, what: `heap of a page with ${videos} players`, unit: "KB" }],
    refusals: silent.map((who) => `${who} sent nothing`),
  };
}

async function measureOnce(workshop: Workshop, who: string, videos: number): Promise<PlayersCost> {
  const collector = workshop.collectorOf(who);
  collector?.clear();
  const measured = await openMeasuredPage(workshop.browser, {
    ...workshop.embedding(who, "element"),
    videos,
  });
  const { page, workedMs, openingMs } = measured;
  const looks = await page.evaluate((rounds) => window.fakePlayback.timeupdates(rounds), lookRounds);
  const before = await workedMs();
  await page.evaluate((count) => window.fakePlayback.acts(count, ["pause"]), acts);
  await page.waitForTimeout(afterwardsMs);
  const worked = (await workedMs()) - before;
  const heapKilobytes = (await measured.heapBytes()) / 1024;
  await measured.close();
  return {
    openingMs,
    heapKilobytes,
    timeupdateUs: median(looks),
    actUs: (1000 * worked) / acts / videos,
    requests: collector?.heard.length ?? 0,
  };
}

function tableOf(caption: string, rounds: Rounds<PlayersCost>): Table {
  const table = comparedTable(everybody, [
    rowOfRounds(rounds, { what: "opening", unit: "ms", choose: ({ openingMs }) => openingMs }),
    rowOfRounds(rounds, { what: "heap", unit: "KB", choose: ({ heapKilobytes }) => heapKilobytes }),
    rowOfRounds(rounds, {
      what: "timeupdate of one",
      unit: "µs",
      choose: ({ timeupdateUs }) => timeupdateUs,
    }),
    rowOfRounds(rounds, { what: "act of one, all work", unit: "µs", choose: ({ actUs }) => actUs }),
    rowOfRounds(rounds, { what: "requests", unit: "", choose: ({ requests }) => requests }),
  ]);
  return { ...table, heads: [caption, ...table.heads.slice(1)] };
}
