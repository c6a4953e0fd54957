// Transcripts, codes, codings, claims and the plan of cases in a study folder.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import { EVERY_ID, type KnownIds } from "#base/known-ids";
import { readClaims } from "#cases/claims/read-claims";
import { readCodebook } from "#cases/coding/read-codebook";
import { readCodings } from "#cases/coding/read-codings";
import { readSelectionPlan } from "#cases/plan/selection-plan";
import type { Qualitative } from "#cases/qualitative";
import { readConsentForms } from "#cases/read-consent-forms";
import { readInterviews } from "#cases/read-interviews";
import { type FolderReader, recordsAt, remark, textAt } from "./folder-reader.ts";
import { CODEBOOK_FILE, SELECTION_FILE, TABLES, transcriptId } from "./study-files.ts";

export interface QualitativeGround {
  readonly known: KnownIds;
  readonly analysis: AnalysisSpec | undefined;
}

export function readFolderQualitative(reader: FolderReader, { known, analysis }: QualitativeGround): Qualitative {
  const codes = readCodes(reader);
  const transcripts = readTranscripts(reader);
  const plan = readPlan(reader);
  const ids = new Set(codes.map(({ code }) => code));
  const indicators = analysis === undefined ? EVERY_ID : new Set(analysis.indicators.map(({ id }) => id));
  return {
    ...{ codes, transcripts },
    codings: recordsAt(reader, TABLES.codings, (sheet) => readCodings(sheet, { codes: ids, transcripts })),
    claims: recordsAt(reader, TABLES.claims, (sheet) => readClaims(sheet, { ...known, indicators })),
    interviews: recordsAt(reader, TABLES.interviews, (sheet) => readInterviews(sheet, known)),
    consents: recordsAt(reader, TABLES.consents, (sheet) => readConsentForms(sheet, known)),
    ...(plan === undefined ? {} : { plan }),
  };
}

function readCodes(reader: FolderReader): Qualitative["codes"] {
  const text = textAt(reader, CODEBOOK_FILE);
  if (text === undefined) return [];
  const { codes, issues } = readCodebook(text, CODEBOOK_FILE);
  remark(reader, issues);
  return codes;
}

function readTranscripts(reader: FolderReader): ReadonlyMap<string, string> {
  const paths = [...reader.files.keys()].sort();
  return new Map(
    paths.flatMap((path) => {
      const id = transcriptId(path);
      return id === undefined ? [] : [[id, (textAt(reader, path) ?? "").replace(/\r\n?/gu, "\n").trimEnd()] as const];
    }),
  );
}

function readPlan(reader: FolderReader): Qualitative["plan"] {
  const text = textAt(reader, SELECTION_FILE);
  if (text === undefined) return undefined;
  const { plan, issues } = readSelectionPlan(text, SELECTION_FILE);
  remark(reader, issues);
  return plan;
}
