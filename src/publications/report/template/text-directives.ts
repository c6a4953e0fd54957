// Directives inside running text: numbers with their ground, names of places, references.
import { formatCount } from "#base/format-number";
import type { Inline } from "../../document/document.ts";
import { COUNTS } from "../part/counts.ts";
import { textIn } from "../report-context.ts";
import { isSuppressed, sayFull, sayInterval, sayRatio, sayValue } from "../say/say-number.ts";
import { sayInCity, sayInPlace, sayOfCity, sayOfPlace, sayPlace } from "../say/say-place.ts";
import type { Attributes, Scope } from "./scope.ts";
import { type TemplatePlace, unknownName } from "./template-issue.ts";

export interface TextCall {
  readonly scope: Scope;
  readonly place: TemplatePlace;
  /** Text between the brackets, exactly as written. */
  readonly label: string;
  readonly attributes: Attributes;
  readonly children: () => readonly Inline[];
}

export interface TextDirective {
  readonly attributes: readonly string[];
  readonly expand: (call: TextCall) => readonly Inline[];
}

export const TEXT_DIRECTIVES: Readonly<Record<string, TextDirective>> = {
  number: { attributes: ["form"], expand: expandNumber },
  count: { attributes: [], expand: expandCount },
  country: plain(({ scope }) => sayPlace(scope.context)),
  "in-country": plain(({ scope }) => sayInPlace(scope.context)),
  "of-country": plain(({ scope }) => sayOfPlace(scope.context)),
  city: plain(({ scope: { context } }) => context.city?.name ?? sayPlace(context)),
  "of-city": plain(({ scope: { context } }) => sayOfCity(context)),
  "in-city": plain(({ scope: { context } }) => sayInCity(context)),
  people: plain(({ scope: { context } }) => (context.country ? textIn(context, context.country.adjectives) : "")),
  "local-government": plain(({ scope: { context } }) => localGovernment(context)),
  study: plain(({ scope: { context } }) => textIn(context, context.input.study.titles)),
  publisher: plain(({ scope: { context } }) => textIn(context, context.input.study.publisher)),
  fieldwork: plain(({ scope: { context } }) => sayFieldwork(context)),
  ref: { attributes: [], expand: expandReference },
  note: { attributes: [], expand: ({ children }) => [{ type: "note", children: children() }] },
  cite: { attributes: [], expand: expandCitation },
  unnumbered: { attributes: [], expand: () => [] },
};

function plain(say: (call: TextCall) => string): TextDirective {
  return { attributes: [], expand: (call) => [{ type: "text", text: say(call) }] };
}

const LOCAL_GOVERNMENT = { es: "gobierno local", en: "local government", fr: "collectivité locale" };

function localGovernment(context: Scope["context"]): string {
  return textIn(context, context.country?.localGovernment ?? LOCAL_GOVERNMENT);
}

const MONTHS = {
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  en: "January February March April May June July August September October November December",
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
};

const AND = { es: " y ", en: " and ", fr: " et " };

/** "junio y agosto de 2026", "June and August 2026": follows "between". */
function sayFieldwork({ input, language }: Scope["context"]): string {
  const { start, end } = input.study.period;
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return monthAndYear(start, language, !sameYear) + AND[language] + monthAndYear(end, language, true);
}

function monthAndYear(date: string, language: keyof typeof MONTHS, withYear: boolean): string {
  const month = MONTHS[language].split(" ")[Number(date.slice(5, 7)) - 1] ?? "";
  if (!withYear) return month;
  return language === "es" ? `${month} de ${date.slice(0, 4)}` : `${month} ${date.slice(0, 4)}`;
}

/** `:number[estimate:need-EMP:here:all]`; `here` is the place of the report. */
function expandNumber({ scope, place, label, attributes }: TextCall): readonly Inline[] {
  const { context } = scope;
  const id = label.replace(/(^|:)here(?=:|$)/, `$1${context.place}`);
  const text = numberText(scope, id, attributes.form ?? "full");
  if (text !== undefined) return [{ type: "number", text, evidence: id }];
  const known = [...context.estimates.keys(), ...context.parities.keys(), ...context.tallies.keys()];
  scope.issues.push(unknownName({ rule: "number-exists", place, name: id, known }));
  return [];
}

const TOO_SMALL = {
  es: "(dato no publicado: grupo demasiado pequeño)",
  en: "(not published: the group is too small)",
  fr: "(non publié : groupe trop petit)",
};

function numberText({ context }: Scope, id: string, form: string): string | undefined {
  const { language } = context;
  const estimate = context.estimates.get(id);
  if (estimate !== undefined) {
    if (isSuppressed(estimate)) return TOO_SMALL[language];
    if (form === "value") return sayValue(estimate, language);
    if (form === "interval") return sayInterval(estimate, language);
    return form === "n" ? formatCount(estimate.n, language) : sayFull(estimate, language);
  }
  const parity = context.parities.get(id);
  if (parity !== undefined) return isSuppressed(parity) ? TOO_SMALL[language] : sayRatio(parity, language);
  const tally = context.tallies.get(id);
  return tally && formatCount(tally.value, language);
}

function expandCount({ scope, place, label }: TextCall): readonly Inline[] {
  const { context } = scope;
  const [name = "", subject = ""] = label.split(":");
  const count = COUNTS[name];
  if (count !== undefined) {
    return [{ type: "text", text: formatCount(count(context, subject), context.language) }];
  }
  scope.issues.push(unknownName({ rule: "count-is-known", place, name, known: Object.keys(COUNTS) }));
  return [];
}

/** References are resolved when the whole report stands. */
function expandReference({ scope, place, label }: TextCall): readonly Inline[] {
  scope.references.push({ to: label, place });
  return [{ type: "reference", to: label }];
}

/** `:cite[L001]` → "Samuel Hall (2017)" with a link to the work. */
function expandCitation({ scope, place, label }: TextCall): readonly Inline[] {
  const { context } = scope;
  const reference = context.input.references.find(({ id }) => id === label);
  if (reference === undefined) {
    const known = context.input.references.map(({ id }) => id);
    scope.issues.push(unknownName({ rule: "reference-exists", place, name: label, known }));
    return [];
  }
  context.sources.cite({
    publisher: reference.authors.join("; "),
    title: reference.title,
    address: reference.address,
  });
  const year = reference.year === undefined ? "" : ` (${reference.year})`;
  const text = `${reference.authors[0] ?? reference.title}${year}`;
  return [{ type: "link", address: reference.address, children: [{ type: "text", text }] }];
}
