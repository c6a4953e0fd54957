// One chapter as the report will show it, from the text on the screen and the numbers that are kept. Nothing is written.
import type { Numbers } from "#analysis/numbers";
import type { Rounds } from "#analysis/rounds/round-change";
import type { Issue } from "#base/issue";
import type { Language } from "#base/text";
import { renderHtml } from "#publications/format/html/render-html";
import { composeReport } from "#publications/report/compose-report";
import type { ReportInput } from "#publications/report/report-input";
import type { NumberKind } from "#store/kept/numbers";
import type { Desk } from "../act-head.ts";
import { checkStudy } from "../check-study.ts";
import type { DerivedStudy } from "../derive-study.ts";
import { readRenderAssets } from "../effect/read-render-assets.ts";
import { StudyFolderProblem } from "../problems.ts";
import { readKeptFinding, readKeptRecommendation } from "../recommendations/kept-shapes.ts";
import { reportInput } from "../report-input.ts";
import { chapterPath } from "./list-chapters.ts";

export interface PreviewWish {
  readonly folder: string;
  readonly study: string;
  readonly language: Language;
  readonly name: string;
  readonly text: string;
  /** `REG` or a country code. */
  readonly place: string;
}

export interface ChapterPreview {
  /** A whole page that needs nothing else. */
  readonly html: string;
  readonly issues: readonly Issue[];
}

export type PreviewChapter = (desk: Desk, wish: PreviewWish) => Promise<ChapterPreview>;

/** A folder is read again when it is older than this: texts change by every key, answers do not. */
const FRESH_MILLISECONDS = 300_000;

interface Ground {
  readonly folder: string;
  readonly at: number;
  readonly input: Promise<ReportInput>;
  readonly areas: Promise<string>;
}

/** One that remembers the folder it read last. It throws `workbench/study-folder-has-errors`. */
export function openChapterPreview(): PreviewChapter {
  let last: Ground | undefined;
  return async (desk, wish) => {
    const now = desk.effects.clock.now().getTime();
    if (last === undefined || last.folder !== wish.folder || now - last.at > FRESH_MILLISECONDS) {
      const read = readGround(desk, wish);
      const ground: Ground = {
        folder: wish.folder,
        at: now,
        input: read.then((one) => one.input),
        areas: read.then((one) => one.areas),
      };
      ground.input.catch(() => {
        last = undefined;
      });
      ground.areas.catch(() => {});
      last = ground;
    }
    return previewIn(await last.input, await last.areas, wish);
  };
}

async function readGround(desk: Desk, { folder: path, study }: PreviewWish) {
  const { folder, issues } = await checkStudy(desk.effects, path);
  if (folder === undefined) throw new StudyFolderProblem(path, issues);
  return { input: reportInput(folder, await readDerived(desk, study)), areas: folder.areas };
}

async function readDerived({ store }: Desk, study: string): Promise<DerivedStudy> {
  const bodiesOf = async (kind: NumberKind) => (await store.numbers.list(study, kind)).map(({ body }) => body);
  const read = async <Name extends string>(kinds: Readonly<Record<Name, NumberKind>>) => {
    const entries = (Object.entries(kinds) as [Name, NumberKind][]).map(async ([name, kind]) => [
      name,
      await bodiesOf(kind),
    ]);
    return Object.fromEntries(await Promise.all(entries)) as Readonly<Record<Name, readonly unknown[]>>;
  };
  const [numbers, rounds] = await Promise.all([read(KINDS), read(ROUND_KINDS)]);
  const [findings, recommendations] = await Promise.all([
    store.numbers.list(study, "finding"),
    store.numbers.list(study, "recommendation"),
  ]);
  return {
    // Written by `keepDerived`, each kind as it was computed.
    numbers: { ...numbers, ...(rounds.pairs.length === 0 ? {} : { rounds }) } as unknown as Numbers,
    findings: findings.map(readKeptFinding),
    recommendations: recommendations.map(readKeptRecommendation),
    issues: [],
  };
}

const KINDS = {
  estimates: "estimate",
  parities: "parity",
  tallies: "tally",
  reaches: "reach",
  comparisons: "comparison",
  decompositions: "decomposition",
  matches: "match",
  institutionGaps: "institution-gap",
  network: "network",
  employment: "employment",
} as const satisfies Partial<Record<keyof Numbers, NumberKind>>;

const ROUND_KINDS = { pairs: "round", changes: "change", gaps: "gap-change" } as const satisfies Record<
  keyof Rounds,
  NumberKind
>;

async function previewIn(input: ReportInput, areas: string, wish: PreviewWish): Promise<ChapterPreview> {
  const { language, text, place } = wish;
  const chapters = new Map([[chapterPath(wish), text]]);
  const { document, issues } = composeReport({ ...input, chapters }, place, language);
  const bytes = await renderHtml(document, await readRenderAssets(areas));
  return { html: new TextDecoder().decode(bytes), issues };
}
