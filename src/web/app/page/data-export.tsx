// The answers of a form as files: which program, which language, and whether texts leave that may say who somebody is.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay, Switch } from "react-aria-components";
import { apiAddress } from "../api/client.ts";
import { path, useFormChanges } from "../api/queries.ts";
import { useSpeech } from "../language.tsx";
import { Choice } from "../part/choice.tsx";
import { SHELL } from "../words/shell-words.ts";
import { SUBMISSIONS } from "../words/submission-words.ts";

const FORMATS = [
  { id: "xlsx", name: "Excel (.xlsx)" },
  { id: "csv", name: "CSV" },
  { id: "sav", name: "SPSS (.sav)" },
  { id: "dta", name: "Stata (.dta)" },
  { id: "r", name: "R" },
];

interface DataExportProps {
  readonly study: string;
  readonly titles: ReadonlyMap<string, string>;
}

export function DataExport(props: DataExportProps): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button>{say(SUBMISSIONS.data)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>
            <Wish {...props} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Wish({ study, titles }: DataExportProps): ReactNode {
  const { say, language } = useSpeech();
  const [form, setForm] = useState([...titles.keys()][0] ?? "");
  const [format, setFormat] = useState("xlsx");
  const [withTexts, setWithTexts] = useState(false);
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const proposed = useFormChanges(study, form).data?.proposed ?? [];
  const renamed = proposed.map(({ from, to }) => `${from}:${to}`).filter((pair) => accepted.includes(pair));
  const query = new URLSearchParams({
    ...{ format, lang: language },
    ...(withTexts ? { texts: "yes" } : {}),
    ...(renamed.length > 0 ? { renamed: renamed.join(",") } : {}),
  });
  return (
    <>
      <Heading slot="title">{say(SUBMISSIONS.data)}</Heading>
      <p>{say(SUBMISSIONS.dataHelp)}</p>
      <Choice
        label={say(SUBMISSIONS.form)}
        chosen={form}
        choose={setForm}
        options={[...titles].map(([id, name]) => ({ id, name: name || id }))}
      />
      <Choice label={say(SUBMISSIONS.format)} chosen={format} choose={setFormat} options={FORMATS} />
      {proposed.map(({ from, to }) => {
        const pair = `${from}:${to}`;
        const others = accepted.filter((each) => each !== pair);
        return (
          <Switch
            key={pair}
            className="switch"
            isSelected={accepted.includes(pair)}
            onChange={(isAccepted) => setAccepted(isAccepted ? [...others, pair] : others)}
          >
            <span className="track" />
            {say(SUBMISSIONS.renamedNow, { from, to })}
          </Switch>
        );
      })}
      <Switch className="switch" isSelected={withTexts} onChange={setWithTexts}>
        <span className="track" />
        {say(SUBMISSIONS.withTexts)}
      </Switch>
      <div className="acts">
        <a className="button main" href={apiAddress(`${path(study, "forms", form, "data")}?${query}`)} download>
          {say(SUBMISSIONS.download)}
        </a>
        <Button slot="close">{say(SHELL.close)}</Button>
      </div>
    </>
  );
}
