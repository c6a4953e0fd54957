// A transcript from a file: proposals are written for a person, outside the study; with the decided ones it goes in without names.
import { basename } from "node:path";
import { readConfirmed, writeProposals } from "#cases/deidentify/confirmed-identities";
import type { Effects } from "./effect/effects.ts";
import { InputFileProblem, readFileOf } from "./file-problems.ts";
import { keepTranscript, proposeIdentities } from "./stories/keep-transcript.ts";

export interface TranscriptQuestion {
  readonly file: string;
  readonly study: string;
  /** Id of the case; the transcript bears its name. */
  readonly case: string;
  /** Where proposals are written: never inside the study. */
  readonly proposals?: string;
  /** Proposals that a person has gone through. */
  readonly confirmed?: string;
}

export interface ImportedTranscript {
  readonly turns: number;
  readonly proposals: number;
  readonly written: string;
}

/** Throws what `keepTranscript` throws, and `workbench/file-is-missing`. */
export async function importTranscript(effects: Effects, question: TranscriptQuestion): Promise<ImportedTranscript> {
  const { file, study } = question;
  const raw = { fileName: file, bytes: await readFileOf(effects, file) };
  const written = question.proposals;
  if (question.confirmed === undefined && written !== undefined) {
    const { turns, proposals } = await proposeIdentities(effects, study, raw);
    await effects.files.writeAtomically(written, new TextEncoder().encode(writeProposals(proposals)));
    return { turns, proposals: proposals.length, written };
  }
  const path = question.confirmed ?? "";
  const text = new TextDecoder().decode(await readFileOf(effects, path));
  const { confirmed, issues } = readConfirmed(text, basename(path));
  if (issues.length > 0) throw new InputFileProblem(basename(path), issues);
  const wish = { ...raw, case: question.case, decided: confirmed, decidedIn: path };
  return { proposals: confirmed.length, ...(await keepTranscript(effects, study, wish)) };
}
