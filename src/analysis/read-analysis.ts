// analysis.yaml → what the study computes and by which rules it speaks; everything it refers to must exist.
import type { Issue } from "#base/issue";
import type { KnownIds } from "#base/known-ids";
import { quote } from "#base/quote";
import { readYaml, type YamlNode } from "#base/read-yaml";
import {
  amount,
  idOf,
  listOf,
  maybe,
  type OptionalShape,
  oneOf,
  readShape,
  record,
  type Shape,
  texts,
  words,
} from "#base/shape";
import type { Instrument } from "#study/instrument/instrument";
import type { AnalysisSpec, IndicatorSpec } from "./analysis-spec.ts";
import { checkEquality, EQUALITY } from "./equality/read-equality.ts";
import {
  COORDINATION_NETWORK,
  checkInstitutionSpecs,
  INSTITUTION_GAPS,
} from "./institutions/read-institution-specs.ts";
import { checkWeights } from "./priority-weights.ts";
import { checkIndicators } from "./read-analysis-references.ts";

const ROLES = [
  ...(["profile", "need", "known", "tried", "received", "useful", "barrier", "outcome", "plan"] as const),
  ...(["opportunity", "provider", "institution", "community"] as const),
] as const;

const DIMENSIONS = ["economic", "social", "psychosocial", "cross", "structural"] as const;

const KINDS = ["proportion", "mean", "total", "ratio"] as const;

const DESIGN = record({
  table: words(),
  strata: maybe(words()),
  clusters: maybe(listOf(words())),
  weight: maybe(words()),
  fpc: maybe(words()),
  lonely: maybe(oneOf(["fail", "remove", "adjust", "certainty", "average"])),
  domains: record({ country: words(), city: maybe(words()), sex: maybe(words()) }),
});

const OCCUPATIONS = record({ table: words(), occupations: words() });

const share = () => amount({ from: 0, to: 1 });

const RULES = record({
  need: record({ shareFrom: share() }),
  coverage: record({ shareReceivedBelow: share() }),
  equality: record({ ratioApart: share() }),
  institutions: record({ recordsFrom: amount({ from: 1 }) }),
  opportunity: record({ shareFrom: share(), quotientFrom: maybe(amount({ from: 1 })) }),
  rivals: record({ shareApart: share() }),
  change: maybe(record({ shareFrom: share() })),
  priority: maybe(record({ severity: share(), people: share(), equality: share(), feasibility: share() })),
});

export interface AnalysisSource {
  readonly text: string;
  readonly file: string;
  readonly known: KnownIds;
  readonly instruments: readonly Instrument[];
}

export interface AnalysisReading {
  readonly analysis?: AnalysisSpec;
  readonly issues: readonly Issue[];
}

export function readAnalysis({ text, file, known, instruments }: AnalysisSource): AnalysisReading {
  const { node, issues } = readYaml(text, { file });
  if (node === undefined) return { issues: [...issues, ...(issues.length === 0 ? [emptyIssue(file)] : [])] };
  const { value, issues: shapeIssues } = readShape(node, analysisShape(known.serviceKinds), file);
  const found = [...issues, ...shapeIssues];
  if (value === undefined) return { issues: found };
  const references = [
    ...checkIndicators(value, { node, file, instruments }),
    ...checkEquality(value, file, instruments),
    ...checkInstitutionSpecs(value, file, instruments),
    ...checkWeights(value.rules, file),
  ];
  return { analysis: value, issues: [...found, ...references] };
}

function analysisShape(serviceKinds: ReadonlySet<string>): Shape<AnalysisSpec> {
  return record({
    confidenceLevel: amount({ from: 0.5, to: 0.9999 }),
    designs: listOf(DESIGN),
    rules: RULES,
    indicators: listOf(indicatorShape(serviceKinds)),
    access: maybe(
      record({ speedKilometresPerHour: amount({ from: 1, to: 200 }), detourFactor: amount({ from: 1, to: 5 }) }),
    ),
    equality: maybe(EQUALITY),
    skillMatch: maybe(record({ people: OCCUPATIONS, employers: OCCUPATIONS })),
    institutionGaps: maybe(INSTITUTION_GAPS),
    coordinationNetwork: maybe(COORDINATION_NETWORK),
  });
}

function indicatorShape(serviceKinds: ReadonlySet<string>): Shape<IndicatorSpec> {
  const base = baseFields(serviceKinds);
  const answers = listOf(words());
  const shapes: Readonly<Record<(typeof KINDS)[number], Shape<IndicatorSpec>>> = {
    proportion: record({ ...base, kind: oneOf(["proportion"]), variable: words(), answers }),
    mean: record({ ...base, kind: oneOf(["mean"]), variable: words(), unit: texts() }),
    total: record({ ...base, kind: oneOf(["total"]), variable: maybe(words()), answers: maybe(answers) }),
    ratio: record({ ...base, kind: oneOf(["ratio"]), numerator: words(), denominator: words(), unit: texts() }),
  };
  return { read: (node, path, context) => shapes[kindOf(node)].read(node, path, context) };
}

/** An indicator without a known kind is read as a proportion, which then names the wrong kind. */
function kindOf(node: YamlNode): (typeof KINDS)[number] {
  const kind = node.kind === "record" ? node.entries.get("kind") : undefined;
  return KINDS.find((each) => kind?.kind === "scalar" && kind.source === each) ?? "proportion";
}

function baseFields(serviceKinds: ReadonlySet<string>) {
  const serviceKind: OptionalShape<string> = maybe(idOf(serviceKinds, "study.yaml"));
  return {
    id: words(),
    table: words(),
    role: oneOf(ROLES),
    dimension: oneOf(DIMENSIONS),
    serviceKind,
    wanted: maybe(oneOf(["more", "less"])),
    labels: texts(),
    phrases: texts(),
    among: maybe(listOf(record({ variable: words(), in: listOf(words()) }))),
  };
}

function emptyIssue(file: string): Issue {
  const quoted = quote(file);
  return {
    rule: "analysis/file-is-not-empty",
    severity: "error",
    place: { file },
    message: {
      es: `${quoted.es} está vacío.`,
      en: `${quoted.en} is empty.`,
      fr: `${quoted.fr} est vide.`,
    },
    cure: {
      es: "Escriba confidenceLevel, designs, rules e indicators.",
      en: "Write confidenceLevel, designs, rules and indicators.",
      fr: "Écrivez confidenceLevel, designs, rules et indicators.",
    },
  };
}
