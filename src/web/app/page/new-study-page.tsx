// A study from nothing: out of the template, as a copy of the included one, or brought in as a zip.
import type { ReactNode } from "react";
import { useMay } from "../api/queries.ts";
import { useSpeech } from "../language.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { Views, viewOf } from "../part/views.tsx";
import { useWishes } from "../route.ts";
import { NEW_STUDY, WAYS } from "../words/new-study-words.ts";
import { CopyIncluded } from "./new-study/copy-included.tsx";
import { FromTemplate } from "./new-study/from-template.tsx";
import { FromZip } from "./new-study/from-zip.tsx";

export function NewStudyPage(): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const [{ view }, wish] = useWishes({ view: "template" });
  const shown = viewOf(WAYS, view);
  return (
    <>
      <h2>{say(NEW_STUDY.title)}</h2>
      {may("set-up") ? (
        <>
          <Views label={NEW_STUDY.ways} views={WAYS} shown={shown} show={(next) => wish({ view: next })} />
          {shown === "template" && <FromTemplate />}
          {shown === "included" && <CopyIncluded />}
          {shown === "zip" && <FromZip />}
        </>
      ) : (
        <EmptyState what={NEW_STUDY.notAllowed} />
      )}
    </>
  );
}
