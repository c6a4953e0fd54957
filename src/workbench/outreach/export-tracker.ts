// The follow-up → a workbook for donors, and an IATI activity with results.
import { writeXlsx } from "hucre/xlsx";
import { LANGUAGES, type Language, type Texts } from "#base/text";
import { type IatiGap, writeIati } from "#dissemination/exchange/write-iati";
import { countTracker, publicRows, STAGES, type TrackedGap, type TrackerRow } from "#dissemination/follow/tracker";
import { PAGE_WORDS } from "#dissemination/page/page-words";
import { toSafeCell } from "#dissemination/stakeholder/safe-cell";
import type { Desk } from "../act-head.ts";
import type { OutreachSetting } from "./read-setting.ts";
import { showTracker } from "./show-tracker.ts";

/** A sheet of counts, and one row per recommendation and institution: of those that agreed, where it is public. No contacts, no positions. */
export async function writeTrackerWorkbook(
  desk: Pick<Desk, "store" | "effects">,
  study: string,
  language: Language,
  reach: "all" | "public" = "all",
): Promise<Uint8Array> {
  const { setting, rows: all } = await showTracker(desk, study);
  const rows = reach === "all" ? all : publicRows(all);
  const words = PAGE_WORDS[language];
  const note = setting.mark === "demonstration" ? [[words.mark]] : [];
  const counts = [
    ...note,
    [words.country, words.total, ...STAGES.slice(1).map((stage) => words.stages[stage]), words.overdue],
    ...countRows(all, new Map([...namesOf(setting, language), ["REG", words.several], ["all", words.total]])),
  ];
  const head = [
    words.recommendation,
    words.institution,
    words.country,
    words.stage,
    words.answer,
    words.commitments,
    words.due,
    words.evidence,
    words.gaps,
  ];
  const lines = rows.map((row) => lineOf(row, setting, language).map(toSafeCell));
  // A date of its own, so that the same follow-up gives the same bytes.
  const date = new Date(setting.study.publishedOn ?? setting.study.period.end);
  return writeXlsx({
    properties: { created: date, modified: date },
    sheets: [
      { name: words.donor.slice(0, 31), rows: counts },
      { name: words.stage.slice(0, 31), rows: [...note, head, ...lines] },
    ],
  });
}

function namesOf({ study }: OutreachSetting, language: Language): readonly (readonly [string, string])[] {
  return study.countries.map(({ code, names }) => [code, names[language]] as const);
}

function countRows(rows: readonly TrackerRow[], names: ReadonlyMap<string, string>): (string | number)[][] {
  return [...countTracker(rows, "country"), ...countTracker(rows, "all")].map(({ key, reached, overdue }) => [
    names.get(key) ?? key,
    ...STAGES.map((stage) => reached[stage]),
    overdue,
  ]);
}

function lineOf(row: TrackerRow, { stakeholders }: OutreachSetting, language: Language): readonly string[] {
  const words = PAGE_WORDS[language];
  const { recommendation, stakeholder, country, stage, answer, commitments, gap } = row;
  return [
    recommendation,
    stakeholders.get(stakeholder)?.name ?? stakeholder,
    country,
    words.stages[stage],
    answer === undefined ? "" : words.kinds[answer.kind],
    commitments.map(({ action, state }) => `${action} (${words.states[state]})`).join("; "),
    commitments.map(({ due }) => due).join("; "),
    commitments.flatMap(({ evidence }) => evidence.map(({ note, reference }) => note || reference)).join("; "),
    gap === undefined ? "" : (Object.entries(words.verdicts).find(([verdict]) => verdict === gap.verdict)?.[1] ?? ""),
  ];
}

export interface IatiQuestion {
  readonly study: string;
  /** Organisation identifier of who reports: `XM-DAC-47066`. */
  readonly reporter: string;
  /** Code of the OrganisationType list: 40 multilateral, 80 academic, 10 government. */
  readonly reporterType: string;
}

/** Throws `workbench/no-study-is-kept`. */
export async function writeTrackerIati(
  desk: Desk,
  { study: id, reporter, reporterType }: IatiQuestion,
): Promise<string> {
  const { setting, rows } = await showTracker(desk, id);
  const { study } = setting;
  const now = desk.effects.clock.now().toISOString();
  const [counts = { key: "all", reached: NOTHING, overdue: 0 }] = countTracker(rows, "all");
  return writeIati({
    identifier: `${reporter}-${id}`,
    reporter: { ref: reporter, type: reporterType, names: study.publisher },
    titles: study.titles,
    descriptions: eachLanguage((language) => `${study.subtitles[language]}. ${PAGE_WORDS[language].donorIntro}`),
    countries: study.countries.map(({ code }) => code),
    start: study.period.start,
    end: now.slice(0, 10),
    generatedAt: now,
    isDemonstration: setting.mark === "demonstration",
    counts,
    total: rows.length,
    gaps: gapsOf(rows, setting, study.period.end),
  });
}

const NOTHING = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<(typeof STAGES)[number], number>;

/** One per recommendation, as a share: values between 0 and 1 become percentages. */
function gapsOf(
  rows: readonly TrackerRow[],
  { recommendations, study }: OutreachSetting,
  baselineDate: string,
): readonly IatiGap[] {
  const measured = new Map(
    rows.flatMap(({ recommendation, gap }) => (gap === undefined ? [] : [[recommendation, gap] as const])),
  );
  const countries = new Map(study.countries.map(({ code, names }) => [code, names]));
  return recommendations.flatMap(({ id, indicator, place }) => {
    // One indicator is followed in several countries: its name says in which.
    const country = countries.get(place);
    const named = (language: Language) =>
      country === undefined ? indicator.names[language] : `${indicator.names[language]}, ${country[language]}`;
    const gap = measured.get(id);
    if (gap === undefined || gap.isHidden === true) return [];
    return [
      {
        names: eachLanguage(named),
        baseline: percent(gap.before),
        baselineDate,
        actual: percent(gap.after),
        actualDate: gap.at.slice(0, 10),
        ...directionOf(gap),
      },
    ];
  });
}

/** A gap that narrowed while its number fell is one of which less is better. */
function directionOf({ before, after, verdict }: TrackedGap): Pick<IatiGap, "isAscending"> {
  if (before === after || !["closed", "narrowed", "widened"].includes(verdict)) return {};
  return { isAscending: after > before === (verdict !== "widened") };
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

function eachLanguage(write: (language: Language) => string): Texts {
  const [es = "", en = "", fr = ""] = LANGUAGES.map(write);
  return { es, en, fr };
}
