// How far two people agree on what to read on, per stage: each pair of people over the works that both judged.
import { type Agreement, cohenKappa } from "#base/agreement/cohen-kappa";
import { groupBy } from "#base/group-by";
import { type ScreeningDecision, STAGES, type Stage } from "./screening-decision.ts";

export interface PairAgreement extends Agreement {
  readonly stage: Stage;
  readonly people: readonly [string, string];
}

/** From each person's first decision: what was changed after talking says nothing about agreement. */
export function screeningAgreement(decisions: readonly ScreeningDecision[]): readonly PairAgreement[] {
  return STAGES.flatMap((stage) => {
    const there = decisions.filter((one) => one.stage === stage && !one.settles);
    const byPerson = [...groupBy(there, ({ person }) => person)].map(([person, own]) => {
      const first = new Map<string, string>();
      for (const { reference, decision } of own) if (!first.has(reference)) first.set(reference, decision);
      return { person, first };
    });
    return byPerson.flatMap((a, at) =>
      byPerson.slice(at + 1).flatMap((b): readonly PairAgreement[] => {
        const pairs = [...a.first].flatMap(([reference, decision]) => {
          const other = b.first.get(reference);
          return other === undefined ? [] : [[decision, other] as const];
        });
        return pairs.length === 0 ? [] : [{ stage, people: [a.person, b.person], ...cohenKappa(pairs) }];
      }),
    );
  });
}
