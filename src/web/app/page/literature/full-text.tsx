// The full text of a work beside the form: searched, walked page by page, and taken over passage by passage.
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { foldText, foldWords } from "#base/fold-text";
import { ask } from "../../api/client.ts";
import { type Passage, passages } from "../../api/literature-shapes.ts";
import { path } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { useSettled } from "../../part/use-settled.ts";
import { FULL_TEXT } from "../../words/extraction-words.ts";
import { LITERATURE } from "../../words/literature-words.ts";
import { placeOf } from "./take-passage.ts";

interface FullTextProps {
  readonly study: string;
  /** Reference. */
  readonly id: string;
  /** The field that a passage would go into, as a person calls it. */
  readonly goal: string;
  readonly take: (passage: Passage) => void;
}

const AT_ONCE = 40;

export function FullText({ study, id, goal, take }: FullTextProps): ReactNode {
  const { say, number } = useSpeech();
  const [words, setWords] = useState("");
  const [from, setFrom] = useState("");
  const [taken, setTaken] = useState("");
  const asked = useSettled(`${new URLSearchParams({ q: words, ...(/^[1-9]\d{0,4}$/u.test(from) && { from }) })}`);
  const query = useInfiniteQuery({
    queryKey: [study, "review", "works", id, "passages", asked],
    initialPageParam: 0,
    queryFn: ({ pageParam: offset }) =>
      ask(passages, `${path(study, "review", "works", id, "passages")}?${asked}&offset=${offset}&limit=${AT_ONCE}`),
    getNextPageParam: ({ total }, told) => (told.length * AT_ONCE < total ? told.length * AT_ONCE : undefined),
    placeholderData: (before) => before,
  });
  const [first] = query.data?.pages ?? [];
  if (first === undefined) return <Asked query={query}>{() => null}</Asked>;
  if (first.pages === 0) return <p className="help">{say(FULL_TEXT.none, { id })}</p>;
  const shown = query.data?.pages.flatMap((told) => told.passages) ?? [];
  return (
    <section className="full-text" aria-label={say(FULL_TEXT.title)}>
      <h5>{say(FULL_TEXT.title)}</h5>
      <p className="help">{say(FULL_TEXT.help)}</p>
      <div className="add">
        <TextBox label={say(FULL_TEXT.search)} value={words} change={setWords} isOptional />
        {first.pages > 1 && <TextBox label={say(FULL_TEXT.from)} value={from} change={setFrom} isOptional isNumber />}
      </div>
      <p className="help" role="status">
        {first.total === 0
          ? say(FULL_TEXT.nothing)
          : say(FULL_TEXT.count, { shown: number(shown.length), total: number(first.total) })}
        {taken !== "" && ` · ${taken}`}
      </p>
      <p className="help">{say(FULL_TEXT.goesTo, { field: goal })}</p>
      <div className="scroll">
        <Passages
          shown={shown}
          words={words}
          take={(passage) => {
            take(passage);
            setTaken(say(FULL_TEXT.taken, { place: placeOf(passage) || say(FULL_TEXT.title), field: goal }));
          }}
        />
        {query.hasNextPage && (
          <Button onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
            {say(LITERATURE.more)}
          </Button>
        )}
      </div>
    </section>
  );
}

interface PassagesProps {
  readonly shown: readonly Passage[];
  readonly words: string;
  readonly take: (passage: Passage) => void;
}

function Passages({ shown, words, take }: PassagesProps): ReactNode {
  return (
    <ol className="passages">
      {shown.map((passage, at) => (
        <li key={at}>
          <Button className="passage" onPress={() => take(passage)}>
            <span className="place">{placeOf(passage)}</span> <Marked text={passage.text} words={words} />
          </Button>
        </li>
      ))}
    </ol>
  );
}

/** Words that were searched for are marked, whatever their accents. */
function Marked({ text, words }: { readonly text: string; readonly words: string }): ReactNode {
  const wanted = foldWords(words)
    .split(" ")
    .filter((word) => word !== "");
  if (wanted.length === 0) return text;
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part, at) =>
      at % 2 === 1 && wanted.some((word) => foldText(part).startsWith(word)) ? <mark key={at}>{part}</mark> : part,
    );
}
