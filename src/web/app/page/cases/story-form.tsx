// A story under a pseudonym: who it is told of, what the person agreed to, and the text in three languages.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { LANGUAGES, type Texts } from "#base/text";
import { ask } from "../../api/client.ts";
import { type OpenCase, withdrawn } from "../../api/literature-shapes.ts";
import { path, useAct, useOverview } from "../../api/queries.ts";
import type { StudyHead } from "../../api/study-shapes.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { CheckList } from "../../part/check-list.tsx";
import { Choice } from "../../part/choice.tsx";
import { DateBox } from "../../part/date-box.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { go } from "../../route.ts";
import { AGE_BANDS, PUBLICATION_NAMES, SCOPE_NAMES, STORIES } from "../../words/story-words.ts";
import { emptyStory, type StoryDraft, storyOf } from "./story-draft.ts";

interface StoryFormProps {
  readonly study: string;
  /** Absent: a new story. */
  readonly opened?: OpenCase;
  /** `taken`: how many publications were taken away, as the consent covers less than before. */
  readonly saved?: (taken: number) => void;
}

export function StoryForm(props: StoryFormProps): ReactNode {
  return <Asked query={useOverview(props.study)}>{({ study: head }) => <Writing {...props} head={head} />}</Asked>;
}

function Writing({ study, opened, saved, head }: StoryFormProps & { readonly head: StudyHead | undefined }): ReactNode {
  const { say } = useSpeech();
  const [draft, setDraft] = useState<StoryDraft>(opened === undefined ? emptyStory() : storyOf(opened));
  const change = (changed: Partial<StoryDraft>) => setDraft({ ...draft, ...changed });
  const { id, ...body } = draft;
  const country = head?.cities.find((city) => city.id === draft.city)?.country ?? draft.country;
  const save = useAct(study, async () => {
    const written = { ...body, country, seen: opened?.digest ?? "" };
    const { taken } = await ask(withdrawn, path(study, "cases", id), { method: "PUT", body: written });
    // Here, since the form of a story that was saved gives way to a new one.
    saved?.(taken.length);
  });
  const done = () => opened === undefined && go({ study, page: "cases", item: id });
  return (
    <Form
      className="story-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined, { onSuccess: done });
      }}
    >
      <p className="help">{say(STORIES.help)}</p>
      {opened === undefined && (
        <TextBox
          label={say(STORIES.id)}
          value={id}
          change={(next) => change({ id: next })}
          help={say(STORIES.idHelp)}
        />
      )}
      <Person draft={draft} change={change} head={head} />
      <Agreed draft={draft} change={change} />
      {opened !== undefined && <Narrower before={opened} draft={draft} />}
      <Told draft={draft} change={change} />
      {save.error && <ProblemNote cause={save.error} />}
      <div className="acts">
        <Button type="submit" className="main" isPending={save.isPending}>
          {say(STORIES.save)}
        </Button>
      </div>
    </Form>
  );
}

interface PartProps {
  readonly draft: StoryDraft;
  readonly change: (changed: Partial<StoryDraft>) => void;
}

function Person({ draft, change, head }: PartProps & { readonly head: StudyHead | undefined }): ReactNode {
  const { say } = useSpeech();
  const ages = [...new Set([...AGE_BANDS, draft.ageBand])];
  return (
    <>
      <div className="add">
        <Choice
          label={say(STORIES.mark)}
          chosen={draft.mark}
          choose={(mark) => change({ mark: mark === "real" ? "real" : "demonstration" })}
          options={(["real", "demonstration"] as const).map((mark) => ({ id: mark, name: say(STORIES[mark]) }))}
        />
        <TextBox label={say(STORIES.pseudonym)} value={draft.pseudonym} change={(pseudonym) => change({ pseudonym })} />
        <Choice
          label={say(STORIES.sex)}
          chosen={draft.sex}
          choose={(sex) => change({ sex: sex === "male" ? "male" : "female" })}
          options={(["female", "male"] as const).map((sex) => ({ id: sex, name: say(STORIES[sex]) }))}
        />
        <Choice
          label={say(STORIES.age)}
          chosen={draft.ageBand}
          choose={(ageBand) => change({ ageBand })}
          options={ages.map((age) => ({ id: age, name: age }))}
        />
        <Choice
          label={say(STORIES.city)}
          chosen={draft.city}
          choose={(city) => change({ city })}
          options={(head?.cities ?? []).map(({ id, name }) => ({ id, name }))}
        />
      </div>
      <CheckList
        label={say(STORIES.needs)}
        options={(head?.serviceKinds ?? []).map(({ code, names }) => ({ id: code, name: say(names) }))}
        chosen={draft.needs}
        choose={(needs) => change({ needs })}
      />
    </>
  );
}

function Agreed({ draft, change }: PartProps): ReactNode {
  const { say } = useSpeech();
  const { consent } = draft;
  const set = (changed: Partial<StoryDraft["consent"]>) => change({ consent: { ...consent, ...changed } });
  return (
    <fieldset className="check">
      <legend>{say(STORIES.consent)}</legend>
      <div className="add">
        <DateBox label={say(STORIES.consentOn)} value={consent.on} change={(on) => set({ on })} />
        <TextBox label={say(STORIES.consentVersion)} value={consent.version} change={(version) => set({ version })} />
        <TextBox
          label={say(STORIES.askedBy)}
          value={consent.askedBy}
          change={(askedBy) => set({ askedBy })}
          isOptional
        />
      </div>
      <CheckList
        label={say(STORIES.consentScope)}
        options={Object.entries(SCOPE_NAMES).map(([id, name]) => ({ id, name: say(name) }))}
        chosen={consent.scope}
        choose={(scope) => set({ scope })}
      />
      <CheckList
        label={say(STORIES.consentPublications)}
        options={Object.entries(PUBLICATION_NAMES).map(([id, name]) => ({ id, name: say(name) }))}
        chosen={consent.publications}
        choose={(publications) => set({ publications })}
      />
    </fieldset>
  );
}

/** What saving takes away, said before. */
function Narrower({ before, draft }: { readonly before: OpenCase; readonly draft: StoryDraft }): ReactNode {
  const { say } = useSpeech();
  const left = (names: Readonly<Record<string, Texts>>, was: readonly string[], now: readonly string[]) =>
    Object.entries(names).flatMap(([id, name]) => (was.includes(id) && !now.includes(id) ? [say(name)] : []));
  const what = [
    ...left(SCOPE_NAMES, before.consent.scope, draft.consent.scope),
    ...left(PUBLICATION_NAMES, before.consent.publications, draft.consent.publications),
  ];
  if (what.length === 0) return null;
  return (
    <p className="note" role="status">
      {say(STORIES.narrows, { what: what.join(", ") })}
    </p>
  );
}

function Told({ draft, change }: PartProps): ReactNode {
  const { say } = useSpeech();
  const put = (part: "titles" | "story", language: keyof Texts, text: string) =>
    change({ [part]: { ...draft[part], [language]: text } });
  return (
    <>
      {LANGUAGES.map((language) => (
        <div key={language}>
          <TextBox
            label={say(STORIES.titleIn, { language: LANGUAGE_NAMES[language] })}
            value={draft.titles[language]}
            change={(text) => put("titles", language, text)}
          />
          <TextArea
            label={say(STORIES.storyIn, { language: LANGUAGE_NAMES[language] })}
            value={draft.story[language]}
            change={(text) => put("story", language, text)}
            help={say(STORIES.storyHelp)}
          />
        </div>
      ))}
    </>
  );
}
