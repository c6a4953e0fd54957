// Two services that may be one, field by field: what differs, and what would stand if they were merged.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { useService } from "../../api/service-queries.ts";
import type { ProposedMerge, ServiceDetail } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { fieldName, SERVICE_FIELDS } from "../../words/service-field-words.ts";
import { SERVICES } from "../../words/service-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { comparePair, type FieldCompared } from "./compare-pair.ts";
import { PairActs } from "./pair-acts.tsx";

interface PairComparisonProps {
  readonly study: string;
  readonly pair: ProposedMerge;
  readonly kinds: ReadonlyMap<string, string>;
  readonly mayKeep: boolean;
  readonly close: () => void;
}

export function PairComparison(props: PairComparisonProps): ReactNode {
  const { study, pair, close } = props;
  const { say } = useSpeech();
  const [a = "", b = ""] = pair.ids;
  const [one, other] = [useService(study, a), useService(study, b)];
  return (
    <section className="compared" aria-label={say(SERVICES.compared)}>
      <Button className="quiet close" onPress={close}>
        {say(SHELL.close)}
      </Button>
      <h3>{say(SERVICES.compared)}</h3>
      <Asked query={one}>
        {(first) => <Asked query={other}>{(second) => <Beside {...props} both={[first, second]} />}</Asked>}
      </Asked>
    </section>
  );
}

interface BesideProps extends PairComparisonProps {
  readonly both: readonly [ServiceDetail, ServiceDetail];
}

function Beside({ study, kinds, mayKeep, both }: BesideProps): ReactNode {
  const { say, number } = useSpeech();
  const [kept, keep] = useState(both[0].id);
  const [into, from] = kept === both[0].id ? both : [both[1], both[0]];
  const fields = comparePair(both, into.id, Object.keys(SERVICE_FIELDS));
  const nameOf = ({ id, cells }: ServiceDetail) => cells.name ?? id;
  const shown = (value: string, column: string) => (column === "kind" ? (kinds.get(value) ?? value) : value) || "–";
  const column = (at: 0 | 1) => ({
    name: `${say(at === 0 ? SERVICES.first : SERVICES.second)}: ${both[at].id}`,
    cell: ({ column: name, values, differs }: FieldCompared) =>
      differs ? <mark>{shown(values[at], name)}</mark> : shown(values[at], name),
  });
  return (
    <>
      <p>{say(SERVICES.differing, { count: number(fields.filter(({ differs }) => differs).length) })}</p>
      {mayKeep && (
        <Choice
          label={say(SERVICES.keeps)}
          chosen={kept}
          choose={keep}
          options={both.map((service) => ({ id: service.id, name: `${nameOf(service)} (${service.id})` }))}
        />
      )}
      <DataTable
        title={say(SERVICES.compared)}
        rows={fields}
        keyOf={({ column: name }) => name}
        columns={[
          { name: say(SERVICES.field), cell: ({ column: name }) => say(fieldName(name)) },
          column(0),
          column(1),
          { name: say(SERVICES.ifMerged), cell: ({ column: name, merged }) => shown(merged, name) },
        ]}
      />
      {mayKeep && (
        <PairActs study={study} into={{ id: into.id, name: nameOf(into) }} from={{ id: from.id, name: nameOf(from) }} />
      )}
    </>
  );
}
