// What a file would bring, or brought: how many of what, and what is to be remarked on, with row, column and cure.
import type { ReactNode } from "react";
import type { Texts } from "#base/text";
import type { Remark } from "../../api/bring-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { BRING } from "../../words/bring-words.ts";

interface ToldFileProps {
  readonly fileName: string;
  /** `preview`: nothing was written; `nothing`: there was nothing to write. */
  readonly state: "preview" | "done" | "nothing";
  readonly figures: readonly (readonly [name: Texts, value: number])[];
  readonly issues: readonly Remark[];
  readonly issueCount: number;
  readonly children?: ReactNode;
}

const HEADS = { preview: BRING.wouldBe, done: BRING.done, nothing: BRING.nothing } as const;

export function ToldFile({ fileName, state, figures, issues, issueCount, children }: ToldFileProps): ReactNode {
  const { say, number } = useSpeech();
  return (
    <div className={state === "done" ? "note good wide" : "note wide"} role="status">
      <p>
        <strong>{say(HEADS[state], { file: fileName })}</strong>
      </p>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      <RemarkList issues={issues} issueCount={issueCount} />
      {children}
    </div>
  );
}

const SHOWN = 10;

/** The first of them; the rest is counted. */
export function RemarkList({ issues, issueCount }: Pick<ToldFileProps, "issues" | "issueCount">): ReactNode {
  const { say, number } = useSpeech();
  if (issueCount === 0) return null;
  const shown = issues.slice(0, SHOWN);
  return (
    <>
      <ul className="plain">
        {shown.map(({ place: { row, column }, message, cure }) => (
          <li key={`${row ?? ""} ${column ?? ""} ${message.en}`}>
            {row !== undefined && (
              <>
                {column === undefined
                  ? say(BRING.place, { row: number(row) })
                  : say(BRING.placeColumn, { row: number(row), column })}{" "}
              </>
            )}
            {say(message)} <span className="help">{say(cure)}</span>
          </li>
        ))}
      </ul>
      {issueCount > shown.length && (
        <p className="help">{say(BRING.moreRemarks, { count: number(issueCount - shown.length) })}</p>
      )}
    </>
  );
}
