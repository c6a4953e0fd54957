import { type ReactNode, useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { NEW_STUDY } from "../../words/new-study-words.ts";
import { useMakeStudy } from "./use-make-study.ts";

export function FromZip(): ReactNode {
  const { say } = useSpeech();
  const [key, setKey] = useState("");
  const address = key.trim() === "" ? "/studies/zip" : `/studies/zip?id=${encodeURIComponent(key.trim())}`;
  const bring = useMakeStudy(address, (file: File) => file);
  return (
    <section>
      <p>{say(NEW_STUDY.zipHelp)}</p>
      <TextBox label={say(NEW_STUDY.key)} help={say(NEW_STUDY.zipKeyHelp)} value={key} change={setKey} isOptional />
      <FileTrigger acceptedFileTypes={[".zip"]} onSelect={(files) => files?.[0] && bring.mutate(files[0])}>
        <Button className="main" isPending={bring.isPending}>
          {say(NEW_STUDY.choose)}
        </Button>
      </FileTrigger>
      <p className="help" role="status">
        {bring.isPending ? say(NEW_STUDY.working) : ""}
      </p>
      {bring.error && <ProblemNote cause={bring.error} />}
    </section>
  );
}
