// Passkeys of one's own account: registered on this device, named, removed.
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { tell } from "../../api/client.ts";
import type { Factors, Passkey } from "../../api/people-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Confirm } from "../../part/confirm.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { passkeySupport } from "../../part/passkey-support.ts";
import { ProblemNote } from "../../part/problem-note.tsx";
import { PASSKEY } from "../../words/factor-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { AddPasskey } from "./add-passkey.tsx";
import { RenamePasskey } from "./rename-passkey.tsx";

export function Passkeys({ factors }: { readonly factors: Factors }): ReactNode {
  const { say } = useSpeech();
  const support = passkeySupport();
  return (
    <section>
      <h3>{say(PASSKEY.title)}</h3>
      <p className="help">{say(PASSKEY.help)}</p>
      {factors.passkeys.length === 0 ? <p>{say(PASSKEY.none)}</p> : <PasskeyTable rows={factors.passkeys} />}
      {support === "possible" ? <AddPasskey /> : <p className="note">{say(PASSKEY[support])}</p>}
    </section>
  );
}

function PasskeyTable({ rows }: { readonly rows: readonly Passkey[] }): ReactNode {
  const { say, moment } = useSpeech();
  const client = useQueryClient();
  const [fault, setFault] = useState<unknown>();
  const remove = (id: string) =>
    tell(`/session/passkeys/${encodeURIComponent(id)}`, { method: "DELETE" }).then(
      () => client.invalidateQueries({ queryKey: ["factors"] }),
      setFault,
    );
  const usedWords = ({ usedAt }: Passkey) => (usedAt === null ? say(PASSKEY.never) : moment(usedAt));
  return (
    <>
      {fault !== undefined && <ProblemNote cause={fault} />}
      <ListTable
        title={say(PASSKEY.title)}
        file="passkeys"
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { name: say(PASSKEY.name), value: ({ label }) => label, cell: ({ label }) => label },
          { name: say(PASSKEY.made), value: ({ madeAt }) => madeAt, cell: ({ madeAt }) => moment(madeAt) },
          { name: say(PASSKEY.used), value: ({ usedAt }) => usedAt, cell: usedWords },
          {
            name: say(SHELL.acts),
            isActs: true,
            cell: (passkey) => (
              <div className="acts">
                <RenamePasskey passkey={passkey} />
                <Confirm
                  act={say(PASSKEY.remove)}
                  explained={say(PASSKEY.removeExplained)}
                  confirm={say(PASSKEY.remove)}
                  onConfirm={() => remove(passkey.id)}
                />
              </div>
            ),
          },
        ]}
      />
    </>
  );
}
