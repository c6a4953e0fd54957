// What is published beside the reports, each composed when its turn comes.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Issue } from "#base/issue";
import type { Language } from "#base/text";
import type { StakeholderGroup } from "#findings/recommendation";
import { composeBrief } from "#publications/brief/compose-brief";
import { planBriefs } from "#publications/brief/plan-briefs";
import type { Document } from "#publications/document/document";
import { composeNote } from "#publications/note/compose-note";
import { composeTitled } from "#publications/report/compose-titled";
import { openContext, wasAsked } from "#publications/report/report-context";
import type { ReportInput } from "#publications/report/report-input";
import { GROUP_WORDS, wordFor } from "#publications/report/say/words";
import type { Instrument } from "#study/instrument/instrument";
import { type WorkKind, workPath } from "./output/file-name.ts";
import type { Format } from "./render/renderer.ts";

export interface Work {
  readonly kind: WorkKind | "page";
  /** Country code or city id; `REG` for what is about the whole study. */
  readonly subject: string;
  readonly group?: StakeholderGroup;
  readonly language: Language;
  readonly formats: readonly Format[];
  /** Path inside the output folder, without the ending. */
  readonly path: string;
  /** Undefined where the study has no template for it. */
  readonly compose: () => { readonly document: Document; readonly issues: readonly Issue[] } | undefined;
}

export interface WorkWish {
  readonly kinds: readonly WorkKind[];
  readonly languages: readonly Language[];
  /** Questionnaires, for the note. */
  readonly instruments: readonly Instrument[];
  /** One country's code: only what is about it or its cities. */
  readonly only?: string;
}

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
        compose: () => composeBrief(input, audience, language),
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
        compose: () => composeTitled(openContext(input, code, language), plan),
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
        compose: () => composeTitled(openContext(input, id, language), plan),
      };
    }),
  );
}

function noteWorks(input: ReportInput, { languages, instruments }: WorkWish): readonly Work[] {
  return languages.map((language) => ({
    kind: "note",
    subject: WHOLE_STUDY,
    language,
    formats: ["html", "pdf", "docx"],
    path: workPath("note", language, []),
    compose: () => composeNote(input, instruments, language),
  }));
}
