// A transcript into a study, in two steps: what may tell who somebody is is proposed to a person outside the study; only what was
// confirmed word by word goes in, without names.
import { basename, join } from "node:path";
import { readConfirmed, replaceIdentities, writeProposals } from "#cases/deidentify/confirmed-identities";
import { findIdentities } from "#cases/deidentify/find-identities";
import { readTranscript } from "#cases/transcript/read-transcript";
import { writeTranscript } from "#cases/transcript/transcript";
import type { Effects } from "./effect/effects.ts";
import { InputFileProblem, readFileOf, refuseErrors } from "./file-problems.ts";
import { openStudyFolder } from "./open-study-folder.ts";

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

/** Throws `workbench/input-file-has-errors`, `workbench/file-is-missing`. */
export async function importTranscript(effects: Effects, question: TranscriptQuestion): Promise<ImportedTranscript> {
  const { file, study } = question;
  const { turns, issues } = readTranscript(await readFileOf(effects, file), basename(file));
  refuseErrors(basename(file), issues);
  const text = writeTranscript(turns);
  const written = question.proposals;
  if (question.confirmed === undefined && written !== undefined) {
    const { study: plan } = await openStudyFolder(effects, study);
    const places = plan.cities.map(({ name }) => name);
    const names = [...new Set(turns.map(({ speaker }) => speaker))].filter((name) => name !== "");
    const proposals = findIdentities(text, { places, names });
    await effects.files.writeAtomically(written, new TextEncoder().encode(writeProposals(proposals)));
    return { turns: turns.length, proposals: proposals.length, written };
  }
  const path = question.confirmed ?? "";
  const { confirmed, issues: open } = readConfirmed(
    new TextDecoder().decode(await readFileOf(effects, path)),
    basename(path),
  );
  if (open.length > 0) throw new InputFileProblem(basename(path), open);
  const out = join(study, "cases", "transcripts", `${question.case}.txt`);
  await effects.files.writeAtomically(out, new TextEncoder().encode(`${replaceIdentities(text, confirmed)}\n`));
  return { turns: turns.length, proposals: confirmed.length, written: out };
}
