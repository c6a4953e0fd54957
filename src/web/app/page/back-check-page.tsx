// Interviews that a supervisor holds again: some of every interviewer, drawn by a lot that anybody can draw again.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { ask } from "../api/client.ts";
import { path, useAct, useFieldwork } from "../api/queries.ts";
import { type BackCheck, backCheck, type TableFieldwork } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { Choice } from "../part/choice.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { ListTable } from "../part/list-table.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { TextBox } from "../part/text-box.tsx";
import { BACK_CHECK } from "../words/back-check-words.ts";
import { FIELDWORK, SEXES } from "../words/fieldwork-words.ts";
import { byUse } from "./fieldwork/by-use.ts";
import { RecordLink } from "./record-link.tsx";

export function BackCheckPage({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h2>{say(BACK_CHECK.title)}</h2>
      <p>{say(BACK_CHECK.help)}</p>
      <Asked query={useFieldwork(study)}>
        {({ tables, cities }) =>
          tables.length === 0 ? (
            <EmptyState what={FIELDWORK.none} cure={FIELDWORK.noneCure} />
          ) : (
            <Draw study={study} tables={[...tables].sort(byUse)} cities={cities} />
          )
        }
      </Asked>
    </>
  );
}

interface DrawProps {
  readonly study: string;
  readonly tables: readonly TableFieldwork[];
  readonly cities: Readonly<Record<string, string>>;
}

function Draw({ study, tables, cities }: DrawProps): ReactNode {
  const { say } = useSpeech();
  const [at, setAt] = useState("0");
  const [share, setShare] = useState("10");
  const [least, setLeast] = useState("3");
  const [seed, setSeed] = useState(study);
  const table = tables[Number(at)];
  const draw = useAct(study, () => {
    const plan = {
      table: table?.table ?? "",
      mark: table?.mark ?? "",
      share: String(Number(share) / 100),
      least,
      seed,
    };
    return ask(backCheck, `${path(study, "back-check")}?${new URLSearchParams(plan)}`);
  });
  const nameOf = ({ titles, mark }: TableFieldwork) =>
    mark === "demonstration" ? `${say(titles)} (${say(FIELDWORK.invented)})` : say(titles);
  return (
    <>
      <Form
        className="add"
        onSubmit={(event) => {
          event.preventDefault();
          draw.mutate(undefined);
        }}
      >
        <Choice
          label={say(BACK_CHECK.table)}
          chosen={at}
          choose={setAt}
          options={tables.map((each, index) => ({ id: String(index), name: nameOf(each) }))}
        />
        <TextBox label={say(BACK_CHECK.share)} value={share} change={setShare} />
        <TextBox label={say(BACK_CHECK.least)} value={least} change={setLeast} />
        <TextBox label={say(BACK_CHECK.seed)} value={seed} change={setSeed} />
        <Button type="submit" className="main" isPending={draw.isPending}>
          {say(BACK_CHECK.draw)}
        </Button>
      </Form>
      {draw.error && <ProblemNote cause={draw.error} />}
      {draw.data === undefined ? (
        <EmptyState what={BACK_CHECK.none} />
      ) : (
        <Drawn study={study} drawn={draw.data} cities={cities} />
      )}
    </>
  );
}

interface DrawnProps {
  readonly study: string;
  readonly drawn: readonly BackCheck[];
  readonly cities: DrawProps["cities"];
}

function Drawn({ study, drawn, cities }: DrawnProps): ReactNode {
  const { say, number } = useSpeech();
  const cityOf = ({ city }: BackCheck) => cities[city] ?? city;
  const sexOf = ({ sex }: BackCheck) => say(SEXES[sex] ?? FIELDWORK.both);
  return (
    <>
      <p role="status">{say(BACK_CHECK.drawn, { count: number(drawn.length) })}</p>
      <ListTable
        title={say(BACK_CHECK.title)}
        file={`${study}-back-check`}
        rows={drawn}
        keyOf={({ id }) => id}
        columns={[
          {
            name: say(BACK_CHECK.record),
            cell: ({ id }) => <RecordLink study={study} id={id} />,
            value: ({ id }) => id,
          },
          {
            name: say(FIELDWORK.interviewer),
            cell: ({ interviewer }) => interviewer || "–",
            value: ({ interviewer }) => interviewer,
          },
          { name: say(FIELDWORK.city), cell: cityOf, value: cityOf },
          { name: say(FIELDWORK.sex), cell: sexOf, value: sexOf },
          { name: say(BACK_CHECK.day), cell: ({ day }) => day, value: ({ day }) => day },
        ]}
      />
    </>
  );
}
