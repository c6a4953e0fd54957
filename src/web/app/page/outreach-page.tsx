// From recommendation to change: who was written to, who answered, who committed to what by when, and what became of it.
import type { ReactNode } from "react";
import { recommendations } from "../api/finding-shapes.ts";
import { stakeholders, type TrackerRow, tracker } from "../api/outreach-shapes.ts";
import { useMay } from "../api/queries.ts";
import { useAsked } from "../api/use-asked.ts";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Asked } from "../part/asked.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { ListTable } from "../part/list-table.tsx";
import { PageLink } from "../part/page-link.tsx";
import { usePlaceNames } from "../part/use-place-names.ts";
import { Views, viewOf } from "../part/views.tsx";
import { useWishes } from "../route.ts";
import { ANSWER_KINDS, GAP_VERDICTS, OUTREACH, OUTREACH_VIEWS, TRACK_STAGES } from "../words/outreach-words.ts";
import { CampaignView } from "./outreach/campaign-view.tsx";
import { CommitmentView } from "./outreach/commitment-view.tsx";
import { EventView } from "./outreach/event-view.tsx";
import { MandateView } from "./outreach/mandate-view.tsx";
import { ReaderView } from "./outreach/reader-view.tsx";
import { StakeholderView } from "./outreach/stakeholder-view.tsx";
import { SuppressionView } from "./outreach/suppression-view.tsx";
import { TrackerCounts } from "./outreach/tracker-counts.tsx";
import { TrackerExports } from "./outreach/tracker-exports.tsx";

export function OutreachPage({ study }: PageProps): ReactNode {
  const { say } = useSpeech();
  const [wishes, wish] = useWishes({ view: "commitments", campaign: "", event: "" });
  const may = useMay();
  const view = viewOf(OUTREACH_VIEWS, wishes.view);
  return (
    <>
      <h2>{say(OUTREACH.title)}</h2>
      <Views
        label={OUTREACH.views}
        views={OUTREACH_VIEWS}
        shown={view}
        show={(next) => wish({ view: next, campaign: "", event: "" })}
      />
      {view === "commitments" && <CommitmentView study={study} />}
      {view === "tracker" && (
        <>
          <TrackerTable study={study} />
          {may("follow-up") && <TrackerExports study={study} />}
        </>
      )}
      {view === "campaigns" && <CampaignView study={study} />}
      {view === "suppressions" && <SuppressionView study={study} />}
      {view === "events" && <EventView study={study} />}
      {view === "readers" && <ReaderView study={study} />}
      {view === "stakeholders" && <StakeholderView study={study} />}
      {view === "mandates" && <MandateView study={study} />}
    </>
  );
}

interface OfStudy {
  readonly study: string;
}

function TrackerTable({ study }: OfStudy): ReactNode {
  const { say, percent, number } = useSpeech();
  const names = new Map((useAsked(stakeholders, study, ["stakeholders"]).data ?? []).map(({ id, name }) => [id, name]));
  const stage = (row: TrackerRow) => say(TRACK_STAGES[row.stage] ?? OUTREACH.stage);
  const placeName = usePlaceNames(study);
  const place = ({ city, country }: TrackerRow) => placeName(city || country);
  const actions = new Map(
    (useAsked(recommendations, study, ["recommendations"]).data ?? []).map(({ recommendation: { id, action } }) => [
      id,
      say(action),
    ]),
  );
  const actionOf = ({ recommendation }: TrackerRow) => actions.get(recommendation) ?? recommendation;
  const gapOf = ({ gap }: TrackerRow) => {
    if (gap === undefined) return "–";
    const verdict = say(GAP_VERDICTS[gap.verdict] ?? OUTREACH.gap);
    if (gap.isHidden) return verdict;
    // What a register counts has no error and is no share.
    const show = (value: number, error: number | undefined) => (error === 0 ? number(value) : percent(value));
    const [before, after] = [show(gap.before, gap.errors?.[0]), show(gap.after, gap.errors?.[1])];
    return say(OUTREACH.moved, { before, after, verdict });
  };
  const kindOf = (kind: string) => say(ANSWER_KINDS[kind] ?? OUTREACH.answer);
  const nameOf = (row: TrackerRow) => names.get(row.stakeholder) ?? row.stakeholder;
  return (
    <Asked query={useAsked(tracker, study, ["tracker"])}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState what={OUTREACH.noTracker} cure={OUTREACH.noTrackerCure} />
        ) : (
          <>
            <TrackerCounts study={study} rows={rows} names={names} />
            <h3>{say(OUTREACH_VIEWS.tracker)}</h3>
            <ListTable
              title={say(OUTREACH_VIEWS.tracker)}
              file={`${study}-tracker`}
              rows={rows}
              keyOf={({ recommendation, stakeholder }) => `${recommendation} ${stakeholder}`}
              columns={[
                {
                  name: say(OUTREACH.recommendation),
                  value: actionOf,
                  cell: (row) => (
                    <PageLink study={study} page="recommendations" item={row.recommendation}>
                      {actionOf(row)}
                    </PageLink>
                  ),
                },
                { name: say(OUTREACH.stakeholder), value: nameOf, cell: nameOf },
                { name: say(OUTREACH.place), value: place, cell: place },
                { name: say(OUTREACH.stage), value: stage, cell: stage },
                { name: say(OUTREACH.gap), value: gapOf, cell: gapOf },
                {
                  name: say(OUTREACH.answer),
                  value: ({ answer }) => (answer ? `${kindOf(answer.kind)} ${answer.words}` : ""),
                  cell: ({ answer }) =>
                    answer ? (
                      <>
                        {kindOf(answer.kind)} {answer.words !== "" && <q>{answer.words}</q>}
                      </>
                    ) : (
                      "–"
                    ),
                },
              ]}
            />
          </>
        )
      }
    </Asked>
  );
}
