// What holds for the whole list: the country of rows that name none, what parts several services in one cell; columns kept and used again.
import type { ReactNode } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { useOverview } from "../../api/queries.ts";
import type { ImportMapping } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { download } from "../../part/download-csv.ts";
import { IMPORTS, SEPARATORS } from "../../words/import-words.ts";

interface MappingChoicesProps {
  readonly study: string;
  readonly mapping: ImportMapping;
  /** The mapping as mapping.yaml, as the server last told it. */
  readonly mappingFile: string;
  readonly change: (mapping: ImportMapping) => void;
  readonly bring: (saved: string) => void;
}

const NONE = "";

export function MappingChoices({ study, mapping, mappingFile, change, bring }: MappingChoicesProps): ReactNode {
  const { say } = useSpeech();
  const countries = useOverview(study).data?.study?.countries ?? [];
  const { split, country, ...rest } = mapping;
  const set = (next: Pick<ImportMapping, "split" | "country">) =>
    change({
      ...rest,
      ...(next.split ? { split: next.split } : {}),
      ...(next.country ? { country: next.country } : {}),
    });
  return (
    <>
      <div className="filters">
        <Choice
          label={say(IMPORTS.split)}
          chosen={split ?? NONE}
          choose={(chosen) => set({ country, split: chosen })}
          options={Object.entries(SEPARATORS).map(([id, name]) => ({ id, name: say(name) }))}
        />
        <Choice
          label={say(IMPORTS.country)}
          chosen={country ?? NONE}
          choose={(chosen) => set({ split, country: chosen })}
          options={[
            { id: NONE, name: say(IMPORTS.noCountry) },
            ...countries.map(({ code, names }) => ({ id: code, name: say(names) })),
          ]}
        />
      </div>
      <div className="acts">
        <Button
          className="quiet"
          onPress={() => download("mapping.yaml", new Blob([mappingFile], { type: "application/yaml" }))}
        >
          {say(IMPORTS.keepColumns)}
        </Button>
        <FileTrigger
          acceptedFileTypes={[".yaml", ".yml"]}
          onSelect={async (files) => files?.[0] && bring(await files[0].text())}
        >
          <Button className="quiet">{say(IMPORTS.useColumns)}</Button>
        </FileTrigger>
      </div>
    </>
  );
}
