// Reports are built in the server: begun here, watched from anywhere, cancelled by anybody who may begin one.
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { ask, tell } from "../../api/client.ts";
import { type Build, build } from "../../api/publication-shapes.ts";
import { path, useAct, useMay, useOverview } from "../../api/queries.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { CheckList } from "../../part/check-list.tsx";
import { Choice } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { PUBLICATIONS, STEPS, WORKS } from "../../words/publication-words.ts";
import { useBuild } from "./use-build.ts";

const ALL = "*";

export function BuildPanel({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const { data: last } = useBuild(study);
  const isRunning = last?.state === "running";
  return (
    <section>
      {may("set-up") && !isRunning && last !== undefined && <Begin study={study} last={last} />}
      {last && isRunning && <Running study={study} running={last} mayCancel={may("set-up")} />}
      {last && !isRunning && <Ended last={last} />}
      {!last && <p className="help">{say(PUBLICATIONS.buildHelp)}</p>}
    </section>
  );
}

interface BeginProps {
  readonly study: string;
  readonly last: Build | null;
}

/** What the last build made beside the reports is made again: otherwise briefs would grow old beside new reports. */
function Begin({ study, last }: BeginProps): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  const head = useOverview(study).data?.study;
  const [only, setOnly] = useState(ALL);
  const [language, setLanguage] = useState(ALL);
  const [works, setWorks] = useState<readonly string[]>(last?.works ?? ["brief"]);
  const begin = useAct("", () =>
    ask(build, path(study, "build"), {
      method: "POST",
      body: { ...(only === ALL ? {} : { only }), ...(language === ALL ? {} : { languages: [language] }), works },
    }),
  );
  return (
    <>
      <div className="filters">
        <Choice
          label={say(PUBLICATIONS.place)}
          chosen={only}
          choose={setOnly}
          options={[
            { id: ALL, name: say(PUBLICATIONS.all) },
            { id: "REG", name: say(PUBLICATIONS.region) },
            ...(head?.countries ?? []).map(({ code, names }) => ({ id: code, name: say(names) })),
          ]}
        />
        <Choice
          label={say(PUBLICATIONS.language)}
          chosen={language}
          choose={setLanguage}
          options={[
            { id: ALL, name: say(PUBLICATIONS.all) },
            ...(["es", "en", "fr"] as const).map((id) => ({ id, name: LANGUAGE_NAMES[id] })),
          ]}
        />
      </div>
      <CheckList
        label={say(PUBLICATIONS.works)}
        chosen={works}
        choose={setWorks}
        options={Object.entries(WORKS).map(([id, name]) => ({ id, name: say(name) }))}
      />
      <div className="acts">
        <Button
          className="main"
          isPending={begin.isPending}
          onPress={() => begin.mutate(undefined, { onSuccess: (made) => client.setQueryData(["build", study], made) })}
        >
          {say(PUBLICATIONS.build)}
        </Button>
      </div>
      {begin.error && <ProblemNote cause={begin.error} />}
    </>
  );
}

interface RunningProps {
  readonly study: string;
  readonly running: Build;
  readonly mayCancel: boolean;
}

function Running({ study, running, mayCancel }: RunningProps): ReactNode {
  const { say, number } = useSpeech();
  const cancel = useAct(study, () => tell(path(study, "build"), { method: "DELETE" }));
  const step = STEPS[running.step];
  const text = say(PUBLICATIONS.running, { step: step ? say(step) : running.step });
  return (
    <div className="note" role="status">
      <p>
        <strong>{text}</strong> {number(running.done)} / {number(running.total)}
      </p>
      <progress aria-label={text} value={running.done} max={running.total} />
      <p className="help">{say(PUBLICATIONS.buildHelp)}</p>
      {mayCancel && (
        <Button isPending={cancel.isPending} onPress={() => cancel.mutate(undefined)}>
          {say(PUBLICATIONS.cancel)}
        </Button>
      )}
    </div>
  );
}

function Ended({ last }: { readonly last: Build }): ReactNode {
  const { say, number, moment } = useSpeech();
  const count = (is: string) => number(last.changed.filter((one) => one.is === is).length);
  if (last.state === "failed" && last.problem)
    return (
      <div className="note fault" role="alert">
        <p>
          <strong>{say(last.problem.message)}</strong>
        </p>
        <p>{say(last.problem.cure)}</p>
      </div>
    );
  if (last.state === "cancelled") return <p className="note">{say(PUBLICATIONS.cancelledAt)}</p>;
  return (
    <div className="note" role="status">
      <p>{say(PUBLICATIONS.doneAt, { at: moment(last.endedAt), who: last.actor })}</p>
      <p>{say(PUBLICATIONS.compared, { changed: count("changed"), added: count("new"), same: number(last.same) })}</p>
    </div>
  );
}
