// The second step of signing in: the code of the phone, or one for recovery.
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { useSpeech } from "../language.tsx";
import { CODE } from "../words/factor-words.ts";
import { SIGN_IN } from "../words/shell-words.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { TextBox } from "./text-box.tsx";

interface CodeFormProps {
  readonly send: (code: string) => Promise<unknown>;
  readonly done: () => unknown;
  readonly back: () => void;
}

export function CodeForm({ send, done, back }: CodeFormProps): ReactNode {
  const { say } = useSpeech();
  const [code, setCode] = useState("");
  const enter = useMutation({ mutationFn: () => send(code), onSuccess: done });
  return (
    <main className="sign-in">
      <LanguageSwitch />
      <p className="brand">Tornaviaje</p>
      <h1>{say(CODE.title)}</h1>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <TextBox
          label={say(CODE.label)}
          help={say(CODE.help)}
          value={code}
          change={setCode}
          autoComplete="one-time-code"
          isFocused
        />
        {enter.error && <ProblemNote cause={enter.error} />}
        <div className="acts">
          <Button onPress={back}>{say(CODE.back)}</Button>
          <Button type="submit" className="main" isPending={enter.isPending}>
            {say(SIGN_IN.enter)}
          </Button>
        </div>
      </Form>
    </main>
  );
}
