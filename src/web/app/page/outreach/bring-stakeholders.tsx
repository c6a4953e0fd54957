// Institutions and contacts come in: what the file would add is shown first, and what may be one that is known waits for a decision.
import { type ReactNode, useState } from "react";
import { type BroughtStakeholders, broughtStakeholders } from "../../api/bring-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { BringActs, ChooseFile } from "../../part/bring/bring-acts.tsx";
import { ToldFile } from "../../part/bring/told-file.tsx";
import { useBroughtFile } from "../../part/bring/use-brought-file.ts";
import { Choice } from "../../part/choice.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { SAME_REASONS, STAKEHOLDERS } from "../../words/stakeholder-words.ts";

interface Decision {
  readonly row: number;
  /** Id of a known institution, or `new`. */
  readonly as: string;
}

interface Wish {
  readonly decided: readonly Decision[];
}

type Proposal = BroughtStakeholders["proposals"][number];

const NOTHING: Wish = { decided: [] };

export function BringStakeholders({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const [wish, setWish] = useState<Wish>(NOTHING);
  /** Of this file, also those on which somebody decided. */
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  const brought = useBroughtFile<BroughtStakeholders, Wish>(study, broughtStakeholders, ["stakeholder-imports"]);
  const { chosen, told } = brought;
  const rows = chosen === undefined ? [] : withNew(proposals, told?.proposals ?? []);
  const decide = (row: number, as: string) => {
    const others = wish.decided.filter((one) => one.row !== row);
    const next = { decided: as === UNDECIDED ? others : [...others, { row, as }] };
    setProposals(rows);
    setWish(next);
    brought.again(next);
  };
  return (
    <section>
      <h3>{say(STAKEHOLDERS.bring)}</h3>
      <p>{say(STAKEHOLDERS.help)}</p>
      <ChooseFile
        isFirst={chosen === undefined}
        isPending={brought.isPending}
        types={[".csv", ".xlsx", ".ods", ".vcf"]}
        choose={(file) => {
          setWish(NOTHING);
          setProposals([]);
          brought.choose(file, NOTHING);
        }}
      />
      {brought.error !== null && brought.error !== undefined && <ProblemNote cause={brought.error} />}
      {told !== undefined && <Told told={told} fileName={brought.fileName} isPreview={chosen !== undefined} />}
      {rows.length > 0 && <Doubtful proposals={rows} wish={wish} decide={decide} />}
      {told !== undefined && chosen !== undefined && <BringActs brought={brought} wish={wish} />}
    </section>
  );
}

const keyOf = ({ row, known }: Proposal) => `${row} ${known}`;

function withNew(before: readonly Proposal[], now: readonly Proposal[]): readonly Proposal[] {
  const keys = new Set(before.map(keyOf));
  return [...before, ...now.filter((one) => !keys.has(keyOf(one)))];
}

interface ToldProps {
  readonly told: BroughtStakeholders;
  readonly fileName: string;
  readonly isPreview: boolean;
}

function Told({ told, fileName, isPreview }: ToldProps): ReactNode {
  const waiting = new Set(told.proposals.map(({ row }) => row)).size;
  const figures = [
    [STAKEHOLDERS.rows, told.rows],
    [STAKEHOLDERS.added, told.added.length],
    [STAKEHOLDERS.completed, told.completed.length],
    [STAKEHOLDERS.contacts, told.contacts],
    [STAKEHOLDERS.waiting, waiting],
  ] as const;
  const state = isPreview ? "preview" : told.import === undefined ? "nothing" : "done";
  return <ToldFile {...{ fileName, state, figures }} issues={told.issues} issueCount={told.issueCount} />;
}

interface DoubtfulProps {
  readonly proposals: readonly Proposal[];
  readonly wish: Wish;
  readonly decide: (row: number, as: string) => void;
}

const UNDECIDED = "*";
const NEW = "new";

function Doubtful({ proposals, wish, decide }: DoubtfulProps): ReactNode {
  const { say, number } = useSpeech();
  const rows = [...new Map(proposals.map((one) => [one.row, one])).values()];
  const of = (row: number) => proposals.filter((one) => one.row === row);
  const chosen = (row: number) => wish.decided.find((one) => one.row === row)?.as ?? UNDECIDED;
  return (
    <>
      <h4>{say(STAKEHOLDERS.doubtful)}</h4>
      <p className="help">{say(STAKEHOLDERS.doubtfulHelp)}</p>
      <DataTable
        title={say(STAKEHOLDERS.doubtful)}
        rows={rows}
        keyOf={({ row }) => String(row)}
        columns={[
          { name: say(STAKEHOLDERS.incoming), cell: ({ incomingName }) => incomingName },
          { name: say(STAKEHOLDERS.row), cell: ({ row }) => number(row), isNumber: true },
          {
            name: say(STAKEHOLDERS.why),
            cell: ({ row }) =>
              [...new Set(of(row).map(({ reason }) => say(SAME_REASONS[reason] ?? STAKEHOLDERS.why)))].join(", "),
          },
          {
            name: say(STAKEHOLDERS.decision),
            cell: ({ row, incomingName }) => (
              <Choice
                label={`${say(STAKEHOLDERS.decision)}: ${incomingName}`}
                isLabelUnseen
                chosen={chosen(row)}
                choose={(as) => decide(row, as)}
                options={[
                  { id: UNDECIDED, name: say(STAKEHOLDERS.undecided) },
                  ...of(row).map(({ known, knownName }) => ({
                    id: known,
                    name: say(STAKEHOLDERS.same, { name: knownName, id: known }),
                  })),
                  { id: NEW, name: say(STAKEHOLDERS.other) },
                ]}
              />
            ),
          },
        ]}
      />
    </>
  );
}
