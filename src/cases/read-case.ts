// cases/<id>.md → a case study. Without consent that covers publication no story leaves this file.
import type { Issue } from "#base/issue";
import type { KnownIds } from "#base/known-ids";
import { readYaml, type YamlNode } from "#base/read-yaml";
import { day, idOf, listOf, maybe, oneOf, readShape, record, texts, words } from "#base/shape";
import { isLanguage, LANGUAGES, type Language } from "#base/text";
import {
  consentIssue,
  headIssue,
  quotationIssue,
  scopeIssue,
  storyIssue,
  unknownSectionIssue,
  withdrawnIssue,
} from "./case-issues.ts";
import { type CaseStudy, coversQuotations, PUBLICATIONS } from "./case-study.ts";
import { photoConsentIssue } from "./photo/photo-issues.ts";
import { PHOTO_SHAPE } from "./photo/story-photo.ts";
import { approvedOnly, noteQuotation, QUOTATION_SHAPE } from "./quotation/quotation.ts";

export interface CaseReading {
  /** Absent when anything is wrong, and always without consent to publication. */
  readonly story?: CaseStudy;
  /** Id of a case whose person took consent back. */
  readonly withdrawn?: string;
  readonly issues: readonly Issue[];
}

const CONSENT = record({
  ...{ on: day(), version: words(), scope: listOf(words()) },
  publications: maybe(listOf(oneOf(PUBLICATIONS))),
  ...{ askedBy: maybe(words()), withdrawnOn: maybe(day()) },
});

/** Line of the closing `---`, and the text between the two. */
interface Parts {
  readonly head: string;
  readonly body: string;
  readonly bodyRow: number;
}

export function readCase(text: string, file: string, known: KnownIds): CaseReading {
  const parts = partsOf(text);
  if (parts === undefined) return { issues: [headIssue(file)] };
  const { node, issues } = readYaml(parts.head, { file, linesBefore: 1 });
  if (node === undefined) return { issues: [...issues, headIssue(file)] };
  const { value, issues: headIssues } = readShape(node, headShape(known), file);
  const { story, issues: bodyIssues } = readStory(parts, file);
  const found = [...issues, ...headIssues, ...bodyIssues];
  const row = rowOfConsent(node);
  if (value?.consent === undefined) return { issues: hasConsent(node) ? found : [...found, consentIssue(file, row)] };
  const { consent, quotations: written = [], ...head } = value;
  const notedQuotations = written.map(noteQuotation);
  const quotations = approvedOnly(notedQuotations);
  if (consent.withdrawnOn !== undefined) return { withdrawn: head.id, issues: [withdrawnIssue(file, row)] };
  if (!consent.scope.includes("publication")) return { issues: [...found, scopeIssue(file, row)] };
  if (quotations.length > 0 && !coversQuotations(consent)) return { issues: [...found, quotationIssue(file, row)] };
  if (head.photo !== undefined && !consent.scope.includes("photo"))
    return { issues: [...found, photoConsentIssue(file, row)] };
  if (bodyIssues.some(({ severity }) => severity === "error")) return { issues: found };
  return { story: { ...head, consent, quotations, notedQuotations, story, file }, issues: found };
}

function headShape({ countries, cities, serviceKinds }: KnownIds) {
  return record({
    id: words(),
    mark: oneOf(["real", "demonstration"]),
    pseudonym: words(),
    sex: oneOf(["female", "male"]),
    ageBand: words(),
    country: idOf(countries, "study.yaml"),
    city: idOf(cities, "places/cities.csv"),
    needs: listOf(idOf(serviceKinds, "study.yaml")),
    consent: maybe(CONSENT),
    titles: texts(),
    quotations: maybe(listOf(QUOTATION_SHAPE)),
    photo: maybe(PHOTO_SHAPE),
  });
}

function partsOf(text: string): Parts | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text);
  if (match === null) return undefined;
  const before = match[0];
  return { head: match[1] ?? "", body: text.slice(before.length), bodyRow: before.split("\n").length };
}

function hasConsent(node: YamlNode): boolean {
  const consent = node.kind === "record" ? node.entries.get("consent") : undefined;
  return consent !== undefined && consent.kind !== "scalar";
}

function rowOfConsent(node: YamlNode): number {
  return (node.kind === "record" ? node.rows.get("consent") : undefined) ?? 1;
}

type Story = Record<Language, readonly string[]>;

function readStory(
  { body, bodyRow }: Parts,
  file: string,
): { readonly story: Story; readonly issues: readonly Issue[] } {
  const story: Story = { es: [], en: [], fr: [] };
  const issues: Issue[] = [];
  const [, ...sections] = body.split(/^##[ \t]+/mu);
  for (const section of sections) {
    const [title = "", ...lines] = section.split(/\r?\n/u);
    const language = title.trim();
    if (isLanguage(language)) story[language] = paragraphsOf(lines.join("\n"));
    else issues.push(unknownSectionIssue(language, file, bodyRow + rowInBody(body, section)));
  }
  for (const language of LANGUAGES) if (story[language].length === 0) issues.push(storyIssue(language, file));
  return { story, issues };
}

function rowInBody(body: string, section: string): number {
  return body.slice(0, body.indexOf(section)).split("\n").length - 1;
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/gu, " "))
    .filter((paragraph) => paragraph !== "");
}
