// What officials and others say of returned people, beside what these answer; a difference only where the interval allows it.
import type { ReactNode } from "react";
import { indicators } from "../../api/evidence-shapes.ts";
import { type ComparedClaims, claims } from "../../api/literature-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { CASES, VERDICTS } from "../../words/case-words.ts";
import { EXPLORE } from "../../words/explore-words.ts";

export function ClaimTable({ study }: { readonly study: string }): ReactNode {
  const { say, percent } = useSpeech();
  const placeName = usePlaceNames(study);
  const known = new Map(
    (useAsked(indicators, study, ["indicators"]).data ?? []).map(({ id, labels }) => [id, say(labels)]),
  );
  const answer = ({ answered }: ComparedClaims) =>
    answered === undefined
      ? say(CASES.unknown)
      : say(CASES.about, {
          value: percent(answered.value),
          lower: percent(answered.lower),
          upper: percent(answered.upper),
        });
  const verdict = (one: ComparedClaims) => say(VERDICTS[one.verdict] ?? CASES.verdict);
  return (
    <Asked query={useAsked(claims, study, ["claims"])}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState what={CASES.noClaims} cure={CASES.noClaimsCure} />
        ) : (
          <ListTable
            title={say(CASES.claim)}
            file={`${study}-claims`}
            rows={all}
            keyOf={({ indicator, place }) => `${indicator} ${place}`}
            columns={[
              {
                name: say(EXPLORE.indicator),
                value: ({ indicator }) => known.get(indicator) ?? indicator,
                cell: ({ indicator, claims: said }) => (
                  <details className="told">
                    <summary>{known.get(indicator) ?? indicator}</summary>
                    {said.map(({ id, speaker, statements }) => (
                      <p key={id}>
                        <q>{say(statements)}</q> <span className="help">{speaker}</span>
                      </p>
                    ))}
                  </details>
                ),
              },
              {
                name: say(EXPLORE.place),
                value: ({ place }) => placeName(place),
                cell: ({ place }) => placeName(place),
              },
              {
                name: say(CASES.claim),
                value: ({ most }) => most,
                cell: ({ most, few }) => say(CASES.says, { most, few }),
              },
              { name: say(CASES.answered), value: ({ answered }) => answered?.value ?? null, cell: answer },
              { name: say(CASES.verdict), value: verdict, cell: verdict },
            ]}
          />
        )
      }
    </Asked>
  );
}
