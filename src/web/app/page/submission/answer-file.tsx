// A photo, a sound or another file of an answer: fetched only when somebody asks for it, since each showing is noted in the ledger.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { apiAddress } from "../../api/client.ts";
import { path } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { SUBMISSIONS } from "../../words/submission-words.ts";
import type { OfSubmission } from "./of-submission.ts";

const PHOTO = /\.(jpe?g|png|webp|gif|avif)$/i;
const SOUND = /\.(m4a|mp3|ogg|oga|wav|amr|aac|opus)$/i;
const FILM = /\.(mp4|webm|3gpp?|mov)$/i;

export function AnswerFile({ study, instance, name }: OfSubmission & { readonly name: string }): ReactNode {
  const { say } = useSpeech();
  const [isShown, show] = useState(false);
  const address = apiAddress(path(study, "submissions", instance, "attachments", name));
  const isShowable = PHOTO.test(name) || SOUND.test(name) || FILM.test(name);
  if (!isShowable)
    return (
      <a href={address} download={name}>
        {say(SUBMISSIONS.download)}
      </a>
    );
  if (!isShown)
    return (
      <Button className="quiet" onPress={() => show(true)}>
        {say(SUBMISSIONS.showFile)}
      </Button>
    );
  if (PHOTO.test(name)) return <img className="shown-file" src={address} alt={say(SUBMISSIONS.photoOf, { name })} />;
  // biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said
  if (SOUND.test(name)) return <audio className="shown-file" controls src={address} aria-label={name} />;
  // biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said
  return <video className="shown-file" controls src={address} aria-label={name} />;
}
