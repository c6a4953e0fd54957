// References from a reference manager come in: what the file would add is shown first, and what repeats something is left out.
import { type ReactNode, useState } from "react";
import { Button, Switch } from "react-aria-components";
import { type BroughtReferences, broughtReferences } from "../../api/bring-shapes.ts";
import { useMay } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { BringActs, ChooseFile } from "../../part/bring/bring-acts.tsx";
import { PastFiles } from "../../part/bring/past-files.tsx";
import { ToldFile } from "../../part/bring/told-file.tsx";
import { useBroughtFile } from "../../part/bring/use-brought-file.ts";
import { PageLink } from "../../part/page-link.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { REFERENCES } from "../../words/reference-words.ts";
import { AddedWorks } from "./added-works.tsx";

const OF = "literature-imports";

export function BringView({ study }: { readonly study: string }): ReactNode {
  const may = useMay();
  return (
    <>
      {may("keep-cases") && <Bring study={study} />}
      <PastFiles study={study} of={OF} mayUndo={may("keep-cases")} />
    </>
  );
}

interface Wish {
  readonly asksDois: boolean;
  /** Rows of the file. */
  readonly leftOut: readonly number[];
}

function Bring({ study }: { readonly study: string }): ReactNode {
  const { say, number } = useSpeech();
  const [wish, setWish] = useState<Wish>({ asksDois: false, leftOut: [] });
  const brought = useBroughtFile<BroughtReferences, Wish>(study, broughtReferences, [OF]);
  const { chosen, told } = brought;
  const show = (next: Wish) => {
    setWish(next);
    brought.again(next);
  };
  return (
    <section>
      <h3>{say(REFERENCES.title)}</h3>
      <p>{say(REFERENCES.help)}</p>
      <Switch
        className="switch"
        isSelected={wish.asksDois}
        onChange={(asksDois) => show({ ...wish, asksDois })}
        isDisabled={brought.isPending}
      >
        <span className="track" />
        {say(REFERENCES.asksDois)}
      </Switch>
      <ChooseFile
        isFirst={chosen === undefined}
        isPending={brought.isPending}
        types={[".ris", ".bib", ".json", ".xml", ".csv", ".txt"]}
        choose={(file) => {
          const first = { ...wish, leftOut: [] };
          setWish(first);
          brought.choose(file, first);
        }}
      />
      {brought.error !== null && brought.error !== undefined && <ProblemNote cause={brought.error} />}
      {told !== undefined && (
        <Told study={study} told={told} fileName={brought.fileName} isPreview={chosen !== undefined} />
      )}
      {told !== undefined && chosen !== undefined && (
        <>
          {wish.leftOut.length > 0 && (
            <div className="acts">
              <p>{say(REFERENCES.leftOut, { count: number(wish.leftOut.length) })}</p>
              <Button onPress={() => show({ ...wish, leftOut: [] })}>{say(REFERENCES.takeAll)}</Button>
            </div>
          )}
          <AddedWorks told={told} leave={(rows) => show({ ...wish, leftOut: [...wish.leftOut, ...rows] })} />
          <BringActs brought={brought} wish={wish} />
        </>
      )}
    </section>
  );
}

interface ToldProps {
  readonly study: string;
  readonly told: BroughtReferences;
  readonly fileName: string;
  readonly isPreview: boolean;
}

function Told({ study, told, fileName, isPreview }: ToldProps): ReactNode {
  const { say } = useSpeech();
  const figures = [
    [REFERENCES.read, told.read],
    [REFERENCES.added, told.addedCount],
    [REFERENCES.completed, told.completed.length],
    [REFERENCES.unchanged, told.unchanged],
    [REFERENCES.alike, told.added.filter(({ like }) => like !== undefined).length],
  ] as const;
  const state = isPreview ? "preview" : told.import === undefined ? "nothing" : "done";
  return (
    <ToldFile fileName={fileName} state={state} figures={figures} issues={told.issues} issueCount={told.issueCount}>
      {state === "done" && (
        <p>
          <PageLink study={study} page="literature" wishes={{ view: "screening" }}>
            {say(REFERENCES.toScreening)}
          </PageLink>
        </p>
      )}
    </ToldFile>
  );
}
