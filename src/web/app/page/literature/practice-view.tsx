// Practices in a list, and one of them: what the source says stands apart from our own reading of it.
import type { ReactNode } from "react";
import { type Practice, practices } from "../../api/literature-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { LITERATURE } from "../../words/literature-words.ts";

interface PracticeViewProps {
  readonly study: string;
  readonly item: string | undefined;
}

export function PracticeView({ study, item }: PracticeViewProps): ReactNode {
  return (
    <Asked query={useAsked(practices, study, ["practices"])}>
      {(all) => {
        const opened = all.find(({ id }) => id === item);
        if (opened !== undefined) return <OnePractice study={study} practice={opened} />;
        if (all.length === 0) return <EmptyState what={LITERATURE.noPractices} cure={LITERATURE.noPracticesCure} />;
        return <PracticeTable study={study} all={all} />;
      }}
    </Asked>
  );
}

function PracticeTable({ study, all }: { readonly study: string; readonly all: readonly Practice[] }): ReactNode {
  const { say } = useSpeech();
  const column = (name: string, value: (one: Practice) => string) => ({ name, value, cell: value });
  return (
    <ListTable
      title={say(LITERATURE.title)}
      file={`${study}-practices`}
      rows={all}
      keyOf={({ id }) => id}
      columns={[
        {
          name: say(LITERATURE.practice),
          value: ({ names, whatItDoes }) => `${say(names)} ${say(whatItDoes)}`,
          cell: ({ id, names }) => (
            <PageLink study={study} page="literature" item={id}>
              {say(names)}
            </PageLink>
          ),
        },
        column(say(LITERATURE.countries), ({ countries }) => countries.join(", ")),
        column(say(LITERATURE.actor), ({ actor }) => actor),
        column(say(LITERATURE.target), ({ targetGroup }) => say(targetGroup)),
        column(say(LITERATURE.period), ({ period }) => period),
      ]}
    />
  );
}

function OnePractice({ study, practice }: { readonly study: string; readonly practice: Practice }): ReactNode {
  const { say } = useSpeech();
  const { names, whatItDoes, evidence, inference, targetGroup, countries, actor, period, sourceAddress } = practice;
  const lines = [
    [LITERATURE.does, say(whatItDoes)],
    [LITERATURE.evidence, say(evidence) || say(LITERATURE.noEvidence)],
    [LITERATURE.inference, say(inference)],
    [LITERATURE.target, say(targetGroup)],
    [LITERATURE.actor, actor],
    [LITERATURE.countries, countries.join(", ")],
    [LITERATURE.period, period],
  ] as const;
  return (
    <article className="reading">
      <p>
        <PageLink study={study} page="literature">
          ← {say(LITERATURE.back)}
        </PageLink>
      </p>
      <h3>{say(names)}</h3>
      <dl className="facts">
        {lines
          .filter(([, text]) => text !== "")
          .map(([name, text]) => (
            <div key={name.en}>
              <dt>{say(name)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        <div>
          <dt>{say(LITERATURE.source)}</dt>
          <dd>
            <a href={sourceAddress} target="_blank" rel="noreferrer">
              {sourceAddress}
            </a>
          </dd>
        </div>
      </dl>
    </article>
  );
}
