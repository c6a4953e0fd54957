// A transcript into a study, in two steps: what may tell who somebody is is proposed to a person; only when every word of it was decided
// does the text go in, without names. What was brought is kept nowhere.
import { basename, join } from "node:path";
import type { Issue } from "#base/issue";
import { EVERY_ID } from "#base/known-ids";
import { readCsv } from "#base/read-csv";
import type { Coding } from "#cases/coding/coding";
import { type ConfirmedIdentity, openIdentities, replaceIdentities } from "#cases/deidentify/confirmed-identities";
import { findIdentities, type IdentityProposal } from "#cases/deidentify/find-identities";
import { INTERVIEW_COLUMNS, type Interview, interviewCells } from "#cases/interview";
import { readInterviews } from "#cases/read-interviews";
import { readTranscript } from "#cases/transcript/read-transcript";
import { writeTranscript } from "#cases/transcript/transcript";
import { readCities } from "#study/read-cities";
import { withRow } from "../append-row.ts";
import type { Effects } from "../effect/effects.ts";
import { interviewIdIsUnfit, transcriptIsCoded } from "../evidence-problems.ts";
import { InputFileProblem, refuseErrors } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { type WholeFile, writeWhole } from "../study-files/change-whole.ts";
import { TABLES } from "../study-files.ts";
import { writeCsv } from "../write-csv.ts";
import { knownIds } from "./known-ids.ts";
import { openCases } from "./open-cases.ts";

export interface RawTranscript {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What a person has decided on so far. __Default value:__ nothing */
  readonly decided?: readonly ConfirmedIdentity[];
}

export interface ProposedTranscript {
  /** One line per turn; it holds every name that nobody has decided to replace. */
  readonly text: string;
  readonly turns: number;
  readonly proposals: readonly IdentityProposal[];
}

/** Throws `workbench/input-file-has-errors`. */
export async function proposeIdentities(
  effects: Effects,
  study: string,
  { fileName, bytes, decided = [] }: RawTranscript,
): Promise<ProposedTranscript> {
  const file = basename(fileName);
  const { turns, issues } = readTranscript(bytes, file);
  refuseErrors(file, issues);
  const places = await placeNames(effects, study);
  const names = [...new Set(turns.map(({ speaker }) => speaker))].filter((name) => name !== "");
  const text = writeTranscript(turns);
  const proposals = findIdentities(text, { places, names });
  return { text: replaceIdentities(text, decided), turns: turns.length, proposals };
}

/** Of the cities of the study, read by themselves: the whole folder takes seconds. */
async function placeNames(effects: Effects, study: string): Promise<readonly string[]> {
  const bytes = await effects.files.read(join(study, TABLES.cities));
  if (bytes === undefined) return [];
  return readCities(readCsv(bytes, TABLES.cities).sheet, EVERY_ID).records.map(({ name }) => name);
}

export interface TranscriptWish extends RawTranscript {
  /** Id of the case; the transcript bears its name. */
  readonly case: string;
  readonly decided: readonly ConfirmedIdentity[];
  /** Where the person lives, and whether they are invented. __Default value:__ as stated before, or by the story */
  readonly place?: Omit<Interview, "case"> | undefined;
  /** The file that the decisions stand in, for messages. __Default value:__ `fileName` */
  readonly decidedIn?: string;
}

export interface KeptTranscript {
  readonly turns: number;
  readonly written: string;
}

/**
 * Throws what `proposeIdentities` throws, `workbench/input-file-has-errors` with `cases/identity-is-decided` for every proposal without a
 * decision, `workbench/interview-id-is-unfit`, and `workbench/transcript-is-coded` where codings would lose their words.
 */
export async function keepTranscript(effects: Effects, study: string, wish: TranscriptWish): Promise<KeptTranscript> {
  const { case: id, decided, decidedIn = wish.fileName } = wish;
  if (!FIT_ID.test(id)) throw interviewIdIsUnfit(id);
  const { text, turns, proposals } = await proposeIdentities(effects, study, wish);
  const open: readonly Issue[] = openIdentities(proposals, decided, basename(decidedIn));
  if (open.length > 0) throw new InputFileProblem(basename(decidedIn), open);
  const safe = `${text}\n`;
  const written = join(study, "cases", "transcripts", `${id}.txt`);
  return inTurn(written, async () => {
    const { codings } = (await openCases(effects, study)).qualitative;
    const lost = codings.filter((one) => one.transcript === id && !stands(one, safe));
    if (lost.length > 0) throw transcriptIsCoded(id, lost.length);
    const text: WholeFile = { path: `cases/transcripts/${id}.txt`, bytes: new TextEncoder().encode(safe) };
    if (wish.place === undefined) await writeWhole(effects, study, [text]);
    else await keepWithPlace(effects, study, { text, interview: { ...wish.place, case: id } });
    return { turns, written };
  });
}

interface Placed {
  readonly text: WholeFile;
  readonly interview: Interview;
}

/** Both: who is limited to a country must find what they brought. Throws `workbench/input-file-has-errors`. */
async function keepWithPlace(effects: Effects, study: string, { text, interview }: Placed): Promise<void> {
  const path = join(study, TABLES.interviews);
  const row = { head: INTERVIEW_COLUMNS, cells: interviewCells(interview) };
  const sheet = readCsv(new TextEncoder().encode(writeCsv([row.head, row.cells])), TABLES.interviews).sheet;
  refuseErrors(TABLES.interviews, readInterviews(sheet, await knownIds(effects, study)).issues);
  await inTurn(path, async () => {
    const bytes = withRow(await effects.files.read(path), row);
    await writeWhole(effects, study, [{ path: TABLES.interviews, bytes }, text]);
  });
}

/** As names of files go everywhere. */
export const FIT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

function stands({ start, end, passage }: Coding, text: string): boolean {
  return [...text].slice(start, end).join("").trim() === passage.trim();
}
