// The second factor of one's own account: added with the phone in hand, its recovery codes shown once, removed with the password.
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { tell } from "../../api/client.ts";
import type { Factors } from "../../api/people-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { FACTOR } from "../../words/factor-words.ts";
import { AddFactor } from "./add-factor.tsx";
import { askNewCodes, PasswordDialog } from "./password-dialog.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

export function SecondFactor({ factors }: { readonly factors: Factors }): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const { secondFactor } = factors;
  const done = () => {
    setCodes(undefined);
    setAdding(false);
    return client.invalidateQueries();
  };
  return (
    <section>
      <h3>{say(FACTOR.title)}</h3>
      <p className="help">{say(FACTOR.help)}</p>
      {factors.isRequired && <p className="note">{say(FACTOR.required)}</p>}
      {codes && <RecoveryCodes codes={codes} done={done} />}
      {!codes && secondFactor && <FactorIsOn {...secondFactor} show={setCodes} />}
      {!codes && !secondFactor && !isAdding && (
        <Button className="main" onPress={() => setAdding(true)}>
          {say(FACTOR.add)}
        </Button>
      )}
      {!codes && !secondFactor && isAdding && <AddFactor done={setCodes} cancel={() => setAdding(false)} />}
    </section>
  );
}

interface FactorIsOnProps {
  readonly since: string;
  readonly recoveryCodes: number;
  readonly show: (codes: readonly string[]) => void;
}

function FactorIsOn({ since, recoveryCodes, show }: FactorIsOnProps): ReactNode {
  const { say, moment, number } = useSpeech();
  const client = useQueryClient();
  const end = async (password: string) => {
    await tell("/session/second-factor", { method: "DELETE", body: { password } });
    await client.invalidateQueries({ queryKey: ["factors"] });
  };
  return (
    <>
      <p>
        {say(FACTOR.on, { when: moment(since) })} {say(FACTOR.left, { count: number(recoveryCodes) })}
      </p>
      <div className="acts">
        <PasswordDialog
          act={say(FACTOR.renew)}
          explained={say(FACTOR.renewExplained)}
          onConfirm={async (password) => show(await askNewCodes(password))}
        />
        <PasswordDialog act={say(FACTOR.end)} explained={say(FACTOR.endExplained)} onConfirm={end} />
      </div>
    </>
  );
}
