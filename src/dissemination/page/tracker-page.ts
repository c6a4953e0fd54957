// What became of the recommendations, for everybody; and the same in numbers, for those who pay.
import type { Language, Texts } from "#base/text";
import { escapeXml } from "#publications/figure/draw-svg";
import { formatDate } from "#publications/words/format-date";
import { STAGES, type TrackerCount, type TrackerRow } from "../follow/tracker.ts";
import { framePage } from "./page-frame.ts";
import { PAGE_WORDS } from "./page-words.ts";

export interface TrackerPage {
  readonly language: Language;
  readonly study: string;
  readonly isDemonstration: boolean;
  /** Only what may be shown. */
  readonly rows: readonly TrackerRow[];
  readonly institutions: ReadonlyMap<string, string>;
  readonly actions: ReadonlyMap<string, Texts>;
  readonly path: string;
}

export function renderTrackerPage({
  language,
  study,
  isDemonstration,
  rows,
  institutions,
  actions,
  path,
}: TrackerPage): string {
  const words = PAGE_WORDS[language];
  const parts = rows.map(({ recommendation, stakeholder, stage, answer, commitments }) => {
    const promised = commitments
      .map(
        ({ action, due, state }) =>
          `<li>${escapeXml(action)} – ${escapeXml(formatDate(due, language))} (${escapeXml(words.states[state])})</li>`,
      )
      .join("");
    return [
      `<article><h2>${escapeXml(institutions.get(stakeholder) ?? stakeholder)}</h2><p>${escapeXml(actions.get(recommendation)?.[language] ?? recommendation)}</p>`,
      `<p><strong>${escapeXml(words.stage)}:</strong> ${escapeXml(words.stages[stage])}${answer === undefined ? "" : ` · ${escapeXml(words.kinds[answer.kind])}`}</p>`,
      answer === undefined || answer.words === "" ? "" : `<p>${escapeXml(answer.words)}</p>`,
      promised === "" ? "" : `<ul>${promised}</ul>`,
      "</article>",
    ].join("");
  });
  const body = `<p>${escapeXml(words.trackerIntro)}</p>${parts.length === 0 ? `<p>${escapeXml(words.trackerNone)}</p>` : parts.join("")}`;
  return framePage({
    language,
    title: words.tracker,
    over: study,
    isDemonstration,
    body,
    inLanguage: (each) => `${path}?lang=${each}`,
  });
}

export interface DonorPage {
  readonly language: Language;
  readonly study: string;
  readonly isDemonstration: boolean;
  readonly total: number;
  readonly all: TrackerCount | undefined;
  readonly byCountry: readonly TrackerCount[];
  readonly countries: ReadonlyMap<string, string>;
  readonly path: string;
}

export function renderDonorPage({
  language,
  study,
  isDemonstration,
  total,
  all,
  byCountry,
  countries,
  path,
}: DonorPage): string {
  const words = PAGE_WORDS[language];
  const stages = STAGES.slice(1);
  const head = `<tr><th scope="col">${escapeXml(words.country)}</th><th scope="col" class="number">${escapeXml(words.total)}</th>${stages.map((stage) => `<th scope="col" class="number">${escapeXml(words.stages[stage])}</th>`).join("")}<th scope="col" class="number">${escapeXml(words.overdue)}</th></tr>`;
  const line = (name: string, count: TrackerCount) => {
    const numbers = [count.reached["not-sent"], ...stages.map((stage) => count.reached[stage]), count.overdue];
    return `<tr><th scope="row">${escapeXml(name)}</th>${numbers.map((number) => `<td class="number">${number}</td>`).join("")}</tr>`;
  };
  const rows = byCountry.map((count) => line(countries.get(count.key) ?? count.key, count)).join("");
  const foot = all === undefined ? "" : line(words.total, all);
  const body = `<p>${escapeXml(words.donorIntro)} n = ${total}</p><div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(words.donor)}"><table><thead>${head}</thead><tbody>${rows}${foot}</tbody></table></div>`;
  return framePage({
    language,
    title: words.donor,
    over: study,
    isDemonstration,
    body,
    inLanguage: (each) => `${path}?lang=${each}`,
  });
}
