// What was published, how it is built again, and the text of each chapter beside how it will look.
import type { ReactNode } from "react";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Views, viewOf } from "../part/views.tsx";
import { useWishes } from "../route.ts";
import { PUBLICATION_VIEWS, PUBLICATIONS } from "../words/publication-words.ts";
import { BuildPanel } from "./publications/build-panel.tsx";
import { ChapterView } from "./publications/chapter-view.tsx";
import { FileTable } from "./publications/file-table.tsx";

export function PublicationsPage({ study }: PageProps): ReactNode {
  const { say, language } = useSpeech();
  const [wishes, wish] = useWishes({ view: "files", chapter: "", language, place: "REG" });
  const view = viewOf(PUBLICATION_VIEWS, wishes.view);
  return (
    <>
      <h2>{say(PUBLICATIONS.title)}</h2>
      <Views label={PUBLICATIONS.views} views={PUBLICATION_VIEWS} shown={view} show={(next) => wish({ view: next })} />
      {view === "files" && (
        <>
          <BuildPanel study={study} />
          <FileTable study={study} />
        </>
      )}
      {view === "chapters" && <ChapterView study={study} wishes={wishes} wish={wish} />}
    </>
  );
}
