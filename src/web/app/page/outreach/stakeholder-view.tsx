// Institutions that a study speaks to: the list, files of them that come in, and those that came.
import type { ReactNode } from "react";
import { type StakeholderRow, stakeholders } from "../../api/outreach-shapes.ts";
import { useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { PastFiles } from "../../part/bring/past-files.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { INSTITUTION_LEVELS } from "../../words/campaign-words.ts";
import { GRADES } from "../../words/merge-words.ts";
import { OUTREACH, OUTREACH_VIEWS } from "../../words/outreach-words.ts";
import { ENGAGEMENTS, STAKEHOLDER_KINDS, STAKEHOLDERS } from "../../words/stakeholder-words.ts";
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
  const { say, number } = useSpeech();
  const placeName = usePlaceNames(study);
  const levelOf = ({ level }: StakeholderRow) => (INSTITUTION_LEVELS[level] ? say(INSTITUTION_LEVELS[level]) : level);
  const engagementOf = ({ engagement }: StakeholderRow) => say(ENGAGEMENTS[engagement] ?? STAKEHOLDERS.engagement);
  const gradeOf = (grade: string) => (GRADES[grade] ? say(GRADES[grade]) : "?");
  const gradesOf = ({ influence, interest }: StakeholderRow) =>
    say(STAKEHOLDERS.grades, { influence: gradeOf(influence), interest: gradeOf(interest) });
  const languageOf = ({ language }: StakeholderRow) => LANGUAGE_NAMES[language as "es"] ?? "–";
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
              { name: say(STAKEHOLDERS.level), value: levelOf, cell: levelOf },
              {
                name: say(STAKEHOLDERS.engagement),
                value: engagementOf,
                cell: (row) => (
                  <>
                    {engagementOf(row)}
                    {row.influence + row.interest !== "" && <span className="help"> {gradesOf(row)}</span>}
                  </>
                ),
              },
              { name: say(STAKEHOLDERS.language), value: languageOf, cell: languageOf },
              {
                name: say(STAKEHOLDERS.reachable),
                isNumber: true,
                value: ({ willing }) => willing,
                cell: ({ willing, contacts }) =>
                  contacts === 0
                    ? "–"
                    : say(STAKEHOLDERS.ofContacts, { willing: number(willing), all: number(contacts) }),
              },
              { name: say(STAKEHOLDERS.id), value: ({ id }) => id, cell: ({ id }) => <code>{id}</code> },
            ]}
          />
        )
      }
    </Asked>
  );
}
