import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { StudyName } from "../../api/new-study-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { NEW_STUDY } from "../../words/new-study-words.ts";
import { NameFields, NO_NAME } from "./name-fields.tsx";
import { useMakeStudy } from "./use-make-study.ts";

export function CopyIncluded(): ReactNode {
  const { say } = useSpeech();
  const [name, setName] = useState(NO_NAME);
  const copy = useMakeStudy("/studies", (head: StudyName) => ({ from: "included", ...head }));
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        copy.mutate(name);
      }}
    >
      <p>{say(NEW_STUDY.includedHelp)}</p>
      <NameFields languages={["es", "en", "fr"]} name={name} change={setName} />
      {copy.error && <ProblemNote cause={copy.error} />}
      <Button type="submit" className="main" isPending={copy.isPending}>
        {say(NEW_STUDY.makeCopy)}
      </Button>
      <p className="help" role="status">
        {copy.isPending ? say(NEW_STUDY.working) : ""}
      </p>
    </Form>
  );
}
