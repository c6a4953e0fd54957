// Kept records in the words of a trace. Records are read back as the types they were kept from.
import type { MeasuredReach } from "#analysis/access/measured-reach";
import type { DemandRecord } from "#analysis/demand-record";
import type { EmploymentNumber } from "#analysis/employment/employment-number";
import type { EmploymentRecord } from "#analysis/employment/employment-record";
import type { GroupComparison } from "#analysis/equality/compare-groups";
import type { Decomposition } from "#analysis/equality/decompose";
import type { Estimate, Parity, Tally } from "#analysis/estimate";
import type { CapacityRecord } from "#analysis/institution-record";
import type { GapFrequency } from "#analysis/institutions/gap-frequency";
import type { NamedGap } from "#analysis/named-gap";
import type { NetworkNumber } from "#analysis/network/network-number";
import type { SkillMatch } from "#analysis/opportunity/skill-match";
import type { GapChange, RoundChange, RoundPair } from "#analysis/rounds/round-change";
import { sameText, type Texts } from "#base/text";
import type { CaseStudy } from "#cases/case-study";
import type { Claim } from "#cases/claims/claim";
import type { FacilityCount, ServiceRecord } from "#directory/service-record";
import type { Finding } from "#findings/finding";
import type { ReviewedRecommendation } from "#findings/recommendation";
import type { Traced, TraceKind } from "#findings/trace/trace-node";
import type { Practice } from "#literature/practice";
import type { Reference } from "#literature/reference";
import type { Observation } from "#series/observation";
import type { KeptRecord } from "#store/kept/read-rows";
import { describeChange, describeGapChange, describeRound } from "./describe-change.ts";
import { describeEmployment, describeEmploymentRecord } from "./describe-employment.ts";
import { describeInstitutionGap } from "./describe-institutions.ts";
import { describeNetwork } from "./describe-network.ts";
import {
  describeComparison,
  describeDecomposition,
  describeEstimate,
  describeMatch,
  describeParity,
  describeTally,
} from "./describe-number.ts";
import { describeReach } from "./describe-reach.ts";
import { describeFinding, describeRecommendation } from "./describe-statement.ts";
import { joinTexts, type TraceNames } from "./trace-names.ts";

type Describe = (record: KeptRecord, names: TraceNames) => Traced;

/** Undefined for kinds that nothing rests on. */
export function describeRecord(record: KeptRecord, names: TraceNames): Traced | undefined {
  return DESCRIBE[record.kind]?.(record, names);
}

// Each kind is written by one verb from a value of the type named here.
const DESCRIBE: Readonly<Record<string, Describe>> = {
  recommendation: ({ body, restsOn }) => describeRecommendation(body as ReviewedRecommendation, restsOn),
  finding: ({ body, restsOn }) => describeFinding(body as Finding, restsOn),
  estimate: ({ body, restsOn }, names) => describeEstimate(body as Estimate, restsOn, names),
  parity: ({ body, restsOn }, names) => describeParity(body as Parity, restsOn, names),
  tally: ({ body, restsOn }, names) => describeTally(body as Tally, restsOn, names),
  observation: ({ body }, names) => describeObservation(body as Observation, names),
  reach: ({ body, restsOn }, names) => describeReach(body as MeasuredReach, restsOn, names),
  match: ({ body, restsOn }, names) => describeMatch(body as SkillMatch, restsOn, names),
  "institution-gap": ({ body, restsOn }, names) => describeInstitutionGap(body as GapFrequency, restsOn, names),
  network: ({ body, restsOn }, names) => describeNetwork(body as NetworkNumber, restsOn, names),
  employment: ({ body, restsOn }, names) => describeEmployment(body as EmploymentNumber, restsOn, names),
  "employment-record": ({ body }, names) => describeEmploymentRecord(body as EmploymentRecord, names),
  comparison: ({ body, restsOn }, names) => describeComparison(body as GroupComparison, restsOn, names),
  decomposition: ({ body, restsOn }, names) => describeDecomposition(body as Decomposition, restsOn, names),
  round: ({ body, restsOn }, names) => describeRound(body as RoundPair, restsOn, names),
  change: ({ body, restsOn }, names) => describeChange(body as RoundChange, restsOn, names),
  "gap-change": ({ body, restsOn }, names) => describeGapChange(body as GapChange, restsOn, names),
  service: ({ body }) => describeService(body as ServiceRecord),
  "facility-count": ({ body }) => describeFacilities(body as FacilityCount),
  capacity: ({ body }, names) => describeCapacity(body as CapacityRecord, names),
  "named-gap": ({ body }) => describeGap(body as NamedGap),
  demand: ({ body }) => describeDemand(body as DemandRecord),
  practice: ({ body }) => describePractice(body as Practice),
  reference: ({ body }) => describeReference(body as Reference),
  case: ({ body }) => describeCase(body as CaseStudy),
  claim: ({ body }) => describeClaim(body as Claim),
};

/** A row of a table of the study folder: its words, its sources, and the file with the row. */
function row(
  kind: TraceKind,
  place: { readonly file: string; readonly row: number },
  words: Pick<Traced, "label" | "details">,
): Traced {
  const where = {
    es: `${place.file}, fila ${place.row}`,
    en: `${place.file}, row ${place.row}`,
    fr: `${place.file}, ligne ${place.row}`,
  };
  return { kind, label: words.label, details: [...words.details, where], restsOn: [`file:${place.file}`] };
}

function describeObservation(observation: Observation, names: TraceNames): Traced {
  const { indicator, territoryName, periodStart, periodEnd, value, unit } = observation;
  const where = sameText(`${territoryName}, ${periodStart} – ${periodEnd}: ${value} (${unit})`);
  return row(
    "observation",
    { file: "series/series.csv", row: observation.row },
    {
      label: joinTexts([names.series(indicator), where]),
      details: [observation.publisher, observation.sourceTitle, observation.sourceAddress, observation.licence].map(
        sameText,
      ),
    },
  );
}

function describeService(service: ServiceRecord): Traced {
  return row(
    "service",
    { file: "services/services.csv", row: service.row },
    {
      label: sameText(`${service.name} (${service.provider})`),
      details: service.sourceAddresses.map(sameText),
    },
  );
}

function describeFacilities(facilities: FacilityCount): Traced {
  return row(
    "facility-count",
    { file: "services/facility-counts.csv", row: facilities.row },
    {
      label: sameText(`${facilities.facilityKind}, ${facilities.admin1}: ${facilities.count}`),
      details: [facilities.sourceTitle, facilities.sourceAddress].map(sameText),
    },
  );
}

function describeCapacity(capacity: CapacityRecord, names: TraceNames): Traced {
  return row(
    "capacity",
    { file: "institutions/capacities.csv", row: capacity.row },
    {
      label: joinTexts([sameText(capacity.institution), names.subject(capacity.serviceKind)]),
      details: [capacity.evidence, ...capacity.sourceAddresses].map(sameText),
    },
  );
}

function describeGap(gap: NamedGap): Traced {
  return row(
    "named-gap",
    { file: "institutions/named-gaps.csv", row: gap.row },
    {
      label: gap.texts,
      details: gap.sourceAddresses.map(sameText),
    },
  );
}

function describeDemand(demand: DemandRecord): Traced {
  return row(
    "demand",
    { file: "labour/demand.csv", row: demand.row },
    {
      label: demand.occupation,
      details: [demand.sourceTitle, ...demand.sourceAddresses].map(sameText),
    },
  );
}

function describePractice(practice: Practice): Traced {
  return row(
    "practice",
    { file: "literature/practices.csv", row: practice.row },
    {
      label: practice.names,
      details: [sameText(practice.sourceAddress)],
    },
  );
}

function describeReference(reference: Reference): Traced {
  return row(
    "reference",
    { file: "literature/references.csv", row: reference.row },
    {
      label: sameText(`${reference.authors.join("; ")} (${reference.year ?? "–"}). ${reference.title}`),
      details: [sameText(reference.address)],
    },
  );
}

function describeClaim({ statements, speaker, on, row: at }: Claim): Traced {
  const words = { label: statements, details: [SPEAKERS[speaker], sameText(on)] };
  return row("claim", { file: "cases/claims.csv", row: at }, words);
}

const SPEAKERS: Readonly<Record<Claim["speaker"], Texts>> = {
  official: { es: "institución nacional", en: "national institution", fr: "institution nationale" },
  "local-authority": { es: "gobierno local", en: "local authority", fr: "collectivité locale" },
  provider: { es: "prestadora de servicios", en: "service provider", fr: "prestataire de services" },
  employer: { es: "empresa", en: "employer", fr: "employeur" },
  "civil-society": { es: "sociedad civil", en: "civil society", fr: "société civile" },
  community: { es: "comunidad", en: "community", fr: "communauté" },
};

function describeCase({ pseudonym, file }: CaseStudy): Traced {
  return { kind: "case", label: sameText(pseudonym), details: [sameText(file)], restsOn: [`file:${file}`] };
}
