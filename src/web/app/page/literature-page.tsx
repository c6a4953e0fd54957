// What has been tried, and what is read about it: practices with their sources, and screening in two stages by two people.
import type { ReactNode } from "react";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Views, viewOf } from "../part/views.tsx";
import { useWishes } from "../route.ts";
import { LITERATURE, LITERATURE_VIEWS } from "../words/literature-words.ts";
import { BringView } from "./literature/bring-view.tsx";
import { PracticeView } from "./literature/practice-view.tsx";
import { ScreeningView } from "./literature/screening-view.tsx";
import { WorkedView } from "./literature/worked-view.tsx";

const USUAL = {
  view: "practices",
  q: "",
  stage: "",
  state: "",
  mine: "",
  group: "",
  dimension: "",
  city: "",
  order: "first",
  direction: "up",
};

export function LiteraturePage({ study, item }: PageProps): ReactNode {
  const { say } = useSpeech();
  const [wishes, wish] = useWishes(USUAL);
  const view = viewOf(LITERATURE_VIEWS, wishes.view);
  return (
    <>
      <h2>{say(LITERATURE.title)}</h2>
      <Views label={LITERATURE.views} views={LITERATURE_VIEWS} shown={view} show={(next) => wish({ view: next })} />
      {view === "practices" && <PracticeView study={study} item={item} />}
      {view === "worked" && <WorkedView study={study} wishes={wishes} wish={wish} />}
      {view === "screening" && <ScreeningView study={study} item={item} wishes={wishes} wish={wish} />}
      {view === "bring" && <BringView study={study} />}
    </>
  );
}
