// The pages of the portal as works: each page a document, rendered and remembered as any other.
import type { Language } from "#base/text";
import { composePage } from "#publications/portal/compose-page";
import { planPortal } from "#publications/portal/plan-portal";
import type { PortalInput, Reading } from "#publications/portal/portal-input";
import { PORTAL_WORDS } from "#publications/portal/portal-words";
import type { ReportInput } from "#publications/report/report-input";
import { GROUP_WORDS, wordFor } from "#publications/report/say/words";
import { reportPath } from "./output/file-name.ts";
import type { PlannedReport } from "./plan-publications.ts";
import { subjectName, type Work } from "./plan-works.ts";
import { REPORT_FORMATS } from "./render/renderer.ts";

export function portalWorks(input: PortalInput): readonly Work[] {
  return input.languages.flatMap((language) =>
    planPortal(input.report, language).map(
      (page): Work => ({
        kind: "page",
        subject: page.subject,
        language,
        formats: ["html"],
        path: page.path.replace(/\.html$/, ""),
        compose: () => composePage(input, page),
      }),
    ),
  );
}

/** What else is published, by the plans: pages can be made before the files are. */
export function readingsOf(
  input: ReportInput,
  reports: readonly PlannedReport[],
  works: readonly Work[],
): readonly Reading[] {
  return [
    ...reports.map(({ place, language }) => reportReading(input, place, language)),
    ...works.map((work) => workReading(input, work)),
  ];
}

function reportReading(input: ReportInput, place: string, language: Language): Reading {
  const country = input.study.countries.find(({ code }) => code === place);
  const files = REPORT_FORMATS.map((format) => ({
    format,
    path: reportPath(language, country?.names[language], format),
  }));
  return { kind: "report", subject: place, language, title: PORTAL_WORDS[language].report, files };
}

function workReading(input: ReportInput, { kind, subject, group, language, formats, path }: Work): Reading {
  const whom = group === undefined ? subjectName(input, subject, language) : wordFor(GROUP_WORDS, group)[language];
  const title = TITLES[language][kind === "page" ? "note" : kind].replace("%", whom);
  return {
    kind: kind === "page" ? "note" : kind,
    subject,
    language,
    title,
    files: formats.map((format) => ({ format, path: `${path}.${format}` })),
  };
}

const TITLES = {
  es: { brief: "Dos páginas: %", slides: "Presentación: %", sheet: "Hoja: %", note: "Nota metodológica" },
  en: { brief: "Two pages: %", slides: "Slides: %", sheet: "Sheet: %", note: "Methodology note" },
  fr: { brief: "Deux pages : %", slides: "Diaporama : %", sheet: "Fiche : %", note: "Note méthodologique" },
} as const;
