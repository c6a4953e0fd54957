// One service as a person at a counter needs it: what, for whom, when, where, what to bring; what is not known is said to be asked.
import type { Language, Texts } from "#base/text";
import { type CardText, type FinderStudy, readableIn, type TextColumn } from "#directory/finder/finder-file";
import { guessLanguage } from "#directory/finder/guess-language";
import { sayHours } from "#directory/finder/say-hours";
import { sayPhones } from "#directory/finder/say-phones";
import { type FoundCard, pointOf } from "../ask/answer-wish.ts";
import { WORDS } from "../words/finder-words.ts";
import { fill, sayDay, sayLanguages } from "../words/say.ts";
import { element } from "./element.ts";

export interface CardSurroundings {
  readonly language: Language;
  readonly study: FinderStudy;
}

export function drawCard(found: FoundCard, surroundings: CardSurroundings): HTMLElement {
  const { language, study } = surroundings;
  const { cells, texts } = found.card;
  const kinds = [cells.kind ?? "", ...(cells.other_kinds ?? "").split(" ; ")].filter((code) => code !== "");
  const nameOf = (code: string) => study.kinds.find((kind) => kind.code === code)?.names[language] ?? code;
  const title = language !== "es" && (cells.name_en ?? "") !== "" && language === "en" ? cells.name_en : cells.name;
  const second = title === cells.name ? undefined : cells.name;
  return element(
    "li",
    { class: "card", id: `s-${cells.id ?? ""}` },
    element("h3", langOf(title), title ?? ""),
    second !== undefined && element("p", { class: "second", ...langOf(second) }, second),
    element("p", { class: "provider", ...langOf(cells.provider) }, cells.provider ?? ""),
    element(
      "ul",
      { class: "marks" },
      ...kinds.map((code) => element("li", {}, nameOf(code))),
      ...marksOf(found, language),
    ),
    textOf(texts.what_it_does, language, "p"),
    element("dl", {}, ...rowsOf(found, language)),
    askLine(found, language),
    ...placeLines(found, language),
    trustLine(found, surroundings),
  );
}

/** Names of bodies and services stay as these write them, and are read aloud in their own language. */
function langOf(name: string | undefined): { readonly lang?: Language } {
  return name === undefined || name === "" ? {} : { lang: guessLanguage(name) };
}

function marksOf({ card: { cells }, distanceKilometres }: FoundCard, language: Language): readonly HTMLElement[] {
  const mark = (isTold: boolean, texts: Texts) => (isTold ? [element("li", { class: "strong" }, texts[language])] : []);
  return [
    ...mark(cells.women_specific === "yes", WORDS.women),
    ...mark(cells.children === "yes", WORDS.takesChildren),
    ...mark(cells.child_care === "yes", WORDS.childCare),
    ...mark(cells.cost === "free", WORDS.free),
    ...(distanceKilometres === undefined
      ? []
      : [element("li", { class: "strong" }, fill(WORDS.kilometres, language, { n: distanceKilometres }))]),
  ];
}

const ROWS: readonly (readonly [TextColumn, keyof typeof WORDS])[] = [
  ["target_group", "who"],
  ["eligibility", "eligibility"],
  ["not_eligible", "notFor"],
  ["documents_asked", "bring"],
];

function rowsOf({ card: { cells, texts } }: FoundCard, language: Language): readonly HTMLElement[] {
  const told = ROWS.flatMap(([column, word]) => {
    const text = texts[column];
    return text === undefined ? [] : row(WORDS[word][language], textOf(text, language, "span"));
  });
  const plain = (word: keyof typeof WORDS, value: string | undefined) =>
    value === undefined || value === "" ? [] : row(WORDS[word][language], value);
  return [
    ...told,
    ...hoursRow(cells.hours ?? "", texts.hours, language),
    ...plain("cost", cells.cost === "paid" ? WORDS.paid[language] : undefined),
    ...plain("languages", sayLanguages(cells.languages ?? "", language)),
    ...plain("wait", cells.waiting_time),
  ];
}

function hoursRow(hours: string, text: CardText | undefined, language: Language): readonly HTMLElement[] {
  const said = sayHours(hours, language);
  if (said !== undefined) return row(WORDS.hours[language], said);
  return text === undefined ? [] : row(WORDS.hours[language], textOf(text, language, "span"));
}

function row(name: string, value: Node | string): readonly HTMLElement[] {
  return [element("dt", {}, name), element("dd", {}, value)];
}

const LANGUAGE_MARKS = { es: WORDS.inSpanish, en: WORDS.inEnglish, fr: WORDS.inFrench } as const;

/** A translation says so; a text in another language says in which. */
function textOf(card: CardText | undefined, language: Language, name: "p" | "span"): HTMLElement {
  if (card === undefined) return element("span", { hidden: true });
  const { text, language: own, isTranslation } = readableIn(card, language);
  const mark = isTranslation
    ? WORDS.translated[language]
    : own === language
      ? undefined
      : LANGUAGE_MARKS[own][language];
  return element(
    name,
    {},
    element("span", { lang: own }, text),
    mark !== undefined && element("small", {}, ` (${mark})`),
  );
}

const ASKED = {
  hours: WORDS.askHours,
  documents: WORDS.askDocuments,
  cost: WORDS.askCost,
  language: WORDS.askLanguage,
} as const;

function askLine({ ask }: FoundCard, language: Language): HTMLElement {
  if (ask.length === 0) return element("span", { hidden: true });
  const things = ask.map((each) => ASKED[each][language]).join(", ");
  return element("p", { class: "ask" }, `${WORDS.askFirst[language]}: ${things}.`);
}

function placeLines(found: FoundCard, language: Language): readonly HTMLElement[] {
  const { cells } = found.card;
  const isConfidential = cells.confidential_place === "yes";
  const place = [isConfidential ? "" : (cells.address ?? ""), cells.city ?? cells.admin1 ?? ""].filter(
    (part) => part !== "",
  );
  const where = place.length > 0 ? place.join(", ") : cells.coverage === "national" ? WORDS.national[language] : "";
  return [
    where === "" ? element("span", { hidden: true }) : element("p", { class: "place" }, where),
    isConfidential ? element("p", { class: "confidential" }, WORDS.confidential[language]) : routeLine(found, language),
    phoneLine(cells, isConfidential, language),
  ];
}

function phoneLine(
  { phone = "", country = "" }: FoundCard["card"]["cells"],
  isConfidential: boolean,
  language: Language,
): HTMLElement {
  const phones = sayPhones(phone, country);
  if (phones.length === 0)
    return isConfidential
      ? element("p", { class: "quiet" }, WORDS.noPhone[language])
      : element("span", { hidden: true });
  const links = phones.map(({ text, address }) =>
    address === undefined ? element("span", {}, text) : element("a", { class: "call", href: address }, text),
  );
  return element("p", { class: "phones" }, ...links);
}

/** Public map apps find the way; nothing is asked of them before somebody follows the link. */
function routeLine({ card }: FoundCard, language: Language): HTMLElement {
  const { cells } = card;
  const point = pointOf(card);
  const address = [cells.address ?? "", cells.city ?? "", cells.country ?? ""].filter((part) => part !== "").join(", ");
  if (point === undefined && (cells.address ?? "") === "") return element("span", { hidden: true });
  const goal = point === undefined ? address : `${point.latitude},${point.longitude}`;
  const google = `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(goal)}`;
  const osm =
    point === undefined
      ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`
      : `https://www.openstreetmap.org/directions?to=${point.latitude}%2C${point.longitude}`;
  const out = { target: "_blank", rel: "noopener noreferrer" };
  return element(
    "p",
    { class: "route" },
    element("a", { href: google, ...out }, WORDS.route[language]),
    " · ",
    element("a", { href: osm, ...out }, WORDS.routeOther[language]),
  );
}

function trustLine({ card: { cells, checkedOn } }: FoundCard, { language, study }: CardSurroundings): HTMLElement {
  const year = cells.status_year ?? (cells.source_date ?? "").slice(0, 4);
  const [source = ""] = (cells.source_url ?? "").split(" ; ");
  const said =
    cells.to_verify === "yes"
      ? WORDS.toVerify[language]
      : checkedOn !== undefined
        ? fill(WORDS.checked, language, { day: sayDay(checkedOn, language) })
        : year === ""
          ? WORDS.notCheckedAtAll[language]
          : fill(WORDS.notChecked, language, { year });
  const isLink = /^https?:\/\//.test(source);
  return element(
    "p",
    { class: "quiet trust" },
    said,
    isLink && " ",
    isLink && element("a", { href: source, target: "_blank", rel: "noopener noreferrer" }, WORDS.source[language]),
    ...correctionLink(cells.id ?? "", { language, study }),
  );
}

/** To the server that the study names, or the one that gives this page: a copy on another host has nobody who would take it. */
function correctionLink(id: string, { language, study }: CardSurroundings): readonly (HTMLElement | string)[] {
  const isServed = location.pathname === `/services/${study.id}/`;
  if (id === "" || (study.feedback === undefined && !isServed)) return [];
  const path = `/comment/${encodeURIComponent(study.id)}/${encodeURIComponent(id)}?lang=${language}`;
  const address = isServed || study.feedback === undefined ? path : new URL(path, study.feedback).href;
  return [" ", element("a", { class: "correct", href: address }, WORDS.correct[language])];
}
