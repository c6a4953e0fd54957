// What is chosen from lists of a work and of a practice alike: countries, levels, dimensions, kinds of intervention.
import type { ReactNode } from "react";
import type { Texts } from "#base/text";
import { useSpeech } from "../../language.tsx";
import { CheckList } from "../../part/check-list.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { DIMENSION_NAMES, EXTRACTION, LEVEL_NAMES } from "../../words/extraction-words.ts";

interface Coded {
  readonly levels: string[];
  readonly dimensions: string[];
  readonly interventions: string[];
}

interface CodedFieldsProps {
  readonly draft: Coded;
  readonly interventions: readonly CodeRow[];
  readonly change: (changed: Partial<Coded>) => void;
}

interface CodeRow {
  readonly code: string;
  readonly names: Texts;
}

/** Words of a fixed list, and rows of a list of the study, as options in the language of the page. */
export function useOptions() {
  const { say } = useSpeech();
  return {
    say,
    named: (names: Readonly<Record<string, Texts>>) =>
      Object.entries(names).map(([id, name]) => ({ id, name: say(name) })),
    coded: (rows: readonly CodeRow[]) => rows.map(({ code, names }) => ({ id: code, name: say(names) })),
  };
}

export function CodedFields({ draft, interventions, change }: CodedFieldsProps): ReactNode {
  const { say, named, coded } = useOptions();
  const list = (field: keyof Coded, options: ReturnType<typeof named>) => (
    <CheckList
      label={say(EXTRACTION[field])}
      options={options}
      chosen={draft[field]}
      choose={(chosen) => change({ [field]: [...chosen] })}
    />
  );
  return (
    <>
      {list("levels", named(LEVEL_NAMES))}
      {list("dimensions", named(DIMENSION_NAMES))}
      {list("interventions", coded(interventions))}
    </>
  );
}

interface CountriesFieldProps {
  readonly value: string;
  readonly change: (countries: string) => void;
}

export function CountriesField({ value, change }: CountriesFieldProps): ReactNode {
  const { say } = useSpeech();
  return (
    <TextBox
      label={say(EXTRACTION.countries)}
      value={value}
      change={change}
      help={say(EXTRACTION.countriesHelp)}
      isOptional
    />
  );
}
