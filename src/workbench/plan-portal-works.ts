// The pages of the portal as works: each page a document, rendered and remembered as any other.
import { composePage } from "#publications/portal/compose-page";
import { planPortal } from "#publications/portal/plan-portal";
import type { PortalInput, Reading } from "#publications/portal/portal-input";
import { PORTAL_WORDS } from "#publications/portal/portal-words";
import type { ReportInput } from "#publications/report/report-input";
import { GROUP_WORDS, wordFor } from "#publications/report/say/words";
import { digestLargeValue } from "#store/digest-file";
import { subjectName } from "./plan-works.ts";
import type { Work } from "./work.ts";

export function portalWorks(input: PortalInput): readonly Work[] {
  const { report, ...others } = input;
  const besides = digestLargeValue(others);
  return input.languages.flatMap((language) =>
    planPortal(report, language).map(
      (page): Work => ({
        kind: "page",
        subject: page.subject,
        language,
        formats: ["html"],
        path: page.path.replace(/\.html$/, ""),
        templates: [`report/${language}/`, `report/portal/${language}/`],
        besides,
        compose: (own) => composePage({ ...input, report: own }, page),
      }),
    ),
  );
}

/** What else is published, by the plans: pages can be made before the files are. */
export function readingsOf(input: ReportInput, works: readonly Work[]): readonly Reading[] {
  return works.map((work) => workReading(input, work));
}

function workReading(input: ReportInput, { kind, subject, group, language, formats, path }: Work): Reading {
  const whom = group === undefined ? subjectName(input, subject, language) : wordFor(GROUP_WORDS, group)[language];
  const own = kind === "page" ? "note" : kind;
  return {
    kind: own,
    subject,
    language,
    title: TITLES[language][own].replace("%", whom),
    files: formats.map((format) => ({ format, path: `${path}.${format}` })),
  };
}

const TITLES = {
  es: {
    report: PORTAL_WORDS.es.report,
    brief: "Dos páginas: %",
    slides: "Presentación: %",
    sheet: "Hoja: %",
    note: "Nota metodológica",
  },
  en: {
    report: PORTAL_WORDS.en.report,
    brief: "Two pages: %",
    slides: "Slides: %",
    sheet: "Sheet: %",
    note: "Methodology note",
  },
  fr: {
    report: PORTAL_WORDS.fr.report,
    brief: "Deux pages : %",
    slides: "Diaporama : %",
    sheet: "Fiche : %",
    note: "Note méthodologique",
  },
};
