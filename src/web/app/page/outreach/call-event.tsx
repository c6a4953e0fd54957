// A workshop that is called, or changed: then whoever is invited is told.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { LANGUAGES } from "#base/text";
import { campaignChoices } from "../../api/campaign-shapes.ts";
import { ask } from "../../api/client.ts";
import { type EventRow, told } from "../../api/outreach-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { Choice, type Option } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { EVENTS } from "../../words/event-words.ts";
import { linesOf } from "./lines-of.ts";

const WHOLE = "REG";

interface PlaceChoice extends Option {
  readonly where: { readonly country?: string; readonly city?: string };
}

/** The whole study, its countries, and the cities of each. */
function usePlaceChoices(study: string): readonly PlaceChoice[] {
  const { say } = useSpeech();
  const { countries = [], cities = [] } = useAsked(campaignChoices, study, ["campaign-choices"]).data ?? {};
  const inCountry = (country: string, name: string) =>
    cities
      .filter((city) => city.country === country)
      .map((city) => ({ id: city.id, name: `${city.name}, ${name}`, where: { country, city: city.id } }));
  return [
    { id: WHOLE, name: say(EVENTS.several), where: {} },
    ...countries.flatMap(({ id, names }) => [
      { id, name: say(names), where: { country: id } },
      ...inCountry(id, say(names)),
    ]),
  ];
}

interface CallEventProps {
  readonly study: string;
  /** Absent: a new one. */
  readonly row?: EventRow;
  /** Told its id. */
  readonly called?: (id: string) => void;
}

export function CallEvent({ study, row, called }: CallEventProps): ReactNode {
  const { say, number, language } = useSpeech();
  const [said, setSaid] = useState(() => ({
    id: row?.id ?? "",
    title: row?.title ?? "",
    start: row?.start ?? "",
    end: row?.end ?? "",
    place: row?.place ?? "",
    at: row?.city || row?.country || WHOLE,
    language: row?.language ?? language,
    agenda: row?.agenda.join("\n") ?? "",
  }));
  const places = usePlaceChoices(study);
  const call = useAct(study, () => {
    const { at, agenda, ...rest } = said;
    const body = { ...rest, ...places.find(({ id }) => id === at)?.where, agenda: linesOf(agenda) };
    return ask(told, path(study, "events"), { method: "POST", body });
  });
  const box = (key: keyof typeof said, label: string, help?: string) => (
    <TextBox
      label={label}
      value={said[key]}
      change={(text) => setSaid({ ...said, [key]: text })}
      {...(help === undefined ? {} : { help })}
    />
  );
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        call.mutate(undefined, { onSuccess: () => called?.(said.id) });
      }}
    >
      {row === undefined && <h3>{say(EVENTS.call)}</h3>}
      <div className="filters tops">
        {row === undefined && box("id", say(EVENTS.id), say(EVENTS.idHelp))}
        {box("title", say(EVENTS.titleOf))}
        {box("start", say(EVENTS.from), say(EVENTS.hourHelp))}
        {box("end", say(EVENTS.to))}
        <Choice label={say(EVENTS.of)} options={places} chosen={said.at} choose={(at) => setSaid({ ...said, at })} />
        {box("place", say(EVENTS.place), say(EVENTS.placeHelp))}
        <Choice
          label={say(EVENTS.language)}
          options={LANGUAGES.map((id) => ({ id, name: LANGUAGE_NAMES[id] }))}
          chosen={said.language}
          choose={(id) => setSaid({ ...said, language: id })}
        />
      </div>
      <TextArea
        label={say(EVENTS.agenda)}
        value={said.agenda}
        change={(agenda) => setSaid({ ...said, agenda })}
        rows={4}
      />
      {call.error && <ProblemNote cause={call.error} />}
      {call.data && <p role="status">{say(EVENTS.told, { count: number(call.data.told) })}</p>}
      <Button type="submit" className="main" isPending={call.isPending}>
        {say(row === undefined ? EVENTS.save : EVENTS.saveChange)}
      </Button>
    </Form>
  );
}
