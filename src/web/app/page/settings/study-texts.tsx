// What the study is called and who publishes it.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { Texts } from "#base/text";
import { tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import type { StudyHead } from "../../api/study-shapes.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { SETTINGS } from "../../words/settings-words.ts";

const PARTS = ["titles", "subtitles", "publisher"] as const;

export function StudyTexts({ study, head }: { readonly study: string; readonly head: StudyHead }): ReactNode {
  const { say } = useSpeech();
  const [texts, setTexts] = useState<Record<(typeof PARTS)[number], Texts>>({
    ...{ titles: head.titles, subtitles: head.subtitles, publisher: head.publisher },
  });
  const save = useAct(study, () => tell(path(study, "texts"), { method: "PUT", body: texts }));
  return (
    <section>
      <h3>{say(SETTINGS.texts)}</h3>
      <p className="help">{say(SETTINGS.textsHelp)}</p>
      {PARTS.map((part) => (
        <fieldset key={part} className="check">
          <legend>{say(SETTINGS[part])}</legend>
          {(["es", "en", "fr"] as const).map((each) => (
            <TextBox
              key={each}
              label={LANGUAGE_NAMES[each]}
              value={texts[part][each]}
              change={(text) => setTexts({ ...texts, [part]: { ...texts[part], [each]: text } })}
            />
          ))}
        </fieldset>
      ))}
      {save.error && <ProblemNote cause={save.error} />}
      <div className="acts">
        <Button className="main" isPending={save.isPending} onPress={() => save.mutate(undefined)}>
          {say(SETTINGS.save)}
        </Button>
        <p className="help" role="status">
          {save.isSuccess ? say(SETTINGS.saved) : ""}
        </p>
      </div>
    </section>
  );
}
