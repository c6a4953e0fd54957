// Answers come in: from a file, from KoboToolbox or from ODK Central; what comes in and what came in stands below.
import { type ReactNode, useState } from "react";
import { useForms } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { PastFiles } from "../../part/bring/past-files.tsx";
import { Choice, type Option } from "../../part/choice.tsx";
import { ANSWERS, PAST_ANSWERS, SOURCES } from "../../words/answer-words.ts";
import { JobTable } from "./job-table.tsx";
import { ResponseFile } from "./response-file.tsx";
import { ServerFields } from "./server-fields.tsx";

type Source = keyof typeof SOURCES;

export function BringAnswers({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const [source, setSource] = useState<Source>("file");
  const sources = Object.keys(SOURCES) as readonly Source[];
  return (
    <>
      <section>
        <div className="filters">
          <Choice
            label={say(ANSWERS.from)}
            chosen={source}
            choose={(id) => setSource(sources.find((each) => each === id) ?? "file")}
            options={sources.map((id) => ({ id, name: say(SOURCES[id]) }))}
          />
        </div>
        <Asked query={useForms(study)}>
          {(forms) => {
            const open = new Map(forms.filter(({ state }) => state === "open").map((one) => [one.formId, one.name]));
            const options: readonly Option[] = [...open].map(([id, name]) => ({ id, name: name || id }));
            return source === "file" ? (
              <ResponseFile study={study} forms={options} />
            ) : (
              <ServerFields key={source} study={study} kind={source} forms={options} />
            );
          }}
        </Asked>
      </section>
      <JobTable study={study} />
      <PastFiles study={study} of="response-imports" mayUndo mayReturn words={PAST_ANSWERS} />
    </>
  );
}
