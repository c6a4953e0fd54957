// Every file that was published, at its address, and whether the last build changed it.
import type { ReactNode } from "react";
import { publications } from "../../api/publication-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PUBLICATIONS } from "../../words/publication-words.ts";
import { useBuild } from "./use-build.ts";

export function FileTable({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const changed = new Map((useBuild(study).data?.changed ?? []).map(({ path, is }) => [path, is]));
  const remark = ({ path }: { readonly path: string }) => {
    const is = changed.get(path);
    return is === undefined ? "" : say(is === "new" ? PUBLICATIONS.isNew : PUBLICATIONS.isChanged);
  };
  const format = ({ path }: { readonly path: string }) => (path.split(".").at(-1) ?? "").toUpperCase();
  return (
    <Asked query={useAsked(publications, study, ["publications"])}>
      {(files) =>
        files.length === 0 ? (
          <EmptyState what={PUBLICATIONS.none} cure={PUBLICATIONS.noneCure} />
        ) : (
          <ListTable
            title={say(PUBLICATIONS.title)}
            file={`${study}-publications`}
            rows={files}
            keyOf={({ path }) => path}
            columns={[
              {
                name: say(PUBLICATIONS.file),
                value: ({ path }) => path,
                cell: ({ path, address }) => (
                  <a href={address} target="_blank" rel="noreferrer">
                    {path}
                  </a>
                ),
              },
              { name: say(PUBLICATIONS.format), value: format, cell: format },
              { name: say(PUBLICATIONS.remark), value: remark, cell: remark },
            ]}
          />
        )
      }
    </Asked>
  );
}
