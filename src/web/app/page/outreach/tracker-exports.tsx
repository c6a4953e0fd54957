// The follow-up for others: what everybody may see, a workbook, and a file for donors.
import { type ReactNode, useState } from "react";
import { Form } from "react-aria-components";
import { path } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { OUTREACH } from "../../words/outreach-words.ts";

export function TrackerExports({ study }: { readonly study: string }): ReactNode {
  const { say, language } = useSpeech();
  const [reporter, setReporter] = useState("");
  const isGiven = /^[A-Za-z0-9][A-Za-z0-9-]{2,98}$/u.test(reporter.trim());
  const address = `/api/v1${path(study, "tracker")}`;
  return (
    <details>
      <summary>{say(OUTREACH.forOthers)}</summary>
      <div className="acts">
        <a className="button" href={`${address}/workbook?lang=${language}`} download={`${study}-follow-up.xlsx`}>
          {say(OUTREACH.workbook)}
        </a>
        <a className="button" href={`/follow-up/${study}/tracker?lang=${language}`} target="_blank" rel="noreferrer">
          {say(OUTREACH.publicTracker)}
        </a>
        <a className="button" href={`/follow-up/${study}/numbers?lang=${language}`} target="_blank" rel="noreferrer">
          {say(OUTREACH.donorPage)}
        </a>
      </div>
      <Form className="filters" onSubmit={(event) => event.preventDefault()}>
        <TextBox
          label={say(OUTREACH.reporter)}
          value={reporter}
          change={setReporter}
          help={say(OUTREACH.reporterHelp)}
        />
        {isGiven && (
          <a
            className="button"
            href={`${address}/iati?reporter=${encodeURIComponent(reporter.trim())}`}
            download={`${study}-iati.xml`}
          >
            {say(OUTREACH.iati)}
          </a>
        )}
      </Form>
    </details>
  );
}
