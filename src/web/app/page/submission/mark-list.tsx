// What checks remarked on one submission: marks for people to look at, never changes.
import type { ReactNode } from "react";
import { useSpeech } from "../../language.tsx";
import { MARKS, SUBMISSIONS } from "../../words/submission-words.ts";

/** `flags`: name of a check → its remarks. */
export function MarkList({ flags }: { readonly flags: unknown }): ReactNode {
  const { say } = useSpeech();
  const marked = Object.entries(typeof flags === "object" && flags !== null ? flags : {}).filter(
    ([, remarks]) => Array.isArray(remarks) && remarks.length > 0,
  );
  if (marked.length === 0) return null;
  return (
    <section>
      <h4>{say(SUBMISSIONS.flags)}</h4>
      <ul>
        {marked.map(([check, remarks]) => (
          <li key={check}>
            {MARKS[check] ? say(MARKS[check]) : check}
            {pathsOf(remarks).map((path) => (
              <div key={path} className="help">
                {path}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which questions, where a check tells. */
function pathsOf(remarks: readonly unknown[]): readonly string[] {
  const paths = remarks.flatMap((remark) =>
    typeof remark === "object" && remark !== null && "path" in remark ? [String(remark.path)] : [],
  );
  return [...new Set(paths)];
}
