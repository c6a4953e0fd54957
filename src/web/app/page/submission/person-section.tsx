// The person behind a submission: what was agreed to, who it is when there is a reason to call, and forgetting on request.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type * as z from "zod/mini";
import { ask, tell } from "../../api/client.ts";
import { path, useAct, useConsent, useMay } from "../../api/queries.ts";
import { opened } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { CARE, CONSENT_STATES, PURPOSES } from "../../words/care-words.ts";
import type { OfSubmission } from "./of-submission.ts";

export function PersonSection({ study, instance }: OfSubmission): ReactNode {
  const { say, moment } = useSpeech();
  const may = useMay();
  return (
    <section>
      <h4>{say(CARE.consent)}</h4>
      <Asked query={useConsent(study, instance)}>
        {({ consents, withdrawn }) => (
          <>
            {withdrawn && <p className="note">{say(CARE.withdrawn, { at: moment(withdrawn.at) })}</p>}
            {!withdrawn && consents.length === 0 && <p>{say(CARE.noConsent)}</p>}
            <ul>
              {consents.map(({ purpose, state, question, words }) => (
                <li key={question}>
                  <strong>{say(PURPOSES[purpose] ?? CARE.purpose)}</strong>:{" "}
                  {say(CONSENT_STATES[state] ?? CARE.noAnswer)}
                  <Words words={words} />
                </li>
              ))}
            </ul>
            {!withdrawn && (
              <div className="acts">
                {may("open-identities") && <Identity study={study} instance={instance} />}
                {may("withdraw") && <Withdrawal study={study} instance={instance} />}
              </div>
            )}
          </>
        )}
      </Asked>
    </section>
  );
}

/** As it was read out: in the language of the reader where the form speaks it. */
function Words({ words }: { readonly words: Readonly<Record<string, string>> }): ReactNode {
  const { language } = useSpeech();
  const own = Object.keys(words).find((name) => name === language || name.endsWith(`(${language})`));
  const text = own === undefined ? Object.values(words)[0] : words[own];
  return text ? <q className="help">{text}</q> : null;
}

function Identity({ study, instance }: OfSubmission): ReactNode {
  const { say } = useSpeech();
  const [found, setFound] = useState<z.infer<typeof opened>>();
  const open = useAct(study, (reason: string) =>
    ask(opened, `${path(study, "submissions", instance)}/identity`, { method: "POST", body: { reason } }),
  );
  if (found !== undefined)
    return (
      <div className="note identity">
        <strong>{say(CARE.identity)}</strong>
        <dl>
          {found.answers.map(({ question, text }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="help">{say(CARE.identityHelp)}</p>
        <Button onPress={() => setFound(undefined)}>{say(CARE.hide)}</Button>
      </div>
    );
  return (
    <ReasonDialog
      act={say(CARE.openIdentity)}
      explained={say(CARE.openExplained)}
      confirm={say(CARE.open)}
      onConfirm={async (reason) => setFound(await open.mutateAsync(reason))}
    />
  );
}

function Withdrawal({ study, instance }: OfSubmission): ReactNode {
  const { say } = useSpeech();
  const [keeps, setKeeps] = useState("nothing");
  const withdraw = useAct(study, (reason: string) =>
    tell(`${path(study, "submissions", instance)}/withdrawal`, { method: "POST", body: { keeps, reason } }),
  );
  return (
    <ReasonDialog
      act={say(CARE.withdraw)}
      explained={say(CARE.withdrawExplained)}
      confirm={say(CARE.reallyWithdraw)}
      onConfirm={(reason) => withdraw.mutateAsync(reason)}
      fields={
        <Choice
          label={say(CARE.keeps)}
          chosen={keeps}
          choose={setKeeps}
          options={[
            { id: "nothing", name: say(CARE.keepsNothing) },
            { id: "answers", name: say(CARE.keepsAnswers) },
          ]}
        />
      }
    />
  );
}
