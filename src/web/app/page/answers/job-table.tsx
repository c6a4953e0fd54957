// Answers that come in or came in: how far each job is, how it ended, and what can be done about it. Asked every second while one runs.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { type AnswerJob, answerJobs } from "../../api/bring-shapes.ts";
import { ask, tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ANSWERS, JOB_STATES } from "../../words/answer-words.ts";
import { BRING } from "../../words/bring-words.ts";
import { SHELL } from "../../words/shell-words.ts";

const SECOND = 1000;

function useJobs(study: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: [study, "answer-jobs"],
    queryFn: () => ask(answerJobs, path(study, "answer-jobs")),
    refetchInterval: ({ state }) => (state.data?.some((job) => job.state === "running") ? SECOND : false),
  });
  const running = query.data?.filter(({ state }) => state === "running").length ?? 0;
  const last = useRef(running);
  useEffect(() => {
    if (running < last.current) client.invalidateQueries({ queryKey: [study] });
    last.current = running;
  }, [running, study, client]);
  return query;
}

export function JobTable({ study }: { readonly study: string }): ReactNode {
  const { say, moment } = useSpeech();
  const stateOf = ({ state }: AnswerJob) => say(JOB_STATES[state] ?? ANSWERS.state);
  const told = useTold();
  return (
    <>
      <h3>{say(ANSWERS.jobs)}</h3>
      <Asked query={useJobs(study)}>
        {(jobs) =>
          jobs.length === 0 ? (
            <EmptyState what={ANSWERS.noJobs} />
          ) : (
            <ListTable
              title={say(ANSWERS.jobs)}
              file={`${study}-answer-jobs`}
              rows={jobs}
              keyOf={({ id }) => id}
              columns={[
                { name: say(ANSWERS.source), value: ({ from }) => from, cell: ({ from }) => from },
                { name: say(ANSWERS.form), value: ({ form }) => form, cell: ({ form }) => form || "–" },
                {
                  name: say(BRING.when),
                  value: ({ startedAt }) => startedAt,
                  cell: ({ startedAt }) => moment(startedAt),
                },
                { name: say(BRING.who), value: ({ actor }) => actor, cell: ({ actor }) => actor },
                { name: say(ANSWERS.state), value: stateOf, cell: stateOf },
                { name: say(ANSWERS.result), value: told, cell: told },
                {
                  name: say(SHELL.acts),
                  isActs: true,
                  cell: (job) => job.state === "running" && <Stop study={study} job={job} />,
                },
              ]}
            />
          )
        }
      </Asked>
    </>
  );
}

function useTold(): (job: AnswerJob) => string {
  const { say, number } = useSpeech();
  return ({ state, done, report, problem }) => {
    if (problem !== undefined) return `${say(problem.message)} ${say(problem.cure)}`;
    if (report === undefined)
      return state === "running" || done > 0 ? say(ANSWERS.progress, { count: number(done) }) : "–";
    const { gone, ...counts } = report;
    const words = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, number(count)]));
    return `${say(ANSWERS.told, words)}${gone > 0 ? `. ${say(ANSWERS.gone, { count: number(gone) })}` : ""}`;
  };
}

function Stop({ study, job }: { readonly study: string; readonly job: AnswerJob }): ReactNode {
  const { say } = useSpeech();
  const stop = useAct(study, () => tell(path(study, "answer-jobs", job.id), { method: "DELETE" }));
  return (
    <Button onPress={() => stop.mutate(undefined)} isPending={stop.isPending}>
      {say(ANSWERS.stop)}
    </Button>
  );
}
