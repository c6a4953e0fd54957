// Names of kinds of evidence, the strongest first.
import type { Texts } from "#base/text";
import type { EvidenceKind } from "#literature/literature-codes";

export const KINDS_BY_STRENGTH = ["evaluation", "review", "comparison", "count", "story", "guidance"] as const;

export const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, Texts>> = {
  evaluation: { es: "Evaluación", en: "Evaluation", fr: "Évaluation" },
  review: { es: "Revisión de estudios", en: "Review of studies", fr: "Revue d’études" },
  comparison: { es: "Comparación", en: "Comparison", fr: "Comparaison" },
  count: { es: "Recuento", en: "Count", fr: "Décompte" },
  story: { es: "Testimonio", en: "Account", fr: "Récit" },
  guidance: { es: "Orientación", en: "Guidance", fr: "Orientation" },
  unjudged: { es: "Sin valorar", en: "Not judged", fr: "Non évalué" },
};
