// What another server would bring, before anything comes in: counts, versions of the form, and questions that the form here does not ask.
import type { ReactNode } from "react";
import type { PullPreview } from "../../api/bring-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ToldFile } from "../../part/bring/told-file.tsx";
import { ANSWERS, PULLED, VERSION_STATES } from "../../words/answer-words.ts";

interface ShownPullProps {
  readonly told: PullPreview;
  /** Host of the other server. */
  readonly from: string;
}

export function ShownPull({ told, from }: ShownPullProps): ReactNode {
  const { say, number } = useSpeech();
  const figures = [
    [PULLED.added, told.added],
    [PULLED.edited, told.edited],
    [PULLED.known, told.known],
    [PULLED.files, told.files],
  ] as const;
  const isNothing = told.added + told.edited === 0;
  return (
    <ToldFile {...{ fileName: from, figures, state: isNothing ? "nothing" : "preview" }} issues={[]} issueCount={0}>
      {told.gone > 0 && <p>{say(ANSWERS.gone, { count: number(told.gone) })}</p>}
      {told.versions.length > 0 && (
        <>
          <h3>{say(PULLED.versions)}</h3>
          <ul>
            {told.versions.map(({ version, state }) => (
              <li key={version}>
                <code>{version === "" ? "–" : version}</code>: {say(VERSION_STATES[state])}
              </li>
            ))}
          </ul>
        </>
      )}
      {told.unmapped.length > 0 && (
        <>
          <h3>{say(PULLED.unmapped, { count: number(told.unmapped.length) })}</h3>
          <p>{say(PULLED.unmappedHelp)}</p>
          <ul>
            {told.unmapped.map((name) => (
              <li key={name}>
                <code>{name}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </ToldFile>
  );
}
