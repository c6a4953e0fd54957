// A name and a password: to sign in, or to make the account of an invitation.
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { Texts } from "#base/text";
import { useSpeech } from "../language.tsx";
import { SIGN_IN } from "../words/shell-words.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { TextBox } from "./text-box.tsx";

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

interface CredentialsFormProps {
  readonly words: { readonly title: Texts; readonly enter: Texts; readonly help: Texts };
  /** For the password managers of browsers. */
  readonly passwordIs: "current-password" | "new-password";
  readonly send: (credentials: Credentials) => Promise<unknown>;
  readonly done: (got: unknown) => unknown;
  /** Above the fields. */
  readonly told?: ReactNode;
  /** Other ways in, below. */
  readonly others?: ReactNode;
}

export function CredentialsForm({ words, passwordIs, send, done, told, others }: CredentialsFormProps): ReactNode {
  const { say } = useSpeech();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({ mutationFn: () => send({ name, password }), onSuccess: done });
  return (
    <main className="sign-in">
      <LanguageSwitch />
      <p className="brand">Tornaviaje</p>
      <h1>{say(words.title)}</h1>
      {told}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <TextBox label={say(SIGN_IN.name)} value={name} change={setName} autoComplete="username" />
        <TextBox
          label={say(SIGN_IN.password)}
          value={password}
          change={setPassword}
          isPassword
          autoComplete={passwordIs}
        />
        {enter.error && <ProblemNote cause={enter.error} />}
        <Button type="submit" className="main" isPending={enter.isPending}>
          {say(words.enter)}
        </Button>
      </Form>
      {others}
      <p className="help">{say(words.help)}</p>
    </main>
  );
}
