// "What has worked for women, economic, in a city like this": asked in three choices and some words, answered with reasons.
import type { ReactNode } from "react";
import {
  ANSWERS,
  CITY_CRITERION_WORDS,
  PEOPLE,
  PRACTICE_DIMENSIONS,
  STRENGTH_CRITERION_WORDS,
  STRENGTHS,
} from "#base/practice-words";
import type { Texts } from "#base/text";
import { type FoundPractice, foundPractices } from "../../api/literature-shapes.ts";
import { useOverview } from "../../api/queries.ts";
import type { StudyHead } from "../../api/study-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { useSettled } from "../../part/use-settled.ts";
import type { Wishes } from "../../route.ts";
import { LITERATURE } from "../../words/literature-words.ts";
import { WORKED } from "../../words/practice-words.ts";

interface WorkedViewProps {
  readonly study: string;
  readonly wishes: Wishes;
  readonly wish: (changed: Wishes) => void;
}

const ANY = "*";
/** From here on somebody has looked at an effect: a comparison or an evaluation. */
const SHOWS_EFFECT = 3;

export function WorkedView({ study, wishes, wish }: WorkedViewProps): ReactNode {
  const { say } = useSpeech();
  const { study: head, counts } = useOverview(study).data ?? {};
  const words = useSettled(wishes.q ?? "");
  const { group = "", dimension = "", city = "" } = wishes;
  const asked = Object.entries({ for: group, dimension, city, q: words }).filter(([, value]) => value !== "");
  const query = new URLSearchParams(asked).toString();
  return (
    <>
      <p className="help">{say(WORKED.help)}</p>
      <Question wishes={wishes} wish={wish} head={head} />
      <Asked query={useAsked(foundPractices, study, ["practices", "search"], query)}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState what={WORKED.none} cure={WORKED.noneCure} />
          ) : (
            <Found study={study} found={found} all={Math.max(counts?.practices ?? 0, found.length)} head={head} />
          )
        }
      </Asked>
    </>
  );
}

interface QuestionProps {
  readonly wishes: Wishes;
  readonly wish: (changed: Wishes) => void;
  readonly head: StudyHead | undefined;
}

function Question({ wishes, wish, head }: QuestionProps): ReactNode {
  const { say } = useSpeech();
  const any = { id: ANY, name: say(WORKED.any) };
  const named = (words: Readonly<Record<string, Texts>>) =>
    Object.entries(words).map(([id, name]) => ({ id, name: say(name) }));
  const choose = (name: string) => (id: string) => wish({ [name]: id === ANY ? "" : id });
  return (
    <div className="filters">
      <Choice
        label={say(WORKED.whom)}
        chosen={wishes.group || ANY}
        choose={choose("group")}
        options={[any, ...named(PEOPLE)]}
      />
      <Choice
        label={say(WORKED.dimension)}
        chosen={wishes.dimension || ANY}
        choose={choose("dimension")}
        options={[any, ...named(PRACTICE_DIMENSIONS)]}
      />
      <Choice
        label={say(WORKED.city)}
        chosen={wishes.city || ANY}
        choose={choose("city")}
        options={[any, ...(head?.cities ?? []).map(({ id, name }) => ({ id, name }))]}
      />
      <TextBox label={say(WORKED.words)} value={wishes.q ?? ""} change={(q) => wish({ q })} isOptional />
    </div>
  );
}

interface FoundProps {
  readonly study: string;
  readonly found: readonly FoundPractice[];
  readonly all: number;
  readonly head: StudyHead | undefined;
}

function Found({ study, found, all, head }: FoundProps): ReactNode {
  const { say, number } = useSpeech();
  const withEffect = found.filter(({ strength }) => strength >= SHOWS_EFFECT).length;
  const tell = useTelling(head);
  const hasCity = found.some(({ transfer }) => transfer !== undefined);
  const column = (name: string, value: (one: FoundPractice) => string) => ({ name, value, cell: value });
  const fits = {
    name: say(WORKED.fits),
    value: ({ transfer }: FoundPractice) => (transfer === undefined ? null : transfer.met / transfer.stated),
    cell: (one: FoundPractice) => <Fit practice={one} criteria={tell.criteria(one)} />,
  };
  return (
    <>
      <p>{say(WORKED.count, { shown: number(found.length), all: number(all), shownEffect: number(withEffect) })}</p>
      <ListTable
        title={say(LITERATURE.practice)}
        file={`${study}-what-has-worked`}
        isSearched={false}
        rows={found}
        keyOf={({ id }) => id}
        columns={[
          {
            name: say(LITERATURE.practice),
            value: ({ names }) => say(names),
            cell: ({ id, names }) => (
              <PageLink study={study} page="literature" item={id}>
                {say(names)}
              </PageLink>
            ),
          },
          column(say(LITERATURE.countries), ({ countries }) => countries.join(", ")),
          column(say(WORKED.whom), ({ groups }) => groups.map((group) => say(PEOPLE[group])).join(", ")),
          {
            ...column(say(WORKED.ground), tell.ground),
            cell: (one) => <Ground practice={one} name={tell.ground(one)} />,
          },
          column(say(WORKED.outcome), (one) => `${tell.outcome(one)} ${tell.numbers(one)}`.trim()),
          ...(hasCity ? [fits] : []),
        ]}
      />
    </>
  );
}

const COLON = { es: ": ", en: ": ", fr: "\u00a0: " } as const;

function Ground({ practice, name }: { readonly practice: FoundPractice; readonly name: string }) {
  const { say, language } = useSpeech();
  return (
    <details>
      <summary>{name}</summary>
      <ul>
        {Object.entries(STRENGTH_CRITERION_WORDS).map(([code, words]) => (
          <li key={code}>
            {say(words)}
            {COLON[language]}
            {say(ANSWERS[practice.criteria.includes(code) ? "met" : "not-met"])}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Fit({ practice, criteria }: { readonly practice: FoundPractice; readonly criteria: readonly string[] }) {
  const { say, number } = useSpeech();
  const { transfer } = practice;
  if (transfer === undefined) return null;
  const { met, known, stated } = transfer;
  return (
    <details>
      <summary>
        {say(WORKED.criteria, { met: number(met), stated: number(stated), unknown: number(stated - known) })}
      </summary>
      <ul>
        {criteria.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

const groups = Object.keys(PEOPLE) as readonly (keyof typeof PEOPLE)[];

interface Telling {
  readonly ground: (one: FoundPractice) => string;
  readonly outcome: (one: FoundPractice) => string;
  readonly numbers: (one: FoundPractice) => string;
  readonly criteria: (one: FoundPractice) => readonly string[];
}

function useTelling(head: StudyHead | undefined): Telling {
  const { say, number, language } = useSpeech();
  const kinds = new Map((head?.serviceKinds ?? []).map(({ code, names }) => [code, say(names)]));
  return {
    ground: ({ strength, by }) =>
      `${say(STRENGTHS[strength] ?? WORKED.any)}${by === "words" ? `, ${say(WORKED.byWords)}` : ""}`,
    outcome: ({ chain: { outcome } }) => {
      if (outcome.basis === "not-stated" || say(outcome.texts) === "") return say(WORKED.notStated);
      return outcome.basis === "reading" ? `${say(outcome.texts)} [${say(WORKED.reading)}]` : say(outcome.texts);
    },
    numbers: ({ costPerPerson: cost, coverage }) =>
      [
        ...(cost === undefined ? [] : [say(WORKED.perPerson, { cost: `${cost.currency} ${number(cost.amount)}` })]),
        ...(cost?.basis === "derived" ? [`(${say(WORKED.derived)})`] : []),
        ...(coverage === undefined
          ? []
          : [
              say(WORKED.served, {
                period: coverage.period || "–",
                served: number(coverage.served),
                returned: number(coverage.returned),
              }),
            ]),
      ].join(" "),
    criteria: ({ transfer }) =>
      (transfer?.criteria ?? []).map(({ kind, code, answer }) => {
        const group = groups.find((one) => one === code);
        const what = kinds.get(code) ?? (group === undefined ? code : say(PEOPLE[group]));
        return `${say(CITY_CRITERION_WORDS[kind], { what })}${COLON[language]}${say(ANSWERS[answer])}`;
      }),
  };
}
