// Back from the provider of identities: an invited person says a name; a person with a second factor gives its code.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { ask } from "../api/client.ts";
import { pendingPerson } from "../api/people-shapes.ts";
import { signedIn } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { CodeForm } from "../part/code-form.tsx";
import { LanguageSwitch } from "../part/language-switch.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { TextBox } from "../part/text-box.tsx";
import { PROVIDER } from "../words/factor-words.ts";
import { JOIN, SIGN_IN } from "../words/shell-words.ts";

export type ProviderStep = "join" | "code";

/** As the server named the address. */
export function providerStep(): ProviderStep | undefined {
  if (location.pathname.endsWith("/app/join-by-provider")) return "join";
  return location.pathname.endsWith("/app/code-after-provider") ? "code" : undefined;
}

export function ProviderPage({ step }: { readonly step: ProviderStep }): ReactNode {
  const client = useQueryClient();
  const done = () => {
    history.replaceState(null, "", "/app");
    return client.resetQueries();
  };
  const send = (code: string) => ask(signedIn, "/session/provider/code", { method: "POST", body: { code } });
  const back = () => location.replace("/app");
  return step === "join" ? <JoinByProvider done={done} /> : <CodeForm send={send} done={done} back={back} />;
}

function JoinByProvider({ done }: { readonly done: () => unknown }): ReactNode {
  const { say } = useSpeech();
  const query = useQuery({
    queryKey: ["provider", "pending"],
    queryFn: () => ask(pendingPerson, "/session/provider/pending"),
  });
  return (
    <main className="sign-in">
      <LanguageSwitch />
      <p className="brand">Tornaviaje</p>
      <h1>{say(PROVIDER.joinTitle)}</h1>
      <Asked query={query}>{(person) => <ChooseName {...person} done={done} />}</Asked>
      <p className="help">
        <a href="/app">{say(PROVIDER.otherWay)}</a>
      </p>
    </main>
  );
}

interface ChooseNameProps {
  readonly email: string;
  readonly suggestedName: string;
  readonly done: () => unknown;
}

function ChooseName({ email, suggestedName, done }: ChooseNameProps): ReactNode {
  const { say } = useSpeech();
  const [name, setName] = useState(suggestedName);
  const join = useMutation({
    mutationFn: () => ask(signedIn, "/session/provider/acceptance", { method: "POST", body: { name } }),
    onSuccess: done,
  });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate();
      }}
    >
      <p>{say(PROVIDER.invited, { email })}</p>
      <TextBox label={say(SIGN_IN.name)} value={name} change={setName} autoComplete="username" />
      {join.error && <ProblemNote cause={join.error} />}
      <Button type="submit" className="main" isPending={join.isPending}>
        {say(JOIN.enter)}
      </Button>
    </Form>
  );
}
