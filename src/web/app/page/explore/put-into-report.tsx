// A figure goes into a chapter: at its end, in every language of the study.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { ask } from "../../api/client.ts";
import { chapters, putDone } from "../../api/publication-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { EXPLORE } from "../../words/explore-words.ts";
import { SHELL } from "../../words/shell-words.ts";

/** One indicator, a whole subject, or the way from need to use of a kind of service. */
export type PutFigure = (
  | {
      readonly indicator: string;
      /** Compares places; otherwise women and men. */
      readonly byPlace: boolean;
    }
  | { readonly role: string }
  | { readonly cascade: string }
) & {
  /** A city stays with its figure. __Default value:__ the place of the report. */
  readonly city?: string;
};

interface PutIntoReportProps {
  readonly study: string;
  readonly figure: PutFigure;
}

export function PutIntoReport(props: PutIntoReportProps): ReactNode {
  const { say } = useSpeech();
  return (
    <DialogTrigger>
      <Button>{say(EXPLORE.put)}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>{({ close }) => <Putting {...props} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Putting({ study, figure, close }: PutIntoReportProps & { readonly close: () => void }): ReactNode {
  const { say, language } = useSpeech();
  const [chosen, choose] = useState<string>();
  const query = useAsked(chapters, study, ["chapters"]);
  const own = (query.data ?? []).filter((one) => one.language === language);
  const name = chosen ?? own[0]?.name ?? "";
  const put = useAct(study, () =>
    ask(putDone, path(study, "chapter-figures"), { method: "POST", body: { name, ...figure } }),
  );
  return (
    <>
      <Heading slot="title">{say(EXPLORE.put)}</Heading>
      <p>{say(EXPLORE.putExplained)}</p>
      <Asked query={query}>
        {() => (
          <Choice
            label={say(EXPLORE.chapter)}
            chosen={name}
            choose={choose}
            options={own.map((one) => ({ id: one.name, name: one.title }))}
          />
        )}
      </Asked>
      {put.error && <ProblemNote cause={put.error} />}
      {put.data && (
        <p className="note" role="status">
          {say(EXPLORE.putDone)}{" "}
          <PageLink study={study} page="publications" wishes={{ view: "chapters", chapter: name, language }}>
            {say(EXPLORE.seeChapter)}
          </PageLink>
        </p>
      )}
      <div className="acts dialog-acts">
        <Button onPress={close}>{say(put.data ? SHELL.close : SHELL.cancel)}</Button>
        {!put.data && (
          <Button
            className="main"
            isDisabled={name === ""}
            isPending={put.isPending}
            onPress={() => put.mutate(undefined)}
          >
            {say(EXPLORE.putConfirm)}
          </Button>
        )}
      </div>
    </>
  );
}
