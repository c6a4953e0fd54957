// What became of the recommendations, for everybody; and the same in numbers, for those who pay.

import { formatCount, formatPercentNumber, formatShare } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import { escapeXml } from "#publications/figure/draw-svg";
import { formatDate } from "#publications/words/format-date";
import { STAGES, type TrackedGap, type TrackerCount, type TrackerRow } from "../follow/tracker.ts";
import { framePage, type PageFrame } from "./page-frame.ts";
import { PAGE_WORDS } from "./page-words.ts";
import { colonOf, semicolonOf } from "./signs.ts";

/** A page in the folder of the portal stays as it was made: it says when. */
function asOfLine(asOf: string, language: Language): string {
  const words = PAGE_WORDS[language].asOf.replace("%", formatDate(asOf, language));
  return `<p class="note">${escapeXml(words)}</p>`;
}

/** What pages for everybody say of themselves. */
interface PublicPage extends Pick<PageFrame, "language" | "home" | "isDemonstration"> {
  /** ISO day. */
  readonly asOf: string;
  readonly study: string;
  readonly inLanguage: (language: Language) => string;
}

export interface TrackerPage extends PublicPage {
  /** Only what may be shown. */
  readonly rows: readonly TrackerRow[];
  readonly institutions: ReadonlyMap<string, string>;
  readonly actions: ReadonlyMap<string, Texts>;
}

export function renderTrackerPage(page: TrackerPage): string {
  const { language, rows, institutions, actions, asOf } = page;
  const words = PAGE_WORDS[language];
  const parts = rows.map(({ recommendation, stakeholder, stage, answer, commitments, gap }) => {
    const promised = commitments
      .map(
        ({ action, due, state }) =>
          `<li>${escapeXml(action)} – ${escapeXml(formatDate(due, language))} (${escapeXml(words.states[state])})</li>`,
      )
      .join("");
    return [
      `<article><h2>${escapeXml(institutions.get(stakeholder) ?? stakeholder)}</h2><p>${escapeXml(actions.get(recommendation)?.[language] ?? recommendation)}</p>`,
      `<p><strong>${escapeXml(words.stage)}${colonOf(language)}</strong> ${escapeXml(words.stages[stage])}${answer === undefined ? "" : ` · ${escapeXml(words.kinds[answer.kind])}`}</p>`,
      answer === undefined || answer.words === "" ? "" : `<p>${escapeXml(answer.words)}</p>`,
      promised === "" ? "" : `<ul>${promised}</ul>`,
      gap === undefined ? "" : gapLine(gap, language),
      "</article>",
    ].join("");
  });
  const body = `<p>${escapeXml(words.trackerIntro)}</p>${asOfLine(asOf, language)}${parts.length === 0 ? `<p>${escapeXml(words.trackerNone)}</p>` : parts.join("")}`;
  return framePage({ ...page, title: words.tracker, over: page.study, body });
}

export interface DonorPage extends PublicPage {
  readonly total: number;
  readonly all: TrackerCount | undefined;
  readonly byCountry: readonly TrackerCount[];
  readonly countries: ReadonlyMap<string, string>;
  /** Indicators that were measured again, once each. */
  readonly gaps: readonly ShownGap[];
}

export interface ShownGap {
  readonly name: string;
  readonly gap: TrackedGap;
}

/** Country of institutions that work in more than one. */
const SEVERAL = "REG";

export function renderDonorPage(page: DonorPage): string {
  const { language, total, all, byCountry, countries, gaps, asOf } = page;
  const words = PAGE_WORDS[language];
  const columns = all === undefined ? byCountry : [{ ...all, key: words.total }, ...byCountry];
  const head = columns.map(
    ({ key }) =>
      `<th scope="col" class="number">${escapeXml(countries.get(key) ?? (key === SEVERAL ? words.several : key))}</th>`,
  );
  const line = (name: string, number: (count: TrackerCount) => number) =>
    `<tr><th scope="row">${escapeXml(name)}</th>${columns.map((count) => `<td class="number">${formatCount(number(count), language)}</td>`).join("")}</tr>`;
  const rows = [
    line(words.addressed, ({ reached }) => reached["not-sent"]),
    ...STAGES.slice(1).map((stage) => line(words.stages[stage], ({ reached }) => reached[stage])),
    line(words.overdue, ({ overdue }) => overdue),
  ].join("");
  const body = `<p>${escapeXml(words.donorIntro)} n\u00a0=\u00a0${formatCount(total, language)}</p>${asOfLine(asOf, language)}<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(words.donor)}"><table><thead><tr><td></td>${head.join("")}</tr></thead><tbody>${rows}</tbody></table></div>${gapTable(gaps, language)}`;
  return framePage({ ...page, title: words.donor, over: page.study, body });
}

/** Each number with its interval and how many were asked; a count of a register has neither. */
function gapTable(gaps: readonly ShownGap[], language: Language): string {
  if (gaps.length === 0) return "";
  const words = PAGE_WORDS[language];
  const head = [words.indicator, words.before, words.after, words.stage].map(
    (name) => `<th scope="col">${escapeXml(name)}</th>`,
  );
  const rows = gaps.map(({ name, gap }) => {
    const cells = [numberWords(gap, 0, language), numberWords(gap, 1, language), verdictWords(gap, language)];
    return `<tr><th scope="row">${escapeXml(name)}</th>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`;
  });
  return `<h2>${escapeXml(words.gaps)}</h2><div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(words.gaps)}"><table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

/** The state of the gap, for everybody: a number of the study, not of the institution. */
function gapLine(gap: TrackedGap, language: Language): string {
  const words = PAGE_WORDS[language];
  const moved =
    gap.isHidden === true
      ? ""
      : `${inside(words.before)} ${numberWords(gap, 0, language)}${semicolonOf(language)} ${inside(words.after)} ${numberWords(gap, 1, language)}${colonOf(language)} `;
  return `<p><strong>${escapeXml(words.gap)}${colonOf(language)}</strong> ${escapeXml(moved)}${escapeXml(verdictWords(gap, language))}</p>`;
}

/** The head of a column, inside a sentence. */
function inside(word: string): string {
  return word.toLowerCase();
}

const Z = 1.96;

function numberWords({ before, after, errors, n, isHidden }: TrackedGap, at: 0 | 1, language: Language): string {
  if (isHidden === true) return "·";
  const value = at === 0 ? before : after;
  const error = errors?.[at] ?? 0;
  if (errors !== undefined && error === 0) return formatCount(value, language);
  const bounds = [value - Z * error, value + Z * error].map((bound) => Math.min(1, Math.max(0, bound)));
  const [lower = 0, upper = 0] = bounds;
  const interval =
    errors === undefined ? "" : ` (${formatPercentNumber(lower, language)}–${formatShare(upper, language)})`;
  return `${formatShare(value, language)}${interval}${n === undefined ? "" : `, n\u00a0=\u00a0${formatCount(n[at], language)}`}`;
}

function verdictWords({ verdict, source }: TrackedGap, language: Language): string {
  const found = Object.entries(PAGE_WORDS[language].verdicts).find(([key]) => key === verdict)?.[1] ?? verdict;
  const days = source.replaceAll(/\d{4}-\d{2}-\d{2}/gu, (day) => formatDate(day, language));
  return `${found} (${days})`;
}
