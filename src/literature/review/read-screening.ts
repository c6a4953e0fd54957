// literature/screening.csv → decisions, checked against the references and the protocol.
import { code, date, filled, optional, reference, text, yesNo } from "#base/column";
import type { Issue } from "#base/issue";
import { errorAt } from "#base/make-issue";
import { quote } from "#base/quote";
import { type Reading, readRecords } from "#base/read-records";
import { placeIn, type Sheet } from "#base/sheet";
import type { ReviewProtocol } from "./protocol.ts";
import { DECISIONS, type ScreeningDecision, STAGES } from "./screening-decision.ts";

export interface ScreeningGround {
  readonly protocol: ReviewProtocol;
  readonly references: ReadonlySet<string>;
}

export function readScreening(sheet: Sheet, { protocol, references }: ScreeningGround): Reading<ScreeningDecision> {
  const codes = new Set(protocol.criteria.map((criterion) => criterion.code));
  const { records, issues } = readRecords(sheet, {
    columns: {
      mark: filled(code(["real", "demonstration"])),
      reference: filled(reference(references, "literature/references.csv")),
      stage: filled(code(STAGES)),
      person: filled(reference(new Set(protocol.people), "literature/protocol.yaml")),
      decision: filled(code(DECISIONS)),
      reason: reference(codes, "literature/protocol.yaml"),
      settles: optional(yesNo()),
      duplicate_of: optional(reference(references, "literature/references.csv")),
      on: date(),
      note: optional(text()),
    },
    make: (values, row): ScreeningDecision => ({
      ...{ mark: values.mark, reference: values.reference, stage: values.stage, person: values.person },
      ...{ decision: values.decision, reason: values.reason, settles: values.settles === true },
      ...{ duplicateOf: values.duplicate_of ?? "", on: values.on, note: values.note ?? "", row },
    }),
  });
  return { records, issues: [...issues, ...records.flatMap((record) => reasonIssues(record, sheet))] };
}

/** Whoever leaves out a full text says why: PRISMA 2020, item 16b. */
function reasonIssues(
  { decision, stage, reason, duplicateOf, reference: id, row }: ScreeningDecision,
  sheet: Sheet,
): readonly Issue[] {
  const q = quote(id);
  if (decision === "exclude" && stage === "full-text" && reason === "")
    return [
      errorAt("literature/exclusion-has-a-reason", placeIn(sheet, row, "reason"), {
        wrong: [
          `La obra ${q.es} se dejó fuera después de leerla, sin decir por qué.`,
          `The work ${q.en} was left out after reading, without a reason.`,
          `L’ouvrage ${q.fr} a été écarté après lecture, sans motif.`,
        ],
        cure: [
          "Escriba en reason uno de los criterios del protocolo.",
          "Write one of the criteria of the protocol into reason.",
          "Écrivez dans reason un des critères du protocole.",
        ],
      }),
    ];
  if (decision === "duplicate" && (duplicateOf === "" || duplicateOf === id))
    return [
      errorAt("literature/duplicate-names-the-other", placeIn(sheet, row, "duplicate_of"), {
        wrong: [
          `La obra ${q.es} figura como duplicada, pero no dice de cuál.`,
          `The work ${q.en} is marked as a duplicate, but not of which.`,
          `L’ouvrage ${q.fr} est marqué comme doublon, sans dire duquel.`,
        ],
        cure: [
          "Escriba en duplicate_of la clave de la obra que se queda.",
          "Write the id of the work that stays into duplicate_of.",
          "Écrivez dans duplicate_of l’identifiant de l’ouvrage conservé.",
        ],
      }),
    ];
  return [];
}
