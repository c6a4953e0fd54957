// The text of a chapter and, beside it, the page that a build would make of it. Who saves over somebody else's words is told first.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { Language } from "#base/text";
import { ApiProblem, ask } from "../../api/client.ts";
import { type Chapter, type ChapterIssue, chapter, preview } from "../../api/publication-shapes.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { mergeTexts } from "../../part/merge-texts.ts";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { useSettled } from "../../part/use-settled.ts";
import { PUBLICATIONS } from "../../words/publication-words.ts";

interface ChapterEditorProps {
  readonly study: string;
  readonly language: Language;
  readonly name: string;
  readonly place: string;
  readonly opened: Chapter;
}

export function ChapterEditor({ study, language, name, place, opened }: ChapterEditorProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const [seen, setSeen] = useState(opened);
  const [text, setText] = useState(opened.text);
  const [conflicts, setConflicts] = useState<number>();
  const address = path(study, "chapters", language, name);
  const save = useAct(study, (digest: string) =>
    ask(chapter, address, { method: "PUT", body: { text, seen: digest } }),
  );
  const store = (digest: string) => save.mutate(digest, { onSuccess: setSeen });
  const isChanged = text !== seen.text;
  return (
    <div className="editor">
      <div>
        <TextArea
          label={say(PUBLICATIONS.text)}
          value={text}
          change={setText}
          help={say(PUBLICATIONS.textHelp)}
          isReadOnly={!may("edit-texts")}
        />
        <div className="acts">
          {may("edit-texts") && (
            <Button
              className="main"
              isDisabled={!isChanged}
              isPending={save.isPending}
              onPress={() => store(seen.digest)}
            >
              {say(PUBLICATIONS.save)}
            </Button>
          )}
          {isChanged && (
            <Button className="quiet" onPress={() => setText(seen.text)}>
              {say(PUBLICATIONS.undo)}
            </Button>
          )}
          <p className="help" role="status">
            {isChanged ? say(PUBLICATIONS.unsaved) : save.isSuccess ? say(PUBLICATIONS.saved) : ""}
          </p>
        </div>
        {save.error && <ProblemNote cause={save.error} />}
        {save.error instanceof ApiProblem && save.error.status === 409 && (
          <Merge
            address={address}
            saveMine={(digest) => store(digest)}
            unite={(theirs) => {
              const merged = mergeTexts(seen.text, text, theirs.text);
              setText(merged.text);
              setSeen(theirs);
              setConflicts(merged.conflicts);
              save.reset();
            }}
          />
        )}
        {conflicts !== undefined && isChanged && (
          <p className="note" role="status">
            {say(conflicts === 0 ? PUBLICATIONS.united : PUBLICATIONS.unitedTwice, { count: conflicts })}
          </p>
        )}
      </div>
      <Preview {...{ address, text, place }} />
    </div>
  );
}

interface MergeProps {
  readonly address: string;
  readonly saveMine: (digest: string) => void;
  readonly unite: (theirs: Chapter) => void;
}

/** What the other person saved, beside what is on the screen; both are united, or it is saved over. */
function Merge({ address, saveMine, unite }: MergeProps): ReactNode {
  const { say } = useSpeech();
  const theirs = useQuery({ queryKey: ["theirs", address], queryFn: () => ask(chapter, address), gcTime: 0 });
  return (
    <Asked query={theirs}>
      {(found) => (
        <>
          <TextArea label={say(PUBLICATIONS.theirs)} value={found.text} change={() => {}} isReadOnly />
          <div className="acts">
            <Button className="main" onPress={() => unite(found)}>
              {say(PUBLICATIONS.unite)}
            </Button>
            <Button onPress={() => saveMine(found.digest)}>{say(PUBLICATIONS.saveMine)}</Button>
          </div>
        </>
      )}
    </Asked>
  );
}

interface PreviewProps {
  readonly address: string;
  readonly text: string;
  readonly place: string;
}

function Preview({ address, text, place }: PreviewProps): ReactNode {
  const { say } = useSpeech();
  const settled = useSettled(text);
  const shown = useQuery({
    queryKey: ["preview", address, settled, place],
    queryFn: () => ask(preview, `${address}/preview`, { method: "POST", body: { text: settled, place } }),
    placeholderData: (last) => last,
    gcTime: 60_000,
  });
  return (
    <section aria-label={say(PUBLICATIONS.preview)}>
      <Asked query={shown}>
        {({ html, issues }) => (
          <>
            {issues.length > 0 && <Remarks issues={issues} />}
            <iframe className="preview" title={say(PUBLICATIONS.preview)} sandbox="" srcDoc={html} />
          </>
        )}
      </Asked>
    </section>
  );
}

function Remarks({ issues }: { readonly issues: readonly ChapterIssue[] }): ReactNode {
  const { say } = useSpeech();
  return (
    <ul className="note plain" aria-label={say(PUBLICATIONS.issues)}>
      {issues.map(({ rule, place, message, cure }) => (
        <li key={`${rule} ${place.line ?? place.row} ${say(message)}`}>
          {say(message)} <span className="help">{say(cure)}</span>
        </li>
      ))}
    </ul>
  );
}
