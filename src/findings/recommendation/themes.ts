// Which theme a finding speaks of, so that a rule can answer it. A theme is a service kind, or one of:
// ACCESS (what stands in the way), CARE (children), WORK (jobs and income), LOCAL (town units), DATA (figures), HIRE, DEMAND.
import type { AnalysisSpec, IndicatorSpec } from "#analysis/analysis-spec";
import { CAPACITIES } from "#analysis/institution-record";
import type { Dimension, Study } from "#study/study";
import type { Finding } from "../finding.ts";

type Lookup = readonly (readonly [RegExp, string])[];

/** Words in the id of an indicator; the first that fits. */
const INDICATOR_THEMES: Lookup = [
  [/^employer-|willing/, "HIRE"],
  [/childcare|children-in-care/, "CARE"],
  [/^employed$|income|economic/, "WORK"],
  [/information/, "INF"],
  [/document/, "DOC"],
  [/barrier/, "ACCESS"],
  [/skill|certif/, "CER"],
  [/debt|saving/, "FIN"],
  [/food/, "SOC"],
  [/hous/, "VIV"],
  [/health/, "SAL"],
  [/school|children/, "EDU"],
  [/safe/, "PRO"],
  [/discriminat|belong|network|stigma|plans|stay/, "COM"],
  [/distress/, "PSI"],
  [/count|data/, "DATA"],
];

/** Words in a gap code; the first that fits. */
const GAP_THEMES: Lookup = [
  [/LOCAL_COUNT|DOUBLE_COUNT|REGISTER/, "DATA"],
  [/LOCAL|TOWN|CIVIL_CAPACITY/, "LOCAL"],
  [/MENTAL|SERVICE_GAP_SOCIAL/, "PSI"],
  [/STIGMA/, "COM"],
  [/SCHOOL/, "EDU"],
  [/PAPERS|INTERMEDIARY/, "DOC"],
  [/VIOLENCE/, "PRO"],
  [/CERTIFICATE|SKILLS|ENGLISH/, "CER"],
  [/RIGHTS_INFO|TAKEUP|ELIGIBILITY|FIRST_DAY|REFERRAL/, "INF"],
  [/STREET/, "VIV"],
];

const DIMENSION_THEMES: Readonly<Record<Dimension, string>> = {
  economic: "EMP",
  social: "SOC",
  psychosocial: "PSI",
  cross: "INF",
  structural: "GOB",
};

export function themeOf(finding: Finding, analysis: AnalysisSpec, study: Study): string {
  if (finding.kind === "rivals") return "DATA";
  if (study.serviceKinds.some(({ code }) => code === finding.subject)) return finding.subject;
  const [measured] = finding.subject.split("~");
  const indicator = analysis.indicators.find(({ id }) => id === measured);
  if (indicator !== undefined) return indicatorTheme(indicator);
  if (finding.kind === "institution") return gapTheme(finding.subject);
  return finding.subject.startsWith("certificate") ? "CER" : "DEMAND";
}

function indicatorTheme(indicator: IndicatorSpec): string {
  if (indicator.role === "opportunity") return "HIRE";
  if (indicator.serviceKind !== undefined) return indicator.serviceKind;
  if (indicator.role === "institution") return /count/.test(indicator.id) ? "DATA" : "GOB";
  return found(INDICATOR_THEMES, indicator.id) ?? DIMENSION_THEMES[indicator.dimension];
}

/** A gap of one function is answered where the function is: `gap-budget-PSI` → PSI. */
function gapTheme(subject: string): string {
  const ofFunction = /^gap-[a-z]+-(.+)$/.exec(subject)?.[1];
  if (ofFunction !== undefined) return ofFunction;
  if ((CAPACITIES as readonly string[]).includes(subject)) return "GOB";
  return found(GAP_THEMES, subject) ?? "GOB";
}

function found(lookup: Lookup, text: string): string | undefined {
  return lookup.find(([words]) => words.test(text))?.[1];
}
