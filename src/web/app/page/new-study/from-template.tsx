// The form of a new study; everything that the template offers is chosen already, so that one takes away what is not wanted.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { isLanguage } from "#base/text";
import { ask } from "../../api/client.ts";
import { type Offer, offer, type StudyWish } from "../../api/new-study-shapes.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { CheckList } from "../../part/check-list.tsx";
import { DateBox } from "../../part/date-box.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { NEW_STUDY } from "../../words/new-study-words.ts";
import { NameFields, NO_NAME } from "./name-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { useMakeStudy } from "./use-make-study.ts";
import type { WishProps } from "./wish-props.ts";

export function FromTemplate(): ReactNode {
  const query = useQuery({ queryKey: ["study-template"], queryFn: () => ask(offer, "/study-template") });
  return <Asked query={query}>{(found) => <TemplateForm offer={found} />}</Asked>;
}

function TemplateForm({ offer }: { readonly offer: Offer }): ReactNode {
  const { say } = useSpeech();
  const [wish, setWish] = useState<StudyWish>(() => everythingOf(offer));
  const change = (more: Partial<StudyWish>) => setWish({ ...wish, ...more });
  const make = useMakeStudy("/studies", (given: StudyWish) => ({ from: "template", ...given }));
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(wish);
      }}
    >
      <p>{say(NEW_STUDY.templateHelp)}</p>
      <CheckList
        label={say(NEW_STUDY.languages)}
        options={offer.languages.map((id) => ({ id, name: LANGUAGE_NAMES[id] }))}
        chosen={wish.languages}
        choose={(ids) => change({ languages: offer.languages.filter((id) => ids.includes(id)).filter(isLanguage) })}
      />
      <NameFields languages={wish.languages} name={wish} change={change} />
      <PlaceFields offer={offer} wish={wish} change={change} />
      <FormFields offer={offer} wish={wish} change={change} />
      <DateFields wish={wish} change={change} />
      {make.error && <ProblemNote cause={make.error} />}
      <Button type="submit" className="main" isPending={make.isPending}>
        {say(NEW_STUDY.make)}
      </Button>
      <p className="help" role="status">
        {make.isPending ? say(NEW_STUDY.working) : ""}
      </p>
    </Form>
  );
}

function FormFields({ offer, wish, change }: WishProps & { readonly offer: Offer }): ReactNode {
  const { say } = useSpeech();
  return [true, false].map((isSurvey) => {
    const group = offer.instruments.filter((each) => each.isSurvey === isSurvey);
    const others = wish.instruments.filter((id) => !group.some((each) => each.id === id));
    return (
      <CheckList
        key={String(isSurvey)}
        label={say(isSurvey ? NEW_STUDY.surveys : NEW_STUDY.otherForms)}
        options={group.map(({ id, names }) => ({ id, name: asHeading(say(names)) }))}
        chosen={wish.instruments}
        choose={(ids) =>
          change({ instruments: [...others, ...group.map(({ id }) => id).filter((id) => ids.includes(id))] })
        }
      />
    );
  });
}

/** Populations are written as they stand in a sentence. */
function asHeading(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function DateFields({ wish, change }: WishProps): ReactNode {
  const { say } = useSpeech();
  const { period, publishedOn } = wish;
  return (
    <fieldset className="check dates">
      <legend>{say(NEW_STUDY.dates)}</legend>
      <DateBox
        label={say(NEW_STUDY.start)}
        value={period.start}
        change={(start) => change({ period: { ...period, start } })}
      />
      <DateBox label={say(NEW_STUDY.end)} value={period.end} change={(end) => change({ period: { ...period, end } })} />
      <DateBox label={say(NEW_STUDY.publishedOn)} value={publishedOn} change={(day) => change({ publishedOn: day })} />
    </fieldset>
  );
}

function everythingOf({ languages, countries, cities, instruments }: Offer): StudyWish {
  return {
    ...NO_NAME,
    languages,
    countries: countries.map(({ code }) => code),
    cities: cities.map(({ id }) => id),
    ownCountries: [],
    ownCities: [],
    instruments: instruments.map(({ id }) => id),
    period: { start: inDays(0), end: inDays(90) },
    publishedOn: inDays(180),
  };
}

function inDays(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date.toLocaleDateString("sv-SE");
}
