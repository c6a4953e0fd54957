// The photo of a story: brought from a phone or a camera, described for those who do not see it, replaced, taken away.
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Button, FileTrigger, Form } from "react-aria-components";
import { LANGUAGES, type Texts } from "#base/text";
import { ask, tell } from "../../api/client.ts";
import { type OpenCase, withdrawn } from "../../api/literature-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { base64Of } from "../../part/base64-of.ts";
import { Confirm } from "../../part/confirm.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { PHOTOS } from "../../words/photo-words.ts";
import { plainPicture } from "./plain-picture.ts";

interface OfCase {
  readonly study: string;
  readonly opened: OpenCase;
}

export function StoryPhoto({ study, opened, mayKeep }: OfCase & { readonly mayKeep: boolean }): ReactNode {
  const { say, language } = useSpeech();
  const { photo, consent } = opened;
  const isCovered = consent.scope.includes("photo");
  return (
    <section className="story-photo">
      <h4>{say(PHOTOS.title)}</h4>
      {photo !== undefined && (
        <figure>
          {photo.address === "" ? (
            <p className="note bad">{say(PHOTOS.missing)}</p>
          ) : (
            <img src={photo.address} alt={photo.alternatives[language]} />
          )}
          <figcaption>
            {photo.alternatives[language]}
            {photo.credit !== "" && ` · ${photo.credit}`}
          </figcaption>
        </figure>
      )}
      {photo === undefined && <p className="help">{say(isCovered ? PHOTOS.none : PHOTOS.notCovered)}</p>}
      {mayKeep && isCovered && (
        <details>
          <summary>{say(photo === undefined ? PHOTOS.bring : PHOTOS.change)}</summary>
          <PhotoForm key={opened.digest} study={study} opened={opened} />
        </details>
      )}
      {mayKeep && photo !== undefined && <RemovePhoto study={study} opened={opened} />}
    </section>
  );
}

const NOTHING: Texts = { es: "", en: "", fr: "" };

function PhotoForm({ study, opened }: OfCase): ReactNode {
  const { say } = useSpeech();
  const { photo } = opened;
  const [words, setWords] = useState<Texts>(photo?.alternatives ?? NOTHING);
  const [credit, setCredit] = useState(photo?.credit ?? "");
  const [picture, setPicture] = useState<File>();
  const save = useAct(study, async () => {
    const content = picture === undefined ? {} : { content: await base64Of(picture) };
    const body = { ...content, alternatives: words, credit, seen: opened.digest };
    return tell(path(study, "cases", opened.id, "photo"), { method: "PUT", body });
  });
  return (
    <Form
      className="story-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <PictureChoice picture={picture} choose={setPicture} />
      {LANGUAGES.map((language) => (
        <TextBox
          key={language}
          label={say(PHOTOS.wordsIn, { language: LANGUAGE_NAMES[language] })}
          value={words[language]}
          change={(text) => setWords({ ...words, [language]: text })}
          help={say(PHOTOS.wordsHelp)}
        />
      ))}
      <TextBox label={say(PHOTOS.credit)} value={credit} change={setCredit} help={say(PHOTOS.creditHelp)} isOptional />
      {save.error && <ProblemNote cause={save.error} />}
      <div className="acts">
        <Button
          type="submit"
          className="main"
          isDisabled={picture === undefined && photo === undefined}
          isPending={save.isPending}
        >
          {say(PHOTOS.save)}
        </Button>
      </div>
    </Form>
  );
}

interface PictureChoiceProps {
  readonly picture: File | undefined;
  readonly choose: (picture: File | undefined) => void;
}

/** Shows the picture as it would be kept. */
function PictureChoice({ picture, choose }: PictureChoiceProps): ReactNode {
  const { say } = useSpeech();
  const address = useAddressOf(picture);
  const read = useMutation({ mutationFn: plainPicture, onSuccess: choose });
  return (
    <>
      <p>{say(PHOTOS.chooseHelp)}</p>
      <div className="acts">
        <FileTrigger
          acceptedFileTypes={["image/*"]}
          onSelect={(files) => files?.[0] !== undefined && read.mutate(files[0])}
        >
          <Button isPending={read.isPending}>{say(PHOTOS.choose)}</Button>
        </FileTrigger>
      </div>
      {read.isSuccess && read.data === undefined && (
        <p className="note bad" role="alert">
          {say(PHOTOS.unreadable)}
        </p>
      )}
      {address !== undefined && (
        <figure>
          <img src={address} alt={say(PHOTOS.preview)} />
          <figcaption>{say(PHOTOS.preview)}</figcaption>
        </figure>
      )}
    </>
  );
}

/** `data:`, as pages of the workbench show no other. */
function useAddressOf(file: File | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (file === undefined) setAddress(undefined);
    else void base64Of(file).then((content) => setAddress(`data:${file.type};base64,${content}`));
  }, [file]);
  return address;
}

function RemovePhoto({ study, opened }: OfCase): ReactNode {
  const { say } = useSpeech();
  const remove = useAct(study, () => ask(withdrawn, path(study, "cases", opened.id, "photo"), { method: "DELETE" }));
  return (
    <div className="acts">
      <Confirm
        act={say(PHOTOS.remove)}
        explained={say(PHOTOS.removeExplained)}
        confirm={say(PHOTOS.removeConfirm)}
        onConfirm={() => remove.mutate(undefined)}
      />
      {remove.error && <ProblemNote cause={remove.error} />}
    </div>
  );
}
