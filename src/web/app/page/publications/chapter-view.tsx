// Which chapter, in which language, for which report; then its text beside how it will look.
import type { ReactNode } from "react";
import { isLanguage, type Language } from "#base/text";
import { chapter, chapters } from "../../api/publication-shapes.ts";
import { useOverview } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import type { Wishes } from "../../route.ts";
import { PUBLICATIONS } from "../../words/publication-words.ts";
import { ChapterEditor } from "./chapter-editor.tsx";

interface ChapterViewProps {
  readonly study: string;
  readonly wishes: Wishes;
  readonly wish: (changed: Wishes) => void;
}

export function ChapterView({ study, wishes, wish }: ChapterViewProps): ReactNode {
  const { say } = useSpeech();
  const head = useOverview(study).data?.study;
  return (
    <Asked query={useAsked(chapters, study, ["chapters"])}>
      {(all) => {
        const languages = [...new Set(all.map((one) => one.language))];
        const language = languages.find((one) => one === wishes.language) ?? languages[0];
        const own = all.filter((one) => one.language === language);
        const name = own.find((one) => one.name === wishes.chapter)?.name ?? own[0]?.name;
        if (language === undefined || name === undefined) return <EmptyState what={PUBLICATIONS.noChapters} />;
        return (
          <>
            <div className="filters">
              <Choice
                label={say(PUBLICATIONS.chapter)}
                chosen={name}
                choose={(next) => wish({ chapter: next })}
                options={own.map((one) => ({ id: one.name, name: one.title }))}
              />
              <Choice
                label={say(PUBLICATIONS.language)}
                chosen={language}
                choose={(next) => isLanguage(next) && wish({ language: next })}
                options={languages.map((id) => ({ id, name: LANGUAGE_NAMES[id] }))}
              />
              <Choice
                label={say(PUBLICATIONS.place)}
                chosen={wishes.place ?? "REG"}
                choose={(place) => wish({ place })}
                options={[
                  { id: "REG", name: say(PUBLICATIONS.region) },
                  ...(head?.countries ?? []).map(({ code, names }) => ({ id: code, name: say(names) })),
                ]}
              />
            </div>
            <Opened key={`${language} ${name}`} {...{ study, language, name }} place={wishes.place ?? "REG"} />
          </>
        );
      }}
    </Asked>
  );
}

interface OpenedProps {
  readonly study: string;
  readonly language: Language;
  readonly name: string;
  readonly place: string;
}

function Opened({ study, language, name, place }: OpenedProps): ReactNode {
  return (
    <Asked query={useAsked(chapter, study, ["chapters", language, name])}>
      {(opened) => <ChapterEditor {...{ study, language, name, place, opened }} />}
    </Asked>
  );
}
