// Publications that told a story whose consent was taken back: they are gone from here, and whoever has a copy is to be told.
import type { ReactNode } from "react";
import { takenPublications } from "../../api/literature-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { STORIES } from "../../words/story-words.ts";

const DIGEST_LETTERS = 12;

/** Nothing where nothing was taken away, or all of it was made again. */
export function TakenPublications({ study }: { readonly study: string }): ReactNode {
  const { say, day } = useSpeech();
  const taken = useAsked(takenPublications, study, ["taken-publications"]).data ?? [];
  if (taken.length === 0) return null;
  return (
    <section className="table-section">
      <h3>{say(STORIES.taken)}</h3>
      <p>
        {say(STORIES.takenHelp)}{" "}
        <PageLink study={study} page="publications">
          {say(STORIES.buildAgain)}
        </PageLink>
      </p>
      <ListTable
        title={say(STORIES.taken)}
        file={`${study}-taken-publications`}
        rows={taken}
        keyOf={({ path, digest }) => `${path} ${digest}`}
        columns={[
          { name: say(STORIES.takenFile), value: ({ path }) => path, cell: ({ path }) => path },
          { name: say(STORIES.edition), value: ({ edition }) => edition, cell: ({ edition }) => day(edition) },
          {
            name: say(STORIES.digest),
            value: ({ digest }) => digest,
            cell: ({ digest }) => <code>{digest.slice(0, DIGEST_LETTERS)}</code>,
          },
          { name: say(STORIES.takenOn), value: ({ on }) => on, cell: ({ on }) => day(on) },
        ]}
      />
    </section>
  );
}
