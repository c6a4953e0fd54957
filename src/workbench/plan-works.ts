// What is published: reports, and what goes with them.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Language } from "#base/text";
import { briefTemplate, composeBrief } from "#publications/brief/compose-brief";
import { planBriefs } from "#publications/brief/plan-briefs";
import { composeNote } from "#publications/note/compose-note";
import { composeReport } from "#publications/report/compose-report";
import { composeTitled } from "#publications/report/compose-titled";
import { openContext, wasAsked } from "#publications/report/report-context";
import type { ReportInput } from "#publications/report/report-input";
import { GROUP_WORDS, wordFor } from "#publications/report/say/words";
import type { Instrument } from "#study/instrument/instrument";
import { reportPath, type WorkKind, workPath } from "./output/file-name.ts";
import type { PlannedReport } from "./plan-publications.ts";
import { REPORT_FORMATS, type ReportFormat } from "./render/renderer.ts";
import type { Work } from "./work.ts";

export interface WorkWish {
  readonly kinds: readonly WorkKind[];
  readonly languages: readonly Language[];
  /** Questionnaires, for the note. */
  readonly instruments: readonly Instrument[];
  /** One country's code: only what is about it or its cities. */
  readonly only?: string;
}

/** The reports themselves, in every format. */
export function reportWorks({ study }: ReportInput, reports: readonly PlannedReport[]): readonly Work<ReportFormat>[] {
  return reports.map(({ place, language }) => {
    const country = study.countries.find(({ code }) => code === place);
    return {
      kind: "report",
      subject: place,
      language,
      formats: REPORT_FORMATS,
      path: reportPath(language, country?.names[language]),
      templates: [`report/${language}/`],
      compose: (own) => composeReport(own, place, language),
    };
  });
}

/** What is published beside the reports. */
export function planWorks(input: ReportInput, wish: WorkWish): readonly Work[] {
  const works = wish.kinds.flatMap((kind) => PLANS[kind](input, wish));
  return works.filter(({ subject }) => wish.only === undefined || countryOf(input, subject) === wish.only);
}

type Plan = (input: ReportInput, wish: WorkWish) => readonly Work[];

const PLANS: Readonly<Record<WorkKind, Plan>> = {
  brief: briefWorks,
  slides: slidesWorks,
  sheet: sheetWorks,
  note: noteWorks,
};

function countryOf({ study }: ReportInput, subject: string): string {
  return study.cities.find(({ id }) => id === subject)?.country ?? subject;
}

export function subjectName({ study }: ReportInput, subject: string, language: Language): string {
  const country = study.countries.find(({ code }) => code === subject);
  return country?.names[language] ?? study.cities.find(({ id }) => id === subject)?.name ?? subject;
}

function briefWorks(input: ReportInput, { languages }: WorkWish): readonly Work[] {
  return planBriefs(input).flatMap((audience) =>
    languages.map((language): Work => {
      const names = [wordFor(GROUP_WORDS, audience.group)[language], subjectName(input, audience.subject, language)];
      return {
        ...audience,
        kind: "brief",
        language,
        formats: ["html", "pdf", "docx"],
        path: workPath("brief", language, names),
        templates: [briefTemplate(audience, language)],
        compose: (own) => composeBrief(own, audience, language),
      };
    }),
  );
}

function slidesWorks(input: ReportInput, { languages }: WorkWish): readonly Work[] {
  return input.study.countries.flatMap(({ code, names }) =>
    languages.map((language): Work => {
      const plan = { file: `report/slides/${language}/country.md`, layout: "slides", id: `slides-${code}` } as const;
      return {
        kind: "slides",
        subject: code,
        language,
        formats: ["pptx"],
        path: workPath("slides", language, [names[language]]),
        templates: [plan.file],
        compose: (own) => composeTitled(openContext(own, code, language), plan),
      };
    }),
  );
}

/** For every city in which people were asked: without numbers of its own a sheet would tell nothing. */
function sheetWorks(input: ReportInput, { languages }: WorkWish): readonly Work[] {
  const asked = input.study.cities.filter((city) => wasAsked(input, city));
  return asked.flatMap(({ id, name }) =>
    languages.map((language): Work => {
      const plan = { file: `report/sheet/${language}/city.md`, layout: "sheet", id: `sheet-${id}` } as const;
      return {
        kind: "sheet",
        subject: id,
        language,
        formats: ["pdf", "svg", "png"],
        path: workPath("sheet", language, [name]),
        templates: [plan.file],
        compose: (own) => composeTitled(openContext(own, id, language), plan),
      };
    }),
  );
}

function noteWorks(_: ReportInput, { languages, instruments }: WorkWish): readonly Work[] {
  return languages.map((language) => ({
    kind: "note",
    subject: WHOLE_STUDY,
    language,
    formats: ["html", "pdf", "docx"],
    path: workPath("note", language, []),
    templates: [`report/${language}/`],
    compose: (own) => composeNote(own, instruments, language),
  }));
}
