// Which publisher of a series is printed, for one country or for all, with the reason.
import { type ReactNode, useState } from "react";
import { tell } from "../../api/client.ts";
import type { SeriesView } from "../../api/evidence-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { SERIES } from "../../words/series-words.ts";

const ALL = "*";

export function PreferSource({ study, view }: { readonly study: string; readonly view: SeriesView }): ReactNode {
  const { say } = useSpeech();
  const all = [...view.periods.flatMap(({ preferred, rivals }) => [preferred, ...rivals]), ...view.others];
  const sources = [...new Set(all.map(({ publisher }) => publisher))].sort();
  const countries = [...new Set(all.map(({ country }) => country))].sort();
  const [source, setSource] = useState(sources[0] ?? "");
  const [country, setCountry] = useState(ALL);
  const prefer = useAct(study, (reason: string) =>
    tell(path(study, "series", view.indicator, "preferences"), {
      method: "POST",
      body: { source, reason, ...(country === ALL ? {} : { country }) },
    }),
  );
  if (sources.length < 2) return null;
  return (
    <ReasonDialog
      act={say(SERIES.prefer)}
      explained={say(SERIES.preferExplained)}
      confirm={say(SERIES.preferConfirm)}
      fields={
        <>
          <Choice
            label={say(SERIES.source)}
            chosen={source}
            choose={setSource}
            options={sources.map((name) => ({ id: name, name }))}
          />
          <Choice
            label={say(SERIES.country)}
            chosen={country}
            choose={setCountry}
            options={[{ id: ALL, name: say(SERIES.allCountries) }, ...countries.map((name) => ({ id: name, name }))]}
          />
        </>
      }
      onConfirm={(reason) => prefer.mutateAsync(reason)}
    />
  );
}
