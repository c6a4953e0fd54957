import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ask, tell } from "../../api/client.ts";
import { type Invitation, invitations } from "../../api/people-shapes.ts";
import { useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Confirm } from "../../part/confirm.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { PEOPLE, ROLES, SETTINGS } from "../../words/settings-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { useReachWords } from "./reach-fields.tsx";

export function InvitationTable(): ReactNode {
  const { say } = useSpeech();
  const query = useQuery({ queryKey: ["invitations"], queryFn: () => ask(invitations, "/invitations") });
  return (
    <section>
      <h3>{say(PEOPLE.invitations)}</h3>
      <Asked query={query}>
        {(found) => (found.length === 0 ? <EmptyState what={PEOPLE.noInvitations} /> : <Table rows={found} />)}
      </Asked>
    </section>
  );
}

function Table({ rows }: { readonly rows: readonly Invitation[] }): ReactNode {
  const { say, moment } = useSpeech();
  const reachWords = useReachWords();
  const revoke = useAct("", (id: string) => tell(`/invitations/${encodeURIComponent(id)}`, { method: "DELETE" }));
  const stateWords = (row: Invitation) => say(PEOPLE[stateOf(row)], { name: row.usedBy ?? "" });
  const roleWords = ({ role }: Invitation) => (ROLES[role] ? say(ROLES[role]) : role);
  return (
    <>
      {revoke.error && <ProblemNote cause={revoke.error} />}
      <ListTable
        title={say(PEOPLE.invitations)}
        file="invitations"
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { name: say(PEOPLE.forWhom), value: ({ label }) => label, cell: ({ label }) => label },
          { name: say(SETTINGS.role), value: roleWords, cell: roleWords },
          { name: say(PEOPLE.reach), value: reachWords, cell: reachWords },
          { name: say(PEOPLE.state), value: stateWords, cell: stateWords },
          { name: say(PEOPLE.by), value: ({ madeBy }) => madeBy, cell: ({ madeBy }) => madeBy },
          { name: say(PEOPLE.until), value: ({ expiresAt }) => expiresAt, cell: ({ expiresAt }) => moment(expiresAt) },
          {
            name: say(SHELL.acts),
            isActs: true,
            cell: (row) =>
              stateOf(row) === "open" && (
                <Confirm
                  act={say(PEOPLE.revoke)}
                  explained={say(PEOPLE.revokeExplained)}
                  confirm={say(PEOPLE.revoke)}
                  onConfirm={() => revoke.mutate(row.id)}
                />
              ),
          },
        ]}
      />
    </>
  );
}

function stateOf({ usedBy, revokedAt, expiresAt }: Invitation): "used" | "revoked" | "ended" | "open" {
  if (usedBy !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return expiresAt < new Date().toISOString() ? "ended" : "open";
}
