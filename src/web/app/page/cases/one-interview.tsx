// One interview without names, turn by turn, with the codes that people gave to its words. At first a coder sees what is their own.
import { type ReactNode, useState } from "react";
import { type Code, codes, type Interview, interview } from "../../api/literature-shapes.ts";
import { useAccount, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { INTERVIEWS } from "../../words/interview-words.ts";
import { CodePassage } from "./code-passage.tsx";
import { TakeOut } from "./take-out.tsx";
import { type Coding, piecesOf, type Turn, turnsOf } from "./turns.ts";

const EVERYBODY = "*";

interface OneInterviewProps {
  readonly study: string;
  readonly id: string;
}

export function OneInterview({ study, id }: OneInterviewProps): ReactNode {
  const { say } = useSpeech();
  const codebook = useAsked(codes, study, ["codebook"]).data ?? [];
  return (
    <section className="interview">
      <h4>{say(INTERVIEWS.one)}</h4>
      <Asked query={useAsked(interview, study, ["interviews", id])}>
        {(opened) => <Turns study={study} opened={opened} codebook={codebook} />}
      </Asked>
    </section>
  );
}

interface TurnsProps {
  readonly study: string;
  readonly opened: Interview;
  readonly codebook: readonly Code[];
}

function Turns({ study, opened, codebook }: TurnsProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const me = useAccount().data?.name ?? "";
  const isCoder = may("keep-cases");
  const mayCode = isCoder && codebook.length > 0;
  // Not kept from the first drawing: while the codebook is on its way, a coder must not see the codes of others either.
  const [wished, wish] = useState<string>();
  const whose = wished ?? (isCoder ? me : EVERYBODY);
  const people = [...new Set([...(isCoder ? [me] : []), ...opened.codings.map(({ person }) => person)])];
  const shown = opened.codings.filter(({ person }) => whose === EVERYBODY || person === whose);
  return (
    <>
      {opened.mark === "demonstration" && <p className="demonstration">{say(INTERVIEWS.demonstration)}</p>}
      {people.length > 0 && (
        <div className="add">
          <Choice
            label={say(INTERVIEWS.whose)}
            chosen={whose}
            choose={wish}
            options={[
              { id: EVERYBODY, name: say(INTERVIEWS.everybody) },
              ...people.map((person) => ({ id: person, name: person })),
            ]}
          />
        </div>
      )}
      {mayCode && <p className="help">{say(INTERVIEWS.whoseHelp)}</p>}
      <ol className="turns">
        {turnsOf(opened.transcript).map((turn) => (
          <li key={turn.number}>
            <Words turn={turn} codings={shown} codebook={codebook} />
            <Codings {...{ study, codebook, turn, me }} id={opened.id} codings={shown} />
            {mayCode && <CodePassage {...{ study, codebook, turn }} id={opened.id} />}
          </li>
        ))}
      </ol>
    </>
  );
}

interface WordsProps {
  readonly turn: Turn;
  readonly codings: readonly Coding[];
  readonly codebook: readonly Code[];
}

function Words({ turn, codings, codebook }: WordsProps): ReactNode {
  const { say } = useSpeech();
  const nameOf = ({ code }: Coding) => say(codebook.find((one) => one.code === code)?.names ?? same(code));
  return (
    <p>
      {turn.speaker !== "" && <strong>{turn.speaker} </strong>}
      <span data-turn={turn.number}>
        {piecesOf(turn, codings).map(({ text, codings: here }, at) => {
          const key = `${turn.number} ${at}`;
          if (here.length === 0) return <span key={key}>{text}</span>;
          return (
            <mark key={key} title={here.map(nameOf).join(", ")}>
              {text}
            </mark>
          );
        })}
      </span>
    </p>
  );
}

interface CodingsProps extends WordsProps {
  readonly study: string;
  readonly id: string;
  readonly me: string;
}

/** Those that begin in this turn. */
function Codings({ study, id, turn, codings, codebook, me }: CodingsProps): ReactNode {
  const { say } = useSpeech();
  const here = codings.filter(({ start }) => turn.start <= start && start < turn.end);
  if (here.length === 0) return null;
  return (
    <ul className="codings">
      {here.map((one) => {
        const name = say(codebook.find(({ code }) => code === one.code)?.names ?? same(one.code));
        return (
          <li key={`${one.start} ${one.end} ${one.code} ${one.person}`}>
            <b>{name}</b> {one.passage !== turn.words && <q>{one.passage}</q>}{" "}
            <span className="help">{[one.person, one.memo].filter((word) => word !== "").join(" · ")}</span>
            {one.person === me && <TakeOut {...{ study, id, coding: one, name }} />}
          </li>
        );
      })}
    </ul>
  );
}

function same(text: string) {
  return { es: text, en: text, fr: text };
}
