// Institutions that a study speaks to: the list, files of them that come in, and those that came.
import type { ReactNode } from "react";
import { stakeholders } from "../../api/outreach-shapes.ts";
import { useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { PastFiles } from "../../part/bring/past-files.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { OUTREACH, OUTREACH_VIEWS } from "../../words/outreach-words.ts";
import { STAKEHOLDER_KINDS, STAKEHOLDERS } from "../../words/stakeholder-words.ts";
import { BringStakeholders } from "./bring-stakeholders.tsx";
import { MergeStakeholders } from "./merge-stakeholders.tsx";

export function StakeholderView({ study }: { readonly study: string }): ReactNode {
  const may = useMay();
  return (
    <>
      <StakeholderTable study={study} />
      {may("follow-up") && (
        <>
          <MergeStakeholders study={study} />
          <BringStakeholders study={study} />
          <PastFiles study={study} of="stakeholder-imports" mayUndo />
        </>
      )}
    </>
  );
}

function StakeholderTable({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const placeName = usePlaceNames(study);
  const kindOf = ({ kind }: { readonly kind: string }) =>
    STAKEHOLDER_KINDS[kind] ? say(STAKEHOLDER_KINDS[kind]) : kind;
  return (
    <Asked query={useAsked(stakeholders, study, ["stakeholders"])}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState what={OUTREACH.noStakeholders} cure={OUTREACH.noStakeholdersCure} />
        ) : (
          <ListTable
            title={say(OUTREACH_VIEWS.stakeholders)}
            file={`${study}-stakeholders`}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                name: say(OUTREACH.name),
                value: ({ name }) => name,
                cell: ({ name, website }) =>
                  /^https?:/.test(website) ? (
                    <a href={website} target="_blank" rel="noreferrer">
                      {name}
                    </a>
                  ) : (
                    name
                  ),
              },
              {
                name: say(OUTREACH.place),
                value: ({ city, country }) => placeName(city || country),
                cell: ({ city, country }) => placeName(city || country),
              },
              { name: say(OUTREACH.kind), value: kindOf, cell: kindOf },
              { name: say(STAKEHOLDERS.id), value: ({ id }) => id, cell: ({ id }) => <code>{id}</code> },
            ]}
          />
        )
      }
    </Asked>
  );
}
