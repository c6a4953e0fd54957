// Two steps: the password, for which a secret is shown as a square code and as a key to type; then the first code of the phone.
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { renderSVG } from "uqr";
import { ask } from "../../api/client.ts";
import { type FactorOffer, factorOffer, recoveryCodes } from "../../api/people-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { FACTOR } from "../../words/factor-words.ts";
import { SHELL } from "../../words/shell-words.ts";

interface AddFactorProps {
  /** With the codes for recovery. */
  readonly done: (codes: readonly string[]) => void;
  readonly cancel: () => void;
}

export function AddFactor({ done, cancel }: AddFactorProps): ReactNode {
  const { say } = useSpeech();
  const [password, setPassword] = useState("");
  const offer = useMutation({
    mutationFn: () => ask(factorOffer, "/session/second-factor", { method: "POST", body: { password } }),
  });
  if (offer.data) return <FirstCode offer={offer.data} done={done} cancel={cancel} />;
  return (
    <Form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        offer.mutate();
      }}
    >
      <TextBox
        label={say(FACTOR.password)}
        value={password}
        change={setPassword}
        isPassword
        autoComplete="current-password"
      />
      {offer.error && <ProblemNote cause={offer.error} />}
      <div className="acts">
        <Button onPress={cancel}>{say(SHELL.cancel)}</Button>
        <Button type="submit" className="main" isPending={offer.isPending}>
          {say(FACTOR.go)}
        </Button>
      </div>
    </Form>
  );
}

function FirstCode({ offer, done, cancel }: AddFactorProps & { readonly offer: FactorOffer }): ReactNode {
  const { say } = useSpeech();
  const { ticket, secret, address } = offer;
  const [code, setCode] = useState("");
  const confirm = useMutation({
    mutationFn: () => ask(recoveryCodes, "/session/second-factor", { method: "PUT", body: { ticket, code } }),
    onSuccess: (answer) => done(answer.recoveryCodes),
  });
  return (
    <Form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <p>{say(FACTOR.scan)}</p>
      <img className="code factor-code" src={squareOf(address)} alt={say(FACTOR.codeAlt)} />
      <p>
        {say(FACTOR.key)} <code className="secret">{secret.match(/.{4}/gu)?.join(" ")}</code>
      </p>
      <p>
        <a href={address}>{say(FACTOR.openHere)}</a>
      </p>
      <TextBox label={say(FACTOR.first)} value={code} change={setCode} autoComplete="one-time-code" isNumber />
      {confirm.error && <ProblemNote cause={confirm.error} />}
      <div className="acts">
        <Button onPress={cancel}>{say(SHELL.cancel)}</Button>
        <Button type="submit" className="main" isPending={confirm.isPending}>
          {say(FACTOR.confirm)}
        </Button>
      </div>
    </Form>
  );
}

/** Drawn here: the secret goes through no picture of a server. */
function squareOf(address: string): string {
  return `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { ecc: "M", border: 4 }))}`;
}
