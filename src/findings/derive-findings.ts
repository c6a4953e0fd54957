// What the study says: every rule of analysis.yaml applied to every number, most pressing first.
import { corroborate } from "./derive/corroborate.ts";
import { deriveChanges } from "./derive/derive-changes.ts";
import { deriveCoverage } from "./derive/derive-coverage.ts";
import { deriveEquality } from "./derive/derive-equality.ts";
import { deriveGroups } from "./derive/derive-groups.ts";
import { deriveInstitutions } from "./derive/derive-institutions.ts";
import { deriveNeeds } from "./derive/derive-needs.ts";
import { deriveOpportunities } from "./derive/derive-opportunities.ts";
import { deriveRivals } from "./derive/derive-rivals.ts";
import { deriveSectors } from "./derive/derive-sectors.ts";
import { deriveServices } from "./derive/derive-services.ts";
import { deriveSkills } from "./derive/derive-skills.ts";
import { type FindingsInput, groundOf } from "./derive/findings-input.ts";
import type { Finding } from "./finding.ts";

/** The rules and thresholds are told in docs/findings.md. Suppressed numbers never make a finding. */
export function deriveFindings(input: FindingsInput): readonly Finding[] {
  const ground = groundOf(input);
  const findings = [
    ...deriveNeeds(ground),
    ...deriveCoverage(ground),
    ...deriveEquality(ground),
    ...deriveGroups(ground),
    ...deriveInstitutions(ground),
    ...deriveOpportunities(ground),
    ...deriveSkills(ground),
    ...deriveSectors(ground),
    ...deriveRivals(ground),
    ...deriveServices(ground),
    ...deriveChanges(ground),
  ];
  return [...corroborate(findings, ground)].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}
