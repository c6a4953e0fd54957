// What a study is called, in each of its languages, who publishes it, and its key.
import type { ReactNode } from "react";
import { slug } from "#base/slug";
import type { Language } from "#base/text";
import type { StudyName } from "../../api/new-study-shapes.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { NEW_STUDY } from "../../words/new-study-words.ts";

interface NameFieldsProps {
  readonly languages: readonly Language[];
  readonly name: StudyName;
  readonly change: (name: StudyName) => void;
}

const LONGEST_KEY = 60;

export function NameFields({ languages, name, change }: NameFieldsProps): ReactNode {
  const { say } = useSpeech();
  const [first = "es"] = languages;
  const setTitle = (language: Language, title: string) => {
    const titles = { ...name.titles, [language]: title };
    // The key follows the title until somebody writes another one.
    const follows = name.id === keyOf(name.titles[first]);
    change({ ...name, titles, id: follows && language === first ? keyOf(title) : name.id });
  };
  return (
    <fieldset className="check">
      <legend>{say(NEW_STUDY.name)}</legend>
      {languages.map((language) => (
        <TextBox
          key={language}
          label={say(NEW_STUDY.studyTitle, { language: LANGUAGE_NAMES[language] })}
          value={name.titles[language] ?? ""}
          isOptional={language !== first}
          change={(title) => setTitle(language, title)}
        />
      ))}
      <TextBox
        label={say(NEW_STUDY.publisher)}
        value={name.publisher[first] ?? ""}
        change={(publisher) => change({ ...name, publisher: { [first]: publisher } })}
      />
      <TextBox
        label={say(NEW_STUDY.key)}
        help={say(NEW_STUDY.keyHelp)}
        value={name.id}
        change={(id) => change({ ...name, id })}
      />
    </fieldset>
  );
}

function keyOf(title = ""): string {
  return slug(title)
    .replace(/^[^a-z]+/, "")
    .slice(0, LONGEST_KEY)
    .replace(/-$/, "");
}

export const NO_NAME: StudyName = { id: "", titles: {}, publisher: {} };
