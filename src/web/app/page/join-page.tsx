// Behind the link of an invitation: whoever has it chooses a name and a password, and is signed in.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { ask } from "../api/client.ts";
import { signedIn } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { LanguageSwitch } from "../part/language-switch.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { TextBox } from "../part/text-box.tsx";
import { JOIN, SIGN_IN } from "../words/shell-words.ts";

/** The token stands behind `#`, so that it reaches no log. */
export function invitationToken(): string | undefined {
  return location.pathname.endsWith("/app/join") && location.hash.length > 1 ? location.hash.slice(1) : undefined;
}

export function JoinPage({ token }: { readonly token: string }): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const join = useMutation({
    mutationFn: () => ask(signedIn, "/invitation/acceptance", { method: "POST", body: { token, name, password } }),
    onSuccess: () => {
      history.replaceState(null, "", "/app");
      return client.resetQueries();
    },
  });
  return (
    <main className="sign-in">
      <LanguageSwitch />
      <p className="brand">Tornaviaje</p>
      <h1>{say(JOIN.title)}</h1>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          join.mutate();
        }}
      >
        <TextBox label={say(SIGN_IN.name)} value={name} change={setName} autoComplete="username" />
        <TextBox
          label={say(SIGN_IN.password)}
          value={password}
          change={setPassword}
          isPassword
          autoComplete="new-password"
        />
        {join.error && <ProblemNote cause={join.error} />}
        <Button type="submit" className="main" isPending={join.isPending}>
          {say(JOIN.enter)}
        </Button>
      </Form>
      <p className="help">{say(JOIN.help)}</p>
    </main>
  );
}
