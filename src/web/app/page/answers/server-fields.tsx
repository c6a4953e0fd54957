// Answers from KoboToolbox or ODK Central: where they are, which form takes them in, and the credential, which the page forgets at once.
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Switch } from "react-aria-components";
import { answerJob, pullPreview } from "../../api/bring-shapes.ts";
import { ask } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Choice, type Option } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { ANSWERS, PULLED } from "../../words/answer-words.ts";
import { ShownPull } from "./pull-preview.tsx";

interface ServerFieldsProps {
  readonly study: string;
  readonly kind: "kobo" | "central";
  readonly forms: readonly Option[];
}

const OF_SERVER = "*";
const EMPTY = { address: "", asset: "", project: "", remoteForm: "", token: "", email: "", password: "" };

type Fields = typeof EMPTY;
type Way = "token" | "account";

export function ServerFields({ study, kind, forms }: ServerFieldsProps): ReactNode {
  const { say } = useSpeech();
  const [fields, setFields] = useState(EMPTY);
  const [form, setForm] = useState(OF_SERVER);
  const [withForms, setWithForms] = useState(false);
  const way: Way = kind === "central" && fields.token === "" ? "account" : "token";
  const pull = useAct(study, (body: object) => ask(answerJob, path(study, "pulls"), { method: "POST", body }));
  const show = useMutation({
    mutationFn: (body: object) => ask(pullPreview, path(study, "pull-previews"), { method: "POST", body }),
  });
  const change = (name: keyof Fields) => (value: string) => {
    show.reset();
    setFields((now) => ({ ...now, [name]: value }));
  };
  const box = (name: keyof Fields, more: Partial<Parameters<typeof TextBox>[0]> = {}) => (
    <TextBox label={say(ANSWERS[name])} value={fields[name]} change={change(name)} {...more} />
  );
  const isReady = isFilled(kind, fields, way);
  const wished = bodyOf({ kind, fields, way, form, withForms });
  // The credential is gone from the page, whatever comes of it.
  const start = () => {
    show.reset();
    pull.mutate(wished);
    setFields((now) => ({ ...now, token: "", password: "" }));
  };
  return (
    <>
      <p>{say(ANSWERS.serverHelp)}</p>
      <div className="add">
        {box("address", { help: say(ANSWERS.addressHelp), autoComplete: "url" })}
        {kind === "kobo" && box("asset")}
        {kind === "central" && box("project", { isNumber: true })}
        {kind === "central" && box("remoteForm")}
        <Choice
          label={say(ANSWERS.form)}
          chosen={form}
          choose={(id) => {
            show.reset();
            setForm(id);
          }}
          options={[{ id: OF_SERVER, name: say(ANSWERS.ofServer) }, ...forms]}
        />
        {box("token", {
          isPassword: true,
          ...(kind === "central" ? { isOptional: true, help: say(ANSWERS.tokenOr) } : {}),
        })}
        {kind === "central" && box("email", { isOptional: true })}
        {kind === "central" && box("password", { isPassword: true, isOptional: true })}
      </div>
      {form !== OF_SERVER && (
        <Switch
          className="switch"
          isSelected={withForms}
          onChange={(on) => {
            show.reset();
            setWithForms(on);
          }}
        >
          <span className="track" />
          {say(ANSWERS.withForms)}
        </Switch>
      )}
      {show.data !== undefined && <ShownPull told={show.data} from={hostOf(fields.address)} />}
      <div className="acts">
        <Button isDisabled={!isReady} isPending={show.isPending} onPress={() => show.mutate(wished)}>
          {say(PULLED.look)}
        </Button>
        <Button className="main" isDisabled={!isReady} isPending={pull.isPending} onPress={start}>
          {say(ANSWERS.start)}
        </Button>
      </div>
      {[show.error, pull.error].map((cause) => cause && <ProblemNote key={String(cause)} cause={cause} />)}
    </>
  );
}

function isFilled(kind: ServerFieldsProps["kind"], fields: Fields, way: Way): boolean {
  const where = kind === "kobo" ? [fields.asset] : [fields.project, fields.remoteForm];
  const credential = way === "token" ? [fields.token] : [fields.email, fields.password];
  return [fields.address, ...where, ...credential].every((text) => text.trim() !== "");
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

interface Wished {
  readonly kind: ServerFieldsProps["kind"];
  readonly fields: Fields;
  readonly way: Way;
  readonly form: string;
  readonly withForms: boolean;
}

function bodyOf({ kind, fields, way, form, withForms }: Wished): object {
  const { address, asset, project, remoteForm, token, email, password } = fields;
  return {
    ...{ kind, address: address.trim(), withForms },
    ...(kind === "kobo" ? { asset: asset.trim() } : { project: project.trim(), remoteForm: remoteForm.trim() }),
    ...(form === OF_SERVER ? {} : { form }),
    credential: way === "token" ? { token: token.trim() } : { email: email.trim(), password },
  };
}
