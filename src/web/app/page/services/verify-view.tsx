// What providers changed and waits, and whom to call or visit next.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useProviderChanges, useVerificationPlan } from "../../api/service-queries.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { Phones } from "../../part/phones.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { fieldName } from "../../words/service-field-words.ts";
import { FLAGS, SERVICES } from "../../words/service-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import type { OfServices } from "./of-services.ts";

export function VerifyView({ study, open }: Pick<OfServices, "study" | "open">): ReactNode {
  const { say, day, number } = useSpeech();
  return (
    <>
      <h3>{say(SERVICES.changes)}</h3>
      <Changes study={study} open={open} />
      <h3>{say(SERVICES.toCall)}</h3>
      <p className="help">{say(SERVICES.toCallHelp)}</p>
      <Asked query={useVerificationPlan(study)}>
        {(plan) =>
          plan.length === 0 ? (
            <EmptyState what={SERVICES.nobodyToCall} />
          ) : (
            <ListTable
              title={say(SERVICES.toCall)}
              file={`${study}-to-call-${day(new Date().toISOString().slice(0, 10))}`}
              rows={plan}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: say(SERVICES.name),
                  value: ({ name }) => name,
                  cell: ({ id, name }) => (
                    <Button className="link" onPress={() => open(id)}>
                      {name || id}
                    </Button>
                  ),
                },
                {
                  name: say(SERVICES.phone),
                  value: ({ phone }) => phone,
                  cell: ({ phone, country }) => <Phones phone={phone} country={country} />,
                },
                { name: say(SERVICES.city), value: ({ city }) => city, cell: ({ city }) => city || "–" },
                {
                  name: say(SERVICES.age),
                  value: ({ ageDays }) => ageDays ?? Number.MAX_SAFE_INTEGER,
                  cell: ({ ageDays }) =>
                    ageDays === undefined ? say(SERVICES.never) : say(SERVICES.days, { days: number(ageDays) }),
                },
                {
                  name: say(SERVICES.flag),
                  value: ({ flags }) => flags.join(" "),
                  cell: ({ flags }) => flags.map((flag) => (FLAGS[flag] ? say(FLAGS[flag]) : flag)).join(", ") || "–",
                },
              ]}
            />
          )
        }
      </Asked>
    </>
  );
}

function Changes({ study, open }: Pick<OfServices, "study" | "open">): ReactNode {
  const { say, day } = useSpeech();
  const review = useAct(
    study,
    ({ service, ...body }: { service: string; of: string; verdict: string; reason?: string }) =>
      tell(path(study, "services", service, "reviews"), { method: "POST", body }),
  );
  return (
    <Asked query={useProviderChanges(study)}>
      {(changes) => (
        <>
          {review.error && <ProblemNote cause={review.error} />}
          {changes.length === 0 ? (
            <EmptyState what={SERVICES.noChanges} cure={SERVICES.noChangesCure} />
          ) : (
            <ListTable
              title={say(SERVICES.changes)}
              file={`${study}-changes`}
              rows={changes}
              keyOf={({ of }) => of}
              columns={[
                {
                  name: say(SERVICES.name),
                  value: ({ name }) => name,
                  cell: ({ service, name }) => (
                    <Button className="link" onPress={() => open(service)}>
                      {name || service}
                    </Button>
                  ),
                },
                { name: say(SERVICES.when), value: ({ on }) => on, cell: ({ on }) => day(on) },
                {
                  name: say(SERVICES.change),
                  value: ({ fields }) => fields.map(({ column, after }) => `${column}: ${after}`).join("; "),
                  cell: ({ fields, note }) => (
                    <>
                      {fields.length === 0 && say(SERVICES.confirms)}
                      {fields.map(({ column, before, after }) => (
                        <p key={column}>
                          {say(fieldName(column))}: <del>{before}</del> <ins>{after}</ins>
                        </p>
                      ))}
                      {note && <q>{note}</q>}
                    </>
                  ),
                },
                {
                  name: say(SHELL.acts),
                  isActs: true,
                  cell: ({ service, of }) => (
                    <div className="acts">
                      <Button onPress={() => review.mutate({ service, of, verdict: "accepted" })}>
                        {say(SERVICES.accept)}
                      </Button>
                      <ReasonDialog
                        act={say(SERVICES.refuse)}
                        explained={say(SERVICES.refuseExplained)}
                        confirm={say(SERVICES.refuseConfirm)}
                        onConfirm={(reason) => review.mutateAsync({ service, of, verdict: "refused", reason })}
                      />
                    </div>
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </Asked>
  );
}
