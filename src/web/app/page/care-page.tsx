// What people agreed to, who took it back, and whose identity was opened by whom and why.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useActs, useConsentCounts, useForms } from "../api/queries.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { ListTable } from "../part/list-table.tsx";
import { go } from "../route.ts";
import { CARE, CONSENT_STATES, PURPOSES } from "../words/care-words.ts";
import { FORMS } from "../words/form-words.ts";

interface OfStudy {
  readonly study: string;
}

export function CarePage({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h2>{say(CARE.title)}</h2>
      <p>{say(CARE.intro)}</p>
      <section>
        <h3>{say(CARE.counts)}</h3>
        <Counts study={study} />
      </section>
      {(["openings", "withdrawals"] as const).map((kind) => (
        <section key={kind}>
          <h3>{say(CARE[kind])}</h3>
          <Acts study={study} kind={kind} />
        </section>
      ))}
    </>
  );
}

function Counts({ study }: OfStudy): ReactNode {
  const { say, number } = useSpeech();
  const forms = useForms(study).data ?? [];
  const nameOf = (id: string) => forms.find(({ formId }) => formId === id)?.name || id;
  return (
    <Asked query={useConsentCounts(study)}>
      {(counts) =>
        counts.length === 0 ? (
          <EmptyState what={CARE.noCounts} />
        ) : (
          <ListTable
            title={say(CARE.counts)}
            file={`${study}-consent`}
            rows={counts}
            keyOf={({ formId, version, purpose, state }) => [formId, version, purpose, state].join(" ")}
            columns={[
              { name: say(FORMS.name), cell: ({ formId }) => nameOf(formId), value: ({ formId }) => nameOf(formId) },
              { name: say(FORMS.version), cell: ({ version }) => version || "–", value: ({ version }) => version },
              {
                name: say(CARE.purpose),
                cell: ({ purpose }) => say(PURPOSES[purpose] ?? CARE.purpose),
                value: ({ purpose }) => say(PURPOSES[purpose] ?? CARE.purpose),
              },
              {
                name: say(CARE.answer),
                cell: ({ state }) => say(CONSENT_STATES[state] ?? CARE.answer),
                value: ({ state }) => say(CONSENT_STATES[state] ?? CARE.answer),
              },
              {
                name: say(CARE.people),
                cell: ({ count }) => number(count),
                value: ({ count }) => count,
                isNumber: true,
              },
            ]}
          />
        )
      }
    </Asked>
  );
}

function Acts({ study, kind }: OfStudy & { readonly kind: "openings" | "withdrawals" }): ReactNode {
  const { say, moment } = useSpeech();
  return (
    <Asked query={useActs(study, kind)}>
      {(acts) =>
        acts.length === 0 ? (
          <EmptyState what={kind === "openings" ? CARE.noOpenings : CARE.noWithdrawals} />
        ) : (
          <ListTable
            title={say(CARE[kind])}
            file={`${study}-${kind}`}
            rows={acts}
            keyOf={({ rootId, at }) => `${rootId} ${at}`}
            columns={[
              {
                name: say(CARE.submission),
                cell: ({ rootId }) => (
                  <Button className="link" onPress={() => go({ study, page: "submissions", item: rootId })}>
                    {rootId}
                  </Button>
                ),
                value: ({ rootId }) => rootId,
              },
              { name: say(CARE.when), cell: ({ at }) => moment(at), value: ({ at }) => at },
              { name: say(CARE.who), cell: ({ actor }) => actor, value: ({ actor }) => actor },
              { name: say(CARE.reason), cell: ({ reason }) => reason, value: ({ reason }) => reason },
            ]}
          />
        )
      }
    </Asked>
  );
}
