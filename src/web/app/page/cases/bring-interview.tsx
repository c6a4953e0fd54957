// An interview comes in without names: a file is read, every word that may tell who it is is decided on, and only then is it kept.
import { type ReactNode, useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { ask } from "../../api/client.ts";
import { cases, keptTranscript, type ProposedTranscript, proposedTranscript } from "../../api/literature-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { base64Of } from "../../part/base64-of.ts";
import type { ChosenFile } from "../../part/bring/kept-file.ts";
import { useKeptFile } from "../../part/bring/use-kept-file.ts";
import { Choice } from "../../part/choice.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { INTERVIEWS } from "../../words/interview-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { countOpen, decidedOf, type Identity, identitiesOf } from "./identities.ts";
import { IdentityTable } from "./identity-table.tsx";
import { type InterviewPlace, NOWHERE, PlaceChoice } from "./place-choice.tsx";

interface Brought extends ChosenFile {
  readonly told: ProposedTranscript;
  /** What was decided before a reload. */
  readonly decided: Decided | undefined;
}

interface Decided {
  readonly identities: readonly Identity[];
  readonly id: string;
  readonly place: InterviewPlace;
}

export function BringInterview({ study }: { readonly study: string }): ReactNode {
  const { say, number } = useSpeech();
  const [brought, setBrought] = useState<Brought>();
  const [kept, setKept] = useState<string>();
  const read = useAct("", async ({ file, decided }: Reading): Promise<Brought> => {
    const body = { fileName: file.fileName, content: file.content };
    const told = await ask(proposedTranscript, path(study, "interview-proposals"), { method: "POST", body });
    return { ...body, told, decided };
  });
  const look = (file: ChosenFile, decided?: Decided) => {
    setKept(undefined);
    setBrought(undefined);
    read.mutate({ file, decided }, { onSuccess: setBrought });
  };
  const device = useKeptFile<Decided | undefined>(`${study}/interviews`, look);
  const choose = async (file: File) => {
    const chosen = { fileName: file.name, content: await base64Of(file) };
    device.keep(chosen, undefined);
    look(chosen);
  };
  return (
    <>
      <p>{say(INTERVIEWS.bringHelp)}</p>
      <div className="acts">
        <FileTrigger
          acceptedFileTypes={[".txt", ".docx", ".srt", ".vtt"]}
          onSelect={(files) => files?.[0] && void choose(files[0])}
        >
          <Button className={brought === undefined ? "main" : ""} isPending={read.isPending}>
            {say(INTERVIEWS.choose)}
          </Button>
        </FileTrigger>
      </div>
      {read.error && <ProblemNote cause={read.error} />}
      {kept !== undefined && (
        <p className="note good" role="status">
          {say(INTERVIEWS.kept, { id: kept })}{" "}
          <PageLink study={study} page="cases" wishes={{ view: "interviews", interview: kept }}>
            {say(INTERVIEWS.toCode)}
          </PageLink>
        </p>
      )}
      {brought !== undefined && (
        <>
          <p role="status">
            {say(INTERVIEWS.found, {
              file: brought.fileName,
              turns: number(brought.told.turns),
              count: number(brought.told.proposals.length),
            })}
          </p>
          <Deciding
            key={brought.content.length}
            study={study}
            brought={brought}
            keepOnDevice={(decided) => device.keep({ fileName: brought.fileName, content: brought.content }, decided)}
            drop={() => {
              device.drop();
              setBrought(undefined);
            }}
            done={(id) => {
              device.drop();
              setKept(id);
              setBrought(undefined);
            }}
          />
        </>
      )}
    </>
  );
}

interface Reading {
  readonly file: ChosenFile;
  readonly decided: Decided | undefined;
}

interface DecidingProps {
  readonly study: string;
  readonly brought: Brought;
  readonly keepOnDevice: (decided: Decided) => void;
  readonly drop: () => void;
  readonly done: (id: string) => void;
}

function Deciding({ study, brought, keepOnDevice, drop, done }: DecidingProps): ReactNode {
  const { say, number } = useSpeech();
  const [decided, setDecided] = useState<Decided>(
    () => brought.decided ?? { identities: identitiesOf(brought.told), id: "", place: NOWHERE },
  );
  const { identities, id, place } = decided;
  const decide = (part: Partial<Decided>) => {
    const next = { ...decided, ...part };
    setDecided(next);
    keepOnDevice(next);
  };
  const { fileName, content } = brought;
  const body = { fileName, content, decided: decidedOf(identities) };
  const preview = useAct("", () =>
    ask(proposedTranscript, path(study, "interview-proposals"), { method: "POST", body }),
  );
  const stated = place.country === "" ? body : { ...body, place };
  const keep = useAct(study, () => ask(keptTranscript, path(study, "interviews", id), { method: "PUT", body: stated }));
  const open = countOpen(identities);
  return (
    <>
      <IdentityTable
        whole={brought.told.text}
        identities={identities}
        change={(next) => decide({ identities: next })}
      />
      <CaseChoice study={study} id={id} choose={(next) => decide({ id: next, place: NOWHERE })}>
        <PlaceChoice study={study} place={place} change={(next) => decide({ place: next })} />
      </CaseChoice>
      <div className="acts">
        <Button isPending={preview.isPending} onPress={() => preview.mutate(undefined)}>
          {say(INTERVIEWS.preview)}
        </Button>
        <Button
          className="main"
          isDisabled={open > 0 || id === ""}
          isPending={keep.isPending}
          onPress={() => keep.mutate(undefined, { onSuccess: () => done(id) })}
        >
          {say(INTERVIEWS.keep)}
        </Button>
        <Button className="quiet" onPress={drop}>
          {say(SHELL.cancel)}
        </Button>
        <p className="help" role="status">
          {open > 0 && say(INTERVIEWS.open, { count: number(open) })}
        </p>
      </div>
      {keep.error && <ProblemNote cause={keep.error} />}
      {preview.error && <ProblemNote cause={preview.error} />}
      {preview.data && (
        <>
          <h3>{say(INTERVIEWS.result)}</h3>
          <pre className="transcript">{preview.data.text}</pre>
        </>
      )}
    </>
  );
}

interface CaseChoiceProps {
  readonly study: string;
  readonly id: string;
  readonly choose: (id: string) => void;
  /** What is asked of a new one besides. */
  readonly children: ReactNode;
}

const NEW = "*";

/** A story that waits for its interview, or one that is not written yet. */
function CaseChoice({ study, id, choose, children }: CaseChoiceProps): ReactNode {
  const { say } = useSpeech();
  const waiting = (useAsked(cases, study, ["cases"]).data ?? []).filter(({ hasTranscript }) => !hasTranscript);
  const [chosen, setChosen] = useState(NEW);
  const change = (next: string) => {
    setChosen(next);
    choose(next === NEW ? "" : next);
  };
  return (
    <div className="add">
      {waiting.length > 0 && (
        <Choice
          label={say(INTERVIEWS.ofCase)}
          chosen={chosen}
          choose={change}
          options={[
            { id: NEW, name: say(INTERVIEWS.newCase) },
            ...waiting.map((one) => ({ id: one.id, name: say(one.titles) })),
          ]}
        />
      )}
      {chosen === NEW && (
        <>
          <TextBox label={say(INTERVIEWS.id)} value={id} change={choose} help={say(INTERVIEWS.idHelp)} />
          {children}
        </>
      )}
    </div>
  );
}
