// cases/codings.csv → codings, checked against the codebook and the words of the transcripts.
import { code, date, filled, integer, optional, reference, text } from "#base/column";
import type { Issue } from "#base/issue";
import { errorAt } from "#base/make-issue";
import { quote } from "#base/quote";
import { type Reading, readRecords } from "#base/read-records";
import { placeIn, type Sheet } from "#base/sheet";
import type { Coding } from "./coding.ts";

export interface CodingGround {
  readonly codes: ReadonlySet<string>;
  /** Text by name. */
  readonly transcripts: ReadonlyMap<string, string>;
}

export function readCodings(sheet: Sheet, { codes, transcripts }: CodingGround): Reading<Coding> {
  const { records, issues } = readRecords(sheet, {
    columns: {
      mark: filled(code(["real", "demonstration"])),
      transcript: filled(reference(new Set(transcripts.keys()), "cases/transcripts")),
      start: filled(integer({ from: 0 })),
      end: filled(integer({ from: 1 })),
      code: filled(reference(codes, "cases/codebook.yaml")),
      person: filled(text()),
      passage: filled(text()),
      memo: optional(text()),
      on: date(),
    },
    make: (values, row): Coding => ({ ...values, memo: values.memo ?? "", row }),
  });
  const letters = new Map([...transcripts].map(([name, words]) => [name, [...words]]));
  return {
    records,
    issues: [
      ...issues,
      ...records.flatMap((coding) => placeIssues(coding, letters.get(coding.transcript) ?? [], sheet)),
    ],
  };
}

function placeIssues({ start, end, passage, row }: Coding, letters: readonly string[], sheet: Sheet): readonly Issue[] {
  if (letters.slice(start, end).join("").trim() === passage.trim() && start < end) return [];
  const q = quote(passage);
  return [
    errorAt("cases/coding-fits-its-transcript", placeIn(sheet, row, "passage"), {
      wrong: [
        `Las palabras ${q.es} no están en ese lugar de la transcripción.`,
        `The words ${q.en} do not stand at that place of the transcript.`,
        `Les mots ${q.fr} ne se trouvent pas à cet endroit de la transcription.`,
      ],
      cure: [
        "La transcripción cambió después de codificarla: corrija start y end.",
        "The transcript has changed since it was coded: correct start and end.",
        "La transcription a changé depuis le codage : corrigez start et end.",
      ],
    }),
  ];
}
