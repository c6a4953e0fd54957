// Who has the mandate for what, each with its source; tables of mandates come in here.
import type { ReactNode } from "react";
import { type BroughtMandates, broughtMandates, mandates } from "../../api/bring-shapes.ts";
import { useMay, useOverview } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { BringActs, ChooseFile } from "../../part/bring/bring-acts.tsx";
import { PastFiles } from "../../part/bring/past-files.tsx";
import { ToldFile } from "../../part/bring/told-file.tsx";
import { useBroughtFile } from "../../part/bring/use-brought-file.ts";
import { DataTable } from "../../part/data-table.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { HELD, MANDATE_GROUNDS, STAKEHOLDERS } from "../../words/stakeholder-words.ts";
import { kindNames } from "../services/service-list.tsx";

interface OfStudy {
  readonly study: string;
}

export function MandateView({ study }: OfStudy): ReactNode {
  const may = useMay();
  return (
    <>
      <MandateTable study={study} />
      {may("set-up") && (
        <>
          <BringMandates study={study} />
          <PastFiles study={study} of="mandate-imports" mayUndo />
        </>
      )}
    </>
  );
}

function useKindName(study: string): (code: string) => string {
  const { say } = useSpeech();
  const names = kindNames(useOverview(study).data?.study, say);
  return (code) => names.get(code) ?? code;
}

function Sources({ addresses }: { readonly addresses: readonly string[] }): ReactNode {
  if (addresses.length === 0) return "–";
  return addresses.map((address, at) => (
    <span key={address}>
      {at > 0 && ", "}
      {/^https?:/.test(address) && URL.canParse(address) ? (
        <a href={address} target="_blank" rel="noreferrer">
          {new URL(address).host}
        </a>
      ) : (
        address
      )}
    </span>
  ));
}

function MandateTable({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const placeName = usePlaceNames(study);
  const kindName = useKindName(study);
  const ground = (code: string) => say(MANDATE_GROUNDS[code] ?? STAKEHOLDERS.mandate);
  return (
    <Asked query={useAsked(mandates, study, ["mandates"])}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState what={STAKEHOLDERS.noMandates} cure={STAKEHOLDERS.noMandatesCure} />
        ) : (
          <ListTable
            title={say(STAKEHOLDERS.mandates)}
            file={`${study}-mandates`}
            rows={rows}
            keyOf={({ stakeholder, serviceKind }) => `${stakeholder} ${serviceKind}`}
            columns={[
              { name: say(STAKEHOLDERS.institution), value: ({ name }) => name, cell: ({ name }) => name },
              {
                name: say(STAKEHOLDERS.function),
                value: ({ serviceKind }) => kindName(serviceKind),
                cell: ({ serviceKind }) => kindName(serviceKind),
              },
              {
                name: say(STAKEHOLDERS.mandate),
                value: (row) => ground(row.ground),
                cell: (row) => `${ground(row.ground)} (${placeName(row.country)})`,
              },
              {
                name: say(STAKEHOLDERS.budget),
                value: ({ hasBudget }) => say(HELD[hasBudget] ?? STAKEHOLDERS.budget),
                cell: ({ hasBudget }) => say(HELD[hasBudget] ?? STAKEHOLDERS.budget),
              },
              {
                name: say(STAKEHOLDERS.source),
                value: ({ sources }) => sources.join(" "),
                cell: ({ sources }) => <Sources addresses={sources} />,
              },
            ]}
          />
        )
      }
    </Asked>
  );
}

const NO_WISH = {};

function BringMandates({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const brought = useBroughtFile<BroughtMandates, object>(study, broughtMandates, ["mandate-imports"]);
  const { chosen, told } = brought;
  const state = chosen !== undefined ? "preview" : told?.import === undefined ? "nothing" : "done";
  return (
    <section>
      <h3>{say(STAKEHOLDERS.bringMandates)}</h3>
      <p>{say(STAKEHOLDERS.mandatesHelp)}</p>
      <ChooseFile
        isFirst={chosen === undefined}
        isPending={brought.isPending}
        types={[".csv", ".xlsx", ".ods"]}
        choose={(file) => brought.choose(file, NO_WISH)}
      />
      {brought.error !== null && brought.error !== undefined && <ProblemNote cause={brought.error} />}
      {told !== undefined && (
        <>
          <ToldFile
            {...{ fileName: brought.fileName, state, issues: [], issueCount: 0 }}
            figures={[
              [STAKEHOLDERS.read, told.read],
              [STAKEHOLDERS.fresh, told.added.length],
            ]}
          />
          {chosen !== undefined && told.added.length > 0 && <Fresh study={study} told={told} />}
        </>
      )}
      {told !== undefined && chosen !== undefined && <BringActs brought={brought} wish={NO_WISH} />}
    </section>
  );
}

function Fresh({ study, told }: OfStudy & { readonly told: BroughtMandates }): ReactNode {
  const { say } = useSpeech();
  const kindName = useKindName(study);
  return (
    <DataTable
      title={say(STAKEHOLDERS.bringMandates)}
      rows={told.added}
      keyOf={({ id }) => id}
      columns={[
        { name: say(STAKEHOLDERS.institution), cell: ({ institution }) => institution },
        { name: say(STAKEHOLDERS.function), cell: (row) => kindName(row.function) },
        { name: say(STAKEHOLDERS.mandate), cell: ({ mandate }) => say(HELD[mandate] ?? STAKEHOLDERS.mandate) },
        { name: say(STAKEHOLDERS.evidence), cell: ({ evidence }) => evidence || "–" },
        { name: say(STAKEHOLDERS.source), cell: ({ source }) => <Sources addresses={[source]} /> },
      ]}
    />
  );
}
