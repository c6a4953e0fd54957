// The fields of a campaign that is being written: whom, what, how.
import { type ReactNode, useState } from "react";
import { LANGUAGES, type Language } from "#base/text";
import type { CampaignChoices } from "../../api/campaign-shapes.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { CheckList } from "../../part/check-list.tsx";
import { Choice } from "../../part/choice.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { CAMPAIGNS, INSTITUTION_KINDS, INSTITUTION_LEVELS, TEMPLATE_NAMES } from "../../words/campaign-words.ts";
import { type Draft, INVITATION, inviteOf, keyOf } from "./campaign-draft.ts";
import { eventHour } from "./event-hour.ts";

export interface FieldProps {
  readonly choices: CampaignChoices;
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
}

const NONE = "~none";

export function AudienceFields({ choices, draft, change }: FieldProps): ReactNode {
  const { say } = useSpeech();
  const named = (list: CampaignChoices["countries"]) => list.map(({ id, names }) => ({ id, name: say(names) }));
  const cities = choices.cities.filter(
    ({ country }) => draft.countries.length === 0 || draft.countries.includes(country),
  );
  const several = (
    key: "countries" | "kinds" | "levels" | "engagement",
    label: string,
    options: ReturnType<typeof named>,
  ) => <CheckList label={label} options={options} chosen={draft[key]} choose={(ids) => change({ [key]: ids })} />;
  const words = (ids: readonly string[], names: typeof INSTITUTION_KINDS) =>
    ids.map((id) => ({ id, name: say(names[id] ?? { es: id, en: id, fr: id }) }));
  return (
    <fieldset className="campaign-fields">
      <legend>{say(CAMPAIGNS.whom)}</legend>
      <p className="help">{say(CAMPAIGNS.whomHelp)}</p>
      {several("countries", say(CAMPAIGNS.countries), named(choices.countries))}
      {several("kinds", say(CAMPAIGNS.kinds), words(choices.kinds, INSTITUTION_KINDS))}
      {several("levels", say(CAMPAIGNS.levels), words(choices.levels, INSTITUTION_LEVELS))}
      {several("engagement", say(CAMPAIGNS.engagements), named(choices.engagements))}
      <div className="filters">
        <Choice
          label={say(CAMPAIGNS.city)}
          options={[{ id: NONE, name: say(CAMPAIGNS.allCities) }, ...cities]}
          chosen={draft.city === "" ? NONE : draft.city}
          choose={(id) => change({ city: id === NONE ? "" : id })}
        />
        <Choice
          label={say(CAMPAIGNS.to)}
          options={(["addressed", "everybody"] as const).map((id) => ({ id, name: say(CAMPAIGNS[id]) }))}
          chosen={draft.to}
          choose={(to) => change({ to })}
        />
      </div>
    </fieldset>
  );
}

export function WordFields({ choices, draft, change }: FieldProps): ReactNode {
  const { say, language: own } = useSpeech();
  const [language, setLanguage] = useState<Language>(own);
  const [template, setTemplate] = useState(draft.event === "" ? (choices.templates[0]?.name ?? "") : INVITATION);
  const { words, publications } = draft;
  const write = (changed: Partial<{ subject: string; body: string }>) =>
    change({ words: { ...words, [language]: { ...words[language], ...changed } } });
  const begin = (name: string) => {
    setTemplate(name);
    const begun = choices.templates.find((one) => one.name === name)?.words;
    const event = name === INVITATION ? draft.event || (choices.events[0]?.id ?? "") : "";
    if (begun !== undefined) change({ words: begun, ...(event === "" ? { event } : inviteOf(choices, event)) });
  };
  const places = choices.places.map((name) => `{{${name}}}`).join(", ");
  return (
    <fieldset className="campaign-fields">
      <legend>{say(CAMPAIGNS.what)}</legend>
      <div className="filters">
        <Choice
          label={say(CAMPAIGNS.template)}
          options={choices.templates.map(({ name }) => ({
            id: name,
            name: say(TEMPLATE_NAMES[name] ?? CAMPAIGNS.template),
          }))}
          chosen={template}
          choose={begin}
        />
        <Choice
          label={say(CAMPAIGNS.language)}
          options={LANGUAGES.map((id) => ({ id, name: LANGUAGE_NAMES[id] }))}
          chosen={language}
          choose={(id) => setLanguage(LANGUAGES.find((one) => one === id) ?? own)}
        />
      </div>
      <EventChoice {...{ choices, draft, change }} isInvitation={template === INVITATION} />
      <TextBox
        label={say(CAMPAIGNS.subject)}
        value={words[language].subject}
        change={(subject) => write({ subject })}
      />
      <TextArea
        label={say(CAMPAIGNS.message)}
        value={words[language].body}
        change={(body) => write({ body })}
        rows={12}
        help={say(CAMPAIGNS.messageHelp, { places, link: "{{link}}" })}
      />
      <Choice
        label={`${say(CAMPAIGNS.publication)} (${LANGUAGE_NAMES[language]})`}
        options={[
          { id: NONE, name: say(CAMPAIGNS.noPublication) },
          ...choices.publications[language].map((file) => ({ id: file, name: file })),
        ]}
        chosen={publications[language] === "" ? NONE : publications[language]}
        choose={(id) => change({ publications: { ...publications, [language]: id === NONE ? "" : id } })}
      />
    </fieldset>
  );
}

/** With it each message carries the workshop as a calendar, and the personal page asks whether one comes. */
function EventChoice({
  choices,
  draft,
  change,
  isInvitation,
}: FieldProps & { readonly isInvitation: boolean }): ReactNode {
  const { say, day } = useSpeech();
  if (choices.events.length === 0) return isInvitation ? <p className="help">{say(CAMPAIGNS.noEvents)}</p> : null;
  return (
    <>
      <Choice
        label={say(CAMPAIGNS.event)}
        options={[
          { id: NONE, name: say(CAMPAIGNS.noEvent) },
          ...choices.events.map(({ id, title, start }) => ({ id, name: `${title}, ${eventHour(start, day)}` })),
        ]}
        chosen={draft.event === "" ? NONE : draft.event}
        choose={(id) => change(id === NONE ? { event: "" } : inviteOf(choices, id))}
      />
      <p className="help">{say(CAMPAIGNS.eventHelp, { event: "{{event}}" })}</p>
    </>
  );
}

export function LeavingFields({ draft, change }: FieldProps): ReactNode {
  const { say } = useSpeech();
  const box = (key: "id" | "senderName" | "senderMail" | "perMinute" | "notBefore", rest: object = {}) => (
    <TextBox label={say(CAMPAIGNS[key])} value={draft[key]} change={(text) => change({ [key]: text })} {...rest} />
  );
  return (
    <fieldset className="campaign-fields">
      <legend>{say(CAMPAIGNS.how)}</legend>
      <div className="filters">
        {box("id", { help: say(draft.id === "" ? CAMPAIGNS.idHelp : CAMPAIGNS.idKept, { id: keyOf(draft) }) })}
        {box("senderName")}
        {box("senderMail")}
        {box("perMinute", { isNumber: true })}
        {box("notBefore", { isOptional: true, help: say(CAMPAIGNS.notBeforeHelp) })}
      </div>
    </fieldset>
  );
}
