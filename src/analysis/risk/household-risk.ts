// The risk that at least one member of a household is recognised, which is the risk of every member.
// Source: Hundepool et al. 2012 (files of households): members are taken as recognised independently of each other.

/** One risk per record, in order: 1 − Π (1 − risk of each member). `households` names the household of each record. */
export function householdRisk(risks: readonly number[], households: readonly string[]): readonly number[] {
  const safe = new Map<string, number>();
  risks.forEach((risk, at) => {
    const name = households[at] ?? "";
    safe.set(name, (safe.get(name) ?? 1) * (1 - risk));
  });
  return risks.map((_, at) => 1 - (safe.get(households[at] ?? "") ?? 1));
}
