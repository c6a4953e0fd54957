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

type StudyWords = Readonly<Record<(typeof PARTS)[number], Texts>>;

function textsOf({ titles, subtitles, publisher }: StudyHead): StudyWords {
  return { titles, subtitles, publisher };
}

export function StudyTexts({ study, head }: { readonly study: string; readonly head: StudyHead }): ReactNode {
  const { say } = useSpeech();
  const now = textsOf(head);
  const [texts, setTexts] = useState(now);
  // What one began with; after a refusal, what the other person saved.
  const [seen, setSeen] = useState(now);
  const save = useAct(study, (wish: { readonly texts: StudyWords; readonly seen: StudyWords }) =>
    tell(path(study, "texts"), { method: "PUT", body: { ...wish.texts, seen: wish.seen } }),
  );
  const isOther = save.error !== null && JSON.stringify(now) !== JSON.stringify(seen);
  const store = () => {
    const wish = { texts, seen: isOther ? now : seen };
    save.mutate(wish, { onSuccess: () => setSeen(texts) });
  };
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
              {...(isOther && now[part][each] !== texts[part][each]
                ? { help: say(SETTINGS.theirs, { text: now[part][each] }) }
                : {})}
            />
          ))}
        </fieldset>
      ))}
      {save.error && <ProblemNote cause={save.error} />}
      <div className="acts">
        <Button className="main" isPending={save.isPending} onPress={store}>
          {say(SETTINGS.save)}
        </Button>
        <p className="help" role="status">
          {save.isSuccess ? say(SETTINGS.saved) : ""}
        </p>
      </div>
    </section>
  );
}
