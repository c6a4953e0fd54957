// “What has worked” as one page that needs nothing else: without script all practices, the best grounded first, each with its
// criteria; with it, for whom, in which dimension and in a city like which can be chosen.
import { formatNumber } from "#base/format-number";
import {
  ANSWERS,
  CITY_CRITERION_WORDS,
  PEOPLE,
  PRACTICE_DIMENSIONS,
  PRACTICE_SEARCH,
  STRENGTH_CRITERION_WORDS,
  STRENGTHS,
} from "#base/practice-words";
import type { Language, Texts } from "#base/text";
import { TARGET_GROUPS } from "#literature/map/evidence-map";
import type { Transferability, TransferCriterion } from "#literature/practices/judge-transfer";
import { STRENGTH_CRITERIA } from "#literature/practices/practice-strength";
import type { FoundPractice } from "#literature/practices/search-practices";
import { capital } from "../report/say/say-place.ts";
import { escapeHtml } from "./escape-html.ts";
import { type MapPortal, waysBack } from "./evidence-map-page.ts";
import { choiceOf, type Option, standAlonePage } from "./stand-alone-page.ts";
import { WORKED_SCRIPT, WORKED_STYLE } from "./worked-assets.ts";
import { WORKED_WORDS } from "./worked-words.ts";

export interface WorkedPractice {
  readonly found: FoundPractice;
  /** By city of the study; all judged by the same criteria in the same order. */
  readonly fits: ReadonlyMap<string, Transferability>;
}

export interface WorkedInput {
  /** The best grounded first. */
  readonly practices: readonly WorkedPractice[];
  readonly cities: readonly { readonly id: string; readonly name: string }[];
  /** Names of kinds of service, by code. */
  readonly kinds: ReadonlyMap<string, Texts>;
  readonly language: Language;
  /** Of the study. */
  readonly title: string;
  readonly portal?: MapPortal;
}

export function workedPage(input: WorkedInput): string {
  const { language, practices, title } = input;
  const words = WORKED_WORDS[language];
  return standAlonePage({
    language,
    titles: [words.title, title],
    lead: words.lead,
    style: WORKED_STYLE,
    top: waysBack(input),
    body: `${filters(input)}<p id="told" aria-live="polite">${practices.length} ${words.told}</p><p id="none" hidden>${words.none}</p>
<div id="practices">${practices.map((practice) => article(practice, input)).join("\n")}</div>`,
    script: WORKED_SCRIPT,
  });
}

function filters({ cities, language }: WorkedInput): string {
  const words = WORKED_WORDS[language];
  const groups = TARGET_GROUPS.filter((group) => group !== "all").map(
    (group): Option => [group, PEOPLE[group][language]],
  );
  const dimensions = Object.entries(PRACTICE_DIMENSIONS).map(([code, names]): Option => [code, names[language]]);
  const told = {
    ...{ told: words.told, fits: words.fits, unknown: ANSWERS.unknown[language] },
    ...{ yes: ANSWERS.met[language], no: ANSWERS["not-met"][language] },
  };
  const data = Object.entries(told)
    .map(([name, text]) => `data-${name}="${escapeHtml(text)}"`)
    .join(" ");
  const any = PRACTICE_SEARCH.any[language];
  const towns = cities.map(({ id, name }): Option => [id, name]);
  const choices = [
    choiceOf("group", PRACTICE_SEARCH.whom[language], [any, ...groups]),
    choiceOf("dimension", PRACTICE_SEARCH.dimension[language], [any, ...dimensions]),
    choiceOf("city", PRACTICE_SEARCH.city[language], [any, ...towns]),
  ];
  return `<form id="filters" hidden ${data}>${choices.join("")}<label>${PRACTICE_SEARCH.words[language]} <input id="q" type="search" autocomplete="off"></label></form>`;
}

function article({ found, fits }: WorkedPractice, input: WorkedInput): string {
  const { practice, groups, strength } = found;
  const { language } = input;
  const words = WORKED_WORDS[language];
  const people = groups.map((group) => PEOPLE[group][language]).join(", ");
  const rows: readonly (readonly [string, string])[] = [
    [words.people, escapeHtml(`${people} · ${practice.countries.join(", ")}`)],
    [PRACTICE_SEARCH.ground[language], ground(found, language)],
    [words.what, escapeHtml(practice.whatItDoes[language])],
    [words.outcome, outcome(found, language)],
    ...numbers(found, language),
    [words.source, source(practice.sourceAddress)],
  ];
  const told = rows.filter(([, text]) => text !== "").map(([name, text]) => `<dt>${name}</dt><dd>${text}</dd>`);
  return `<article id="${escapeHtml(practice.id)}" data-grade="${strength}" data-groups="${groups.join(" ")}" data-dimensions="${escapeHtml(practice.dimensions.join(" "))}" data-fits="${escapeHtml(JSON.stringify(signsOf(fits)))}"><h2>${escapeHtml(practice.names[language])}</h2><dl>${told.join("")}</dl>${needs(fits, input)}</article>`;
}

/** The grade, and each criterion with yes or no. */
function ground({ strength, by, criteria }: FoundPractice, language: Language): string {
  const words = WORKED_WORDS[language];
  const lines = STRENGTH_CRITERIA.map((criterion) => {
    const answer = ANSWERS[criteria.includes(criterion) ? "met" : "not-met"][language];
    return `<li>${escapeHtml(STRENGTH_CRITERION_WORDS[criterion][language])}${language === "fr" ? "\u00a0" : ""}: <b>${answer}</b></li>`;
  });
  const grade = capital(STRENGTHS[strength]?.[language] ?? "");
  return `<span class="grade g${strength}">${escapeHtml(grade)}</span> <small>${words[by === "person" ? "byPerson" : "byWords"]}</small><ul>${lines.join("")}</ul>`;
}

function outcome({ chain }: FoundPractice, language: Language): string {
  const text = chain.outcome.texts[language];
  if (chain.outcome.basis === "not-stated" || text === "") return PRACTICE_SEARCH.notStated[language];
  return `${escapeHtml(text)}${chain.outcome.basis === "reading" ? ` <small>[${PRACTICE_SEARCH.reading[language]}]</small>` : ""}`;
}

function numbers({ detail }: FoundPractice, language: Language): readonly (readonly [string, string])[] {
  const words = WORKED_WORDS[language];
  const { costPerPerson, costCurrency, costBasis, served, returned, coveragePeriod } = detail ?? {};
  const number = (value: number) => formatNumber(value, language);
  const derived = costBasis === "derived" ? ` <small>[${PRACTICE_SEARCH.derived[language]}]</small>` : "";
  return [
    ...(costPerPerson === undefined
      ? []
      : [[words.cost, `${escapeHtml(costCurrency ?? "")} ${number(costPerPerson)}${derived}`] as const]),
    ...(served === undefined || returned === undefined
      ? []
      : [
          [
            words.coverage,
            `${number(served)} ${words.of} ${number(returned)} ${words.returned}${coveragePeriod ? ` (${escapeHtml(coveragePeriod)})` : ""}`,
          ] as const,
        ]),
  ];
}

function source(address: string): string {
  return address
    .split(/\s*;\s*/)
    .filter((one) => /^https?:\/\//u.test(one))
    .map((one) => `<a href="${escapeHtml(one)}">${escapeHtml(hostOf(one))}</a>`)
    .join(", ");
}

function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/u, "").split("/")[0] ?? address;
}

const SIGNS = { met: "+", "not-met": "-", unknown: "?" } as const;

/** By city one sign for each criterion, in their order. */
function signsOf(fits: WorkedPractice["fits"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...fits].map(([city, { criteria }]) => [city, criteria.map(({ answer }) => SIGNS[answer]).join("")]),
  );
}

function needs(fits: WorkedPractice["fits"], { language, kinds }: WorkedInput): string {
  const [first] = fits.values();
  if (first === undefined || first.criteria.length === 0) return "";
  const lines = first.criteria.map(
    (criterion) => `<li>${escapeHtml(criterionText(criterion, kinds, language))}<b></b></li>`,
  );
  return `<details class="needs"><summary><span>${WORKED_WORDS[language].needs}<span class="fit"></span></span></summary><ul>${lines.join("")}</ul></details>`;
}

function criterionText({ kind, code }: TransferCriterion, kinds: WorkedInput["kinds"], language: Language): string {
  const group = TARGET_GROUPS.find((one) => one === code);
  const what = kinds.get(code)?.[language] ?? (group === undefined ? code : PEOPLE[group][language]);
  return CITY_CRITERION_WORDS[kind][language].replace("{what}", what);
}
