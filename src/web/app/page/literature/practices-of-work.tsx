// The practices that were made of a work, and the form that makes one of what its reader took out.
import { type ReactNode, useState } from "react";
import { ask } from "../../api/client.ts";
import { ownExtraction, type Work } from "../../api/literature-shapes.ts";
import { listedPractices, madePractice, type WrittenPractice } from "../../api/practice-shapes.ts";
import { path } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { PRACTICE_FORM } from "../../words/practice-form-words.ts";
import { startPractice } from "./practice-draft.ts";
import { PracticeForm } from "./practice-form.tsx";
import { useTold } from "./use-told.ts";

interface PracticesOfWorkProps {
  readonly study: string;
  readonly work: Work;
}

export function PracticesOfWork({ study, work }: PracticesOfWorkProps): ReactNode {
  const { say } = useSpeech();
  const tell = useTold();
  const reference = new URLSearchParams({ reference: work.id }).toString();
  return (
    <section>
      <h4>{say(PRACTICE_FORM.title)}</h4>
      <Asked query={useAsked(listedPractices, study, ["kept-practices"], reference)}>
        {(made) => (
          <>
            <ul className="history">
              {made.map(({ id, names, leftOut }) => (
                <li key={id}>
                  <PageLink study={study} page="literature" item={id}>
                    {tell(names)}
                  </PageLink>
                  {leftOut !== "" && ` · ${say(PRACTICE_FORM.leftOut, { reason: leftOut })}`}
                </li>
              ))}
            </ul>
            <Making study={study} work={work} />
          </>
        )}
      </Asked>
    </section>
  );
}

function Making({ study, work }: PracticesOfWorkProps): ReactNode {
  const { say } = useSpeech();
  const [isSaved, setSaved] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const make = async (body: WrittenPractice) => {
    await ask(madePractice, path(study, "review", "works", work.id, "practices"), { method: "POST", body });
    setSaved(true);
    setOpen(false);
  };
  return (
    <Asked query={useAsked(ownExtraction, study, ["review", "works", work.id, "extraction"])}>
      {({ own, plan }) =>
        own === undefined ? (
          <p className="help">{say(PRACTICE_FORM.extractFirst)}</p>
        ) : (
          <>
            <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
              <summary>{say(PRACTICE_FORM.make)}</summary>
              <p className="help">{say(PRACTICE_FORM.help)}</p>
              {isOpen && (
                <PracticeForm
                  study={study}
                  plan={plan}
                  start={(language) => startPractice(own, work, language)}
                  save={make}
                  languageHelp={PRACTICE_FORM.languageHelp}
                />
              )}
            </details>
            <p className="help" role="status">
              {isSaved && say(PRACTICE_FORM.saved)}
            </p>
          </>
        )
      }
    </Asked>
  );
}
