// literature/practice-details.csv → what is known of practices beyond their description.
import { code, filled, integer, number, optional, reference, references, text } from "#base/column";
import type { Issue } from "#base/issue";
import { warningAt } from "#base/make-issue";
import { type Reading, readRecords } from "#base/read-records";
import { placeIn, type Sheet } from "#base/sheet";
import { EVIDENCE_KINDS } from "../literature-codes.ts";
import type { PracticeDetail } from "./practice-detail.ts";

export interface DetailGround {
  readonly practices: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly interventions: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
}

const MAP = "literature/evidence-map.yaml";

export function readPracticeDetails(sheet: Sheet, ground: DetailGround): Reading<PracticeDetail> {
  const three = { es: optional(text()), en: optional(text()), fr: optional(text()) };
  const { records, issues } = readRecords(sheet, {
    columns: {
      practice: filled(reference(ground.practices, "literature/practices.csv")),
      mark: filled(code(["real", "demonstration"])),
      interventions: references(ground.interventions, MAP),
      outcomes: references(ground.outcomes, MAP),
      evidence_kind: code(EVIDENCE_KINDS),
      ...{ context_es: three.es, context_en: three.en, context_fr: three.fr },
      ...{ mechanism_es: three.es, mechanism_en: three.en, mechanism_fr: three.fr },
      ...{ outcome_es: three.es, outcome_en: three.en, outcome_fr: three.fr },
      cost_per_person: number({ from: 0 }),
      cost_currency: text(),
      cost_basis: code(["stated", "derived"]),
      served: integer({ from: 0 }),
      returned: integer({ from: 1 }),
      coverage_period: text(),
      ...{ lesson_es: three.es, lesson_en: three.en, lesson_fr: three.fr },
      ...{ limits_es: three.es, limits_en: three.en, limits_fr: three.fr },
      reference: optional(reference(ground.references, "literature/references.csv")),
      passage: optional(text()),
      person: optional(text()),
    },
    make: (values, row): PracticeDetail => ({
      ...{
        practice: values.practice,
        mark: values.mark,
        interventions: values.interventions,
        outcomes: values.outcomes,
      },
      evidenceKind: values.evidence_kind ?? "unjudged",
      context: { es: values.context_es, en: values.context_en, fr: values.context_fr },
      mechanism: { es: values.mechanism_es, en: values.mechanism_en, fr: values.mechanism_fr },
      outcome: { es: values.outcome_es, en: values.outcome_en, fr: values.outcome_fr },
      ...(values.cost_per_person === undefined ? {} : { costPerPerson: values.cost_per_person }),
      ...{ costCurrency: values.cost_currency, costBasis: values.cost_basis ?? "" },
      ...(values.served === undefined ? {} : { served: values.served }),
      ...(values.returned === undefined ? {} : { returned: values.returned }),
      lesson: { es: values.lesson_es, en: values.lesson_en, fr: values.lesson_fr },
      limits: { es: values.limits_es, en: values.limits_en, fr: values.limits_fr },
      ...{ reference: values.reference, passage: values.passage, person: values.person },
      ...{ coveragePeriod: values.coverage_period, row },
    }),
  });
  return { records, issues: [...issues, ...records.flatMap((record) => coverageIssues(record, sheet))] };
}

/** More served than returned: another area, another period, or people counted twice. */
function coverageIssues({ served = 0, returned = Infinity, row }: PracticeDetail, sheet: Sheet): readonly Issue[] {
  if (served <= returned) return [];
  return [
    warningAt("literature/served-are-among-the-returned", placeIn(sheet, row, "served"), {
      wrong: [
        `Se atendió a ${served} personas, más que las ${returned} que retornaron.`,
        `${served} people were served, more than the ${returned} who returned.`,
        `${served} personnes ont été servies, plus que les ${returned} qui sont revenues.`,
      ],
      cure: [
        "Compruebe que ambas cifras son del mismo lugar y periodo.",
        "See that both figures are of one place and period.",
        "Vérifiez que les deux chiffres portent sur le même lieu et la même période.",
      ],
    }),
  ];
}
