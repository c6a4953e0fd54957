import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { ask } from "../api/client.ts";
import { signedIn } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { LanguageSwitch } from "../part/language-switch.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { TextBox } from "../part/text-box.tsx";
import { SIGN_IN } from "../words/shell-words.ts";

export function SignInPage(): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: () => ask(signedIn, "/session", { method: "POST", body: { name, password } }),
    onSuccess: () => client.resetQueries(),
  });
  return (
    <main className="sign-in">
      <LanguageSwitch />
      <p className="brand">Tornaviaje</p>
      <h1>{say(SIGN_IN.title)}</h1>
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
          autoComplete="current-password"
        />
        {enter.error && <ProblemNote cause={enter.error} />}
        <Button type="submit" className="main" isPending={enter.isPending}>
          {say(SIGN_IN.enter)}
        </Button>
      </Form>
      <p className="help">{say(SIGN_IN.help)}</p>
    </main>
  );
}
