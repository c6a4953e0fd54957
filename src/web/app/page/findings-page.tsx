// What the study says, the most pressing first; each with its strength, its ground, and the recommendation that answers it.
import type { ReactNode } from "react";
import { tell } from "../api/client.ts";
import { findings, type ListedFinding } from "../api/finding-shapes.ts";
import { path, useAct, useMay } from "../api/queries.ts";
import { useAsked } from "../api/use-asked.ts";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Asked } from "../part/asked.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { ListTable } from "../part/list-table.tsx";
import { PageLink } from "../part/page-link.tsx";
import { ReasonDialog } from "../part/reason-dialog.tsx";
import { usePlaceNames } from "../part/use-place-names.ts";
import { FINDING_KINDS, FINDINGS, STRENGTHS } from "../words/finding-words.ts";
import { SHELL } from "../words/shell-words.ts";

export function FindingsPage({ study }: PageProps): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h2>{say(FINDINGS.title)}</h2>
      <p className="help">{say(FINDINGS.help)}</p>
      <Asked query={useAsked(findings, study, ["findings"])}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState what={FINDINGS.none} cure={FINDINGS.noneCure} />
          ) : (
            <FindingTable study={study} found={found} />
          )
        }
      </Asked>
    </>
  );
}

function FindingTable({
  study,
  found,
}: {
  readonly study: string;
  readonly found: readonly ListedFinding[];
}): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const placeName = usePlaceNames(study);
  const kindOf = ({ finding }: ListedFinding) => say(FINDING_KINDS[finding.kind] ?? FINDINGS.kind);
  const strengthOf = ({ finding }: ListedFinding) => say(STRENGTHS[finding.strength] ?? FINDINGS.strength);
  return (
    <>
      {found.some(({ finding }) => finding.mark === "demonstration") && (
        <p className="demonstration">{say(FINDINGS.demonstration)}</p>
      )}
      <ListTable
        title={say(FINDINGS.title)}
        file={`${study}-findings`}
        rows={found}
        keyOf={({ finding }) => finding.id}
        columns={[
          {
            name: say(FINDINGS.finding),
            value: ({ finding }) => `${say(finding.headline)} ${say(finding.statement)}`,
            cell: (one) => <Told study={study} one={one} />,
          },
          {
            name: say(FINDINGS.place),
            isShort: true,
            value: ({ finding }) => placeName(finding.place),
            cell: ({ finding }) => placeName(finding.place),
          },
          { name: say(FINDINGS.kind), isShort: true, value: kindOf, cell: kindOf },
          { name: say(FINDINGS.strength), isShort: true, value: strengthOf, cell: strengthOf },
          {
            name: say(FINDINGS.answered),
            value: ({ answeredBy }) => answeredBy.join(" "),
            cell: (one) => <Answered study={study} one={one} />,
          },
          ...(may("decide")
            ? [
                {
                  name: say(SHELL.acts),
                  isActs: true,
                  cell: (one: ListedFinding) => <FindingActs study={study} one={one} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

interface OfFinding {
  readonly study: string;
  readonly one: ListedFinding;
}

function Told({ study, one: { finding } }: OfFinding): ReactNode {
  const { say } = useSpeech();
  return (
    <details className="told">
      <summary>{say(finding.headline)}</summary>
      <p>{say(finding.statement)}</p>
      <p className="help">{say(finding.strengthReason)}</p>
      <p className="help">
        {say(FINDINGS.evidence)}: {finding.evidence.map(({ id }) => id).join(", ")} ·{" "}
        <PageLink study={study} page="trace" wishes={{ id: finding.id }}>
          {say(FINDINGS.trace)}
        </PageLink>
      </p>
    </details>
  );
}

function Answered({ study, one: { answeredBy, isSetAside } }: OfFinding): ReactNode {
  const { say } = useSpeech();
  if (isSetAside) return say(FINDINGS.setAside);
  if (answeredBy.length === 0) return <span className="quiet-text">{say(FINDINGS.nobody)}</span>;
  return (
    <ul className="plain">
      {answeredBy.map((id) => (
        <li key={id}>
          <PageLink study={study} page="recommendations" item={id}>
            {id}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}

function FindingActs({ study, one: { finding, isSetAside } }: OfFinding): ReactNode {
  const { say } = useSpeech();
  const decide = useAct(study, (body: { readonly action: string; readonly reason: string }) =>
    tell(path(study, "findings", finding.id, "decisions"), { method: "POST", body }),
  );
  const [act, explained, action] = isSetAside
    ? ([FINDINGS.reopen, FINDINGS.reopenExplained, "reopened"] as const)
    : ([FINDINGS.setAsideAct, FINDINGS.setAsideExplained, "set-aside"] as const);
  return (
    <ReasonDialog
      act={say(act)}
      explained={say(explained)}
      confirm={say(act).replace("…", "")}
      onConfirm={(reason) => decide.mutateAsync({ action, reason })}
    />
  );
}
