// Who comes: a name and a password, and a code where the account asks for one; or a passkey alone; or whom
// a provider of identities knows.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { apiAddress, ask, isCodeNeeded } from "../api/client.ts";
import { signInByPasskey } from "../api/passkeys.ts";
import { ways } from "../api/people-shapes.ts";
import { signedIn } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { CodeForm } from "../part/code-form.tsx";
import { type Credentials, CredentialsForm } from "../part/credentials-form.tsx";
import { PasskeyFault } from "../part/passkey-fault.tsx";
import { passkeySupport } from "../part/passkey-support.ts";
import { PASSKEY, PROVIDER } from "../words/factor-words.ts";
import { SIGN_IN } from "../words/shell-words.ts";
import { REFUSED } from "../words/sign-in-problems.ts";

const CODE_NEEDED = "code needed";

export function SignInPage(): ReactNode {
  const client = useQueryClient();
  const [held, hold] = useState<Credentials>();
  const enter = (body: Credentials & { readonly code?: string }) => ask(signedIn, "/session", { method: "POST", body });
  const done = () => client.resetQueries();
  if (held) return <CodeForm send={(code) => enter({ ...held, code })} done={done} back={() => hold(undefined)} />;
  const begin = async (body: Credentials) => {
    try {
      return await enter(body);
    } catch (cause) {
      if (!isCodeNeeded(cause)) throw cause;
      hold(body);
      return CODE_NEEDED;
    }
  };
  return (
    <CredentialsForm
      words={SIGN_IN}
      passwordIs="current-password"
      send={begin}
      done={(got) => got !== CODE_NEEDED && done()}
      others={<OtherWays done={done} />}
      told={<Refused />}
    />
  );
}

/** Whoever comes back from the provider and is not in. */
function Refused(): ReactNode {
  const { say } = useSpeech();
  const refused = new URLSearchParams(location.search).get("refused");
  const words = refused === null ? undefined : (REFUSED[refused] ?? REFUSED[""]);
  return (
    words && (
      <p className="note fault" role="alert">
        {say(words)}
      </p>
    )
  );
}

function OtherWays({ done }: { readonly done: () => unknown }): ReactNode {
  const { say } = useSpeech();
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess: done });
  const provider = useQuery({ queryKey: ["ways"], queryFn: () => ask(ways, "/session/ways") }).data?.provider;
  const isPossible = passkeySupport() === "possible";
  if (!isPossible && !provider) return null;
  return (
    <div className="other-ways">
      <p className="or">{say(PASSKEY.or)}</p>
      {byPasskey.error && <PasskeyFault cause={byPasskey.error} />}
      <div className="acts">
        {isPossible && (
          <Button isPending={byPasskey.isPending} onPress={() => byPasskey.mutate()}>
            {say(PASSKEY.enter)}
          </Button>
        )}
        {provider && (
          <a className="button" href={apiAddress("/session/provider")}>
            {say(PROVIDER.enter, { name: provider })}
          </a>
        )}
      </div>
    </div>
  );
}
