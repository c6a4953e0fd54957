// What a reader looks up in a report: countries, cities, kinds of service, institutions.
import { citiesOf, here, isRegional, kindName, type ReportContext } from "../report-context.ts";

export interface IndexTerm {
  /** As it stands in the index. */
  readonly term: string;
  /** As it may stand in the text, letter for letter. */
  readonly forms: readonly string[];
}

/** Each term once; the country of a national report is no term in it. */
export function indexTerms(context: ReportContext): readonly IndexTerm[] {
  const { input, language, place } = context;
  const countries = isRegional(context) ? input.study.countries.map(({ names }) => names[language]) : [];
  const cities = citiesOf(input, place).map(({ name }) => name);
  const kinds = input.study.serviceKinds.map(({ code }) => kindName(context, code));
  const institutions = here(context, input.stakeholders).map(({ name }) => name);
  const terms = [
    ...[...countries, ...cities].map((name) => ({ term: name, forms: [name, withoutBrackets(name)] })),
    ...kinds.map((name) => ({ term: name, forms: [name, lowerFirst(name)] })),
    ...institutions.map((name) => ({ term: name, forms: [name, withoutBrackets(name), ...shortNames(name)] })),
  ];
  return [...new Map(terms.map((term) => [term.term, term])).values()];
}

/** "Dirección General (DGME)": by the words, and by the letters. */
function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, "").trim();
}

/** Letters that stand for a name: of capitals alone, or nobody knows whether they are a word. */
function shortNames(name: string): readonly string[] {
  return [...name.matchAll(/\(([\p{Lu}\d][\p{Lu}\d-]+)\)/gu)].map(([, letters = ""]) => letters);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
