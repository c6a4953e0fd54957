// One's own account, who else may sign in, what the study is called, and the study to take along.
import type { ReactNode } from "react";
import type { Texts } from "#base/text";
import { apiAddress } from "../api/client.ts";
import { path, useMay, useOverview } from "../api/queries.ts";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { PageLink } from "../part/page-link.tsx";
import { Views, viewOf } from "../part/views.tsx";
import { useWishes } from "../route.ts";
import { SETTINGS, SETTINGS_VIEWS } from "../words/settings-words.ts";
import { OwnAccount } from "./settings/own-account.tsx";
import { PeopleView } from "./settings/people-view.tsx";
import { StudyProtection } from "./settings/protection.tsx";
import { StudyTexts } from "./settings/study-texts.tsx";

export function SettingsPage({ study }: PageProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const [{ view }, wish] = useWishes({ view: "" });
  const { people, own, study: ofStudy } = SETTINGS_VIEWS;
  const views: Readonly<Record<string, Texts>> = {
    ...(may("manage-accounts") ? { people } : {}),
    own,
    ...(may("edit-texts") ? { study: ofStudy } : {}),
  };
  const shown = viewOf(views, view);
  return (
    <>
      <h2>{say(SETTINGS.title)}</h2>
      <Views label={SETTINGS.title} views={views} shown={shown} show={(next) => wish({ view: next })} />
      {shown === "people" && <PeopleView study={study} />}
      {shown === "own" && <OwnAccount />}
      {shown === "study" && <OfStudy study={study} />}
    </>
  );
}

function OfStudy({ study }: Pick<PageProps, "study">): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const head = useOverview(study).data?.study;
  return (
    <>
      {head && <StudyTexts key={head.id} study={study} head={head} />}
      {may("set-up") && <StudyProtection study={study} />}
      {may("set-up") && (
        <section>
          <h3>{say(SETTINGS.take)}</h3>
          <p>{say(SETTINGS.takeHelp)}</p>
          <div className="acts">
            <a className="button" href={apiAddress(path(study, "folder.zip"))} download>
              {say(SETTINGS.zip)}
            </a>
            <PageLink className="button" study={study} page="new-study">
              {say(SETTINGS.another)}
            </PageLink>
          </div>
        </section>
      )}
    </>
  );
}
