// How far those who code agree, code by code, with intervals.
import type { ReactNode } from "react";
import { type CodingAgreement, codes, codingAgreement } from "../../api/literature-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { CASES } from "../../words/case-words.ts";
import { INTERVIEWS } from "../../words/interview-words.ts";

export function AgreementView({ study }: { readonly study: string }): ReactNode {
  return (
    <Asked query={useAsked(codingAgreement, study, ["coding-agreement"])}>
      {(found) =>
        found.codes.length === 0 || found.lines === 0 ? (
          <EmptyState what={INTERVIEWS.noAgreement} cure={INTERVIEWS.noAgreementCure} />
        ) : (
          <Found study={study} found={found} />
        )
      }
    </Asked>
  );
}

type CodeAgreement = CodingAgreement["codes"][number];

function Found({ study, found }: { readonly study: string; readonly found: CodingAgreement }): ReactNode {
  const { say, number, fixed } = useSpeech();
  const codebook = useAsked(codes, study, ["codebook"]).data ?? [];
  const names = new Map(codebook.map((one) => [one.code, say(one.names)]));
  const value = (one: number | undefined) => (one === undefined ? say(INTERVIEWS.unknown) : fixed(one, 2));
  const interval = (one: CodingAgreement["overall"]["interval"]) =>
    one === undefined ? "–" : one.map((end) => fixed(end, 2)).join(" – ");
  const pairs = ({ kappas }: CodeAgreement) =>
    kappas.map((one) => `${one.people.join(" / ")}: ${value(one.value)} (${interval(one.interval)}; n ${one.n})`);
  return (
    <>
      <h3>{say(INTERVIEWS.agreement)}</h3>
      <p>
        {say(INTERVIEWS.agreementHelp, {
          people: number(found.people.length),
          lines: number(found.lines),
          value: value(found.overall.value),
          interval: interval(found.overall.interval),
        })}
      </p>
      <ListTable
        title={say(INTERVIEWS.agreement)}
        file={`${study}-coding-agreement`}
        rows={found.codes}
        keyOf={({ code }) => code}
        columns={[
          {
            name: say(CASES.code),
            value: ({ code }) => names.get(code) ?? code,
            cell: ({ code }) => names.get(code) ?? code,
          },
          {
            ...{ name: say(INTERVIEWS.alpha), isNumber: true },
            value: ({ alpha }) => alpha.value ?? null,
            cell: ({ alpha }) => value(alpha.value),
          },
          {
            name: say(INTERVIEWS.interval),
            value: ({ alpha }) => interval(alpha.interval),
            cell: ({ alpha }) => interval(alpha.interval),
          },
          {
            ...{ name: say(INTERVIEWS.units), isNumber: true },
            value: ({ alpha }) => alpha.units,
            cell: ({ alpha }) => number(alpha.units),
          },
          {
            name: say(INTERVIEWS.pairs),
            value: (one) => pairs(one).join("; "),
            cell: (one) => pairs(one).map((pair) => <div key={pair}>{pair}</div>),
          },
        ]}
      />
    </>
  );
}
