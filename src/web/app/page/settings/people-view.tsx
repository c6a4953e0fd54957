// Who may sign in and how far; invitations; what each role is for.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ask, tell } from "../../api/client.ts";
import { type Account, accounts } from "../../api/people-shapes.ts";
import { useAccount, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { FACTOR } from "../../words/factor-words.ts";
import { PEOPLE, ROLE_HELP, ROLES, SETTINGS } from "../../words/settings-words.ts";
import { PAGE_NAMES, SHELL } from "../../words/shell-words.ts";
import { ChangeReach } from "./change-reach.tsx";
import { InvitationTable } from "./invitation-table.tsx";
import { InvitePerson } from "./invite-person.tsx";
import { useReachWords } from "./reach-fields.tsx";
import { RenewEntry } from "./renew-entry.tsx";
import { ResetFactors } from "./reset-factors.tsx";

interface OfStudy {
  readonly study: string;
}

interface Removal {
  readonly name: string;
  readonly reason: string;
}

export function PeopleView({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const query = useQuery({ queryKey: ["accounts"], queryFn: () => ask(accounts, "/accounts") });
  return (
    <>
      <section>
        <h3>{say(SETTINGS.people)}</h3>
        <Asked query={query}>{(people) => <PeopleTable study={study} people={people} />}</Asked>
        <p className="help">
          {say(PEOPLE.devices)}{" "}
          <PageLink study={study} page="senders">
            {say(PAGE_NAMES.senders)}
          </PageLink>
        </p>
      </section>
      <InvitePerson study={study} />
      <InvitationTable />
      <RoleTable />
    </>
  );
}

function PeopleTable({ study, people }: OfStudy & { readonly people: readonly Account[] }): ReactNode {
  const { say, moment } = useSpeech();
  const reachWords = useReachWords();
  const me = useAccount().data?.name;
  const remove = useAct("", ({ name, reason }: Removal) =>
    tell(`/accounts/${encodeURIComponent(name)}`, { method: "DELETE", body: { reason } }),
  );
  const factorWords = ({ secondFactor, passkey }: Account) =>
    [...(secondFactor ? [say(FACTOR.has)] : []), ...(passkey ? [say(FACTOR.hasPasskey)] : [])].join(", ") ||
    say(FACTOR.none);
  const roleWords = ({ role }: Account) => (ROLES[role] ? say(ROLES[role]) : role);
  return (
    <ListTable
      title={say(SETTINGS.people)}
      file="people"
      rows={people}
      keyOf={({ name }) => name}
      columns={[
        {
          name: say(SETTINGS.name),
          value: ({ name }) => name,
          cell: ({ name }) => (name === me ? `${name} ${say(PEOPLE.you)}` : name),
        },
        { name: say(SETTINGS.role), value: roleWords, cell: roleWords },
        { name: say(PEOPLE.reach), value: reachWords, cell: reachWords },
        { name: say(FACTOR.column), value: factorWords, cell: factorWords },
        { name: say(SETTINGS.since), value: ({ madeAt }) => madeAt, cell: ({ madeAt }) => moment(madeAt) },
        {
          name: say(SHELL.acts),
          isActs: true,
          cell: (person) => (
            <div className="acts">
              <ChangeReach study={study} person={person} />
              {person.name !== me && <RenewEntry person={person} />}
              {(person.secondFactor || person.passkey) && person.name !== me && <ResetFactors name={person.name} />}
              <ReasonDialog
                act={say(SETTINGS.remove)}
                title={`${say(SETTINGS.remove)}: ${person.name}`}
                explained={say(SETTINGS.removeExplained)}
                confirm={say(SETTINGS.removeConfirm)}
                onConfirm={(reason) => remove.mutateAsync({ name: person.name, reason })}
              />
            </div>
          ),
        },
      ]}
    />
  );
}

const LINK_NAMES = {
  "provider-link": { es: "enlace de organización", en: "provider link", fr: "lien de prestataire" },
  "stakeholder-link": { es: "enlace de institución", en: "stakeholder link", fr: "lien d’institution" },
} as const;

/** Those of accounts, and the two that go by a link alone. */
function RoleTable(): ReactNode {
  const { say } = useSpeech();
  const rows = Object.entries({ ...ROLES, ...LINK_NAMES });
  return (
    <section>
      <h3>{say(PEOPLE.roles)}</h3>
      <DataTable
        title={say(PEOPLE.roles)}
        rows={rows}
        keyOf={([role]) => role}
        columns={[
          { name: say(SETTINGS.role), cell: ([, name]) => say(name) },
          { name: say(PEOPLE.may), cell: ([role]) => (ROLE_HELP[role] ? say(ROLE_HELP[role]) : "") },
        ]}
      />
    </section>
  );
}
