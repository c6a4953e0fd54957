// One chapter as the report will show it, from the text on the screen and the numbers that are kept. Nothing is written.
import type { MeasuredReach } from "#analysis/access/measured-reach";
import type { EmploymentNumber } from "#analysis/employment/employment-number";
import type { GroupComparison } from "#analysis/equality/compare-groups";
import type { Decomposition } from "#analysis/equality/decompose";
import type { Estimate, Parity, Tally } from "#analysis/estimate";
import type { GapFrequency } from "#analysis/institutions/gap-frequency";
import type { NetworkNumber } from "#analysis/network/network-number";
import type { SkillMatch } from "#analysis/opportunity/skill-match";
import type { Issue } from "#base/issue";
import type { Language } from "#base/text";
import { renderHtml } from "#publications/format/html/render-html";
import { composeReport } from "#publications/report/compose-report";
import type { ReportInput } from "#publications/report/report-input";
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
  const bodies = async <T>(kind: Parameters<typeof store.numbers.list>[1]) =>
    (await store.numbers.list(study, kind)).map(({ body }) => body as T);
  const [
    estimates,
    parities,
    tallies,
    reaches,
    comparisons,
    decompositions,
    matches,
    institutionGaps,
    network,
    employment,
  ] = await Promise.all([
    bodies<Estimate>("estimate"),
    bodies<Parity>("parity"),
    bodies<Tally>("tally"),
    bodies<MeasuredReach>("reach"),
    bodies<GroupComparison>("comparison"),
    bodies<Decomposition>("decomposition"),
    bodies<SkillMatch>("match"),
    bodies<GapFrequency>("institution-gap"),
    bodies<NetworkNumber>("network"),
    bodies<EmploymentNumber>("employment"),
  ]);
  const [findings, recommendations] = await Promise.all([
    store.numbers.list(study, "finding"),
    store.numbers.list(study, "recommendation"),
  ]);
  return {
    numbers: {
      estimates,
      parities,
      tallies,
      reaches,
      comparisons,
      decompositions,
      matches,
      institutionGaps,
      network,
      employment,
    },
    findings: findings.map(readKeptFinding),
    recommendations: recommendations.map(readKeptRecommendation),
    issues: [],
  };
}

async function previewIn(input: ReportInput, areas: string, wish: PreviewWish): Promise<ChapterPreview> {
  const { language, text, place } = wish;
  const chapters = new Map([[chapterPath(wish), text]]);
  const { document, issues } = composeReport({ ...input, chapters }, place, language);
  const bytes = await renderHtml(document, await readRenderAssets(areas));
  return { html: new TextDecoder().decode(bytes), issues };
}
