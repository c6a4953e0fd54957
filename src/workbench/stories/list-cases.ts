// Cases as those see them who work on them: what is coded, what is quoted, what waits.
import type { Mark } from "#base/mark";
import { type CaseStudy, PUBLICATIONS } from "#cases/case-study";
import type { Coding } from "#cases/coding/coding";
import type { Qualitative } from "#cases/qualitative";
import type { Effects } from "../effect/effects.ts";
import { caseIsUnknown } from "../evidence-problems.ts";
import { showPhoto } from "./keep-photo.ts";
import { digestOfStory } from "./keep-story.ts";
import { type OpenCases, openCases } from "./open-cases.ts";

export async function listCases(effects: Effects, study: string) {
  const { cases, qualitative } = await openCases(effects, study);
  return cases.map((one) => ({
    ...headOf(one, qualitative),
    codings: qualitative.codings.filter(({ transcript }) => transcript === one.id).length,
    quotations: {
      approved: one.quotations.length,
      proposed: one.notedQuotations.filter(({ state }) => state === "proposed").length,
    },
  }));
}

/** Throws `workbench/case-is-unknown`. */
export async function readCaseDetail(effects: Effects, study: string, id: string) {
  const { cases, qualitative } = await openCases(effects, study);
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw caseIsUnknown(id);
  const { es, en, fr } = found.story;
  const photo = await showPhoto(effects, study, found);
  return {
    ...headOf(found, qualitative),
    ...(photo === undefined ? {} : { photo }),
    story: { es: [...es], en: [...en], fr: [...fr] },
    digest: await digestOfStory(effects, study, found.file),
    quotations: [...found.notedQuotations],
  };
}

/** Transcripts without names, with and without a story. */
export async function listInterviews(effects: Effects, study: string) {
  const { cases, qualitative } = await openCases(effects, study);
  return [...qualitative.transcripts].map(([id, text]) => {
    const codings = qualitative.codings.filter(({ transcript }) => transcript === id);
    return {
      ...{
        id,
        mark: markOf(id, { cases, qualitative }),
        turns: text.trimEnd().split("\n").length,
        codings: codings.length,
      },
      country: placeOf(id, { cases, qualitative }),
      coders: [...new Set(codings.map(({ person }) => person))].toSorted(),
      hasStory: cases.some((one) => one.id === id),
    };
  });
}

/** Throws `workbench/case-is-unknown`. */
export async function readInterview(effects: Effects, study: string, id: string) {
  const { cases, qualitative } = await openCases(effects, study);
  const transcript = qualitative.transcripts.get(id);
  if (transcript === undefined) throw caseIsUnknown(id);
  const codings = qualitative.codings.filter((one) => one.transcript === id);
  return { id, mark: markOf(id, { cases, qualitative }), transcript, codings: codings.map(toldCoding) };
}

/** A transcript says nothing of itself: its story does, or who brought it, or who coded it. */
function markOf(id: string, { cases, qualitative }: OpenCases): Mark {
  const coded = qualitative.codings.find(({ transcript }) => transcript === id);
  return (cases.find((one) => one.id === id) ?? broughtAs(id, qualitative) ?? coded)?.mark ?? "real";
}

/** Country code; empty where nobody said it. */
function placeOf(id: string, { cases, qualitative }: OpenCases): string {
  return (cases.find((one) => one.id === id) ?? broughtAs(id, qualitative))?.country ?? "";
}

function broughtAs(id: string, { interviews = [] }: Qualitative) {
  return interviews.findLast((one) => one.case === id);
}

export async function readCodes(effects: Effects, study: string) {
  const { qualitative } = await openCases(effects, study);
  return qualitative.codes.map((one) => ({ ...one }));
}

function headOf(one: CaseStudy, { transcripts }: Qualitative) {
  const { id, mark, pseudonym, sex, ageBand, country, city, needs, titles, consent } = one;
  const { on, version, scope, askedBy = "", publications = PUBLICATIONS } = consent;
  return {
    ...{ id, mark, pseudonym, sex, ageBand, country, city, titles },
    ...{
      needs: [...needs],
      consent: { on, version, scope: [...scope], askedBy, publications: [...publications] },
      hasTranscript: transcripts.has(id),
    },
  };
}

function toldCoding({ transcript, start, end, code, person, passage, memo, on }: Coding) {
  return { transcript, start, end, code, person, passage, memo, on };
}
