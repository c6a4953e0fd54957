// Whether the study asks a second factor of those who may open identities.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";
import { ask, tell } from "../../api/client.ts";
import { protection } from "../../api/people-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { PROTECTION } from "../../words/factor-words.ts";

export function StudyProtection({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const query = useQuery({
    queryKey: [study, "protection"],
    queryFn: () => ask(protection, path(study, "protection")),
  });
  const set = useAct(study, (secondFactor: boolean) =>
    tell(path(study, "protection"), { method: "PUT", body: { secondFactor } }),
  );
  return (
    <section>
      <h3>{say(PROTECTION.title)}</h3>
      <Asked query={query}>
        {({ secondFactor }) => (
          <Checkbox
            className="box"
            isSelected={secondFactor}
            isDisabled={set.isPending}
            onChange={(wish) => set.mutate(wish)}
          >
            <span className="tick" aria-hidden="true" />
            {say(PROTECTION.ask)}
          </Checkbox>
        )}
      </Asked>
      <p className="help">{say(PROTECTION.help)}</p>
      {set.error && <ProblemNote cause={set.error} />}
    </section>
  );
}
