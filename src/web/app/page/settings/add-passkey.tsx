import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { registerPasskey } from "../../api/passkeys.ts";
import { useSpeech } from "../../language.tsx";
import { PasskeyFault } from "../../part/passkey-fault.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { FACTOR, PASSKEY } from "../../words/factor-words.ts";

export function AddPasskey(): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  const [label, setLabel] = useState("");
  const [password, setPassword] = useState("");
  const register = useMutation({
    mutationFn: () => registerPasskey({ password, label }),
    onSuccess: () => {
      setLabel("");
      setPassword("");
      return client.invalidateQueries({ queryKey: ["factors"] });
    },
  });
  return (
    <Form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        register.mutate();
      }}
    >
      <TextBox label={say(PASSKEY.name)} help={say(PASSKEY.nameHelp)} value={label} change={setLabel} />
      <TextBox
        label={say(FACTOR.password)}
        value={password}
        change={setPassword}
        isPassword
        autoComplete="current-password"
      />
      {register.error && <PasskeyFault cause={register.error} />}
      <Button type="submit" className="main" isPending={register.isPending}>
        {say(PASSKEY.add)}
      </Button>
    </Form>
  );
}
