// Interviews under their pseudonyms: consent, coding, quotations; and what others say beside what people answer.
import type { ReactNode } from "react";
import type { Texts } from "#base/text";
import { cases, type ListedCase } from "../api/literature-shapes.ts";
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
import { CASE_VIEWS, CASES } from "../words/case-words.ts";
import { SEX_NAMES } from "../words/explore-words.ts";
import { AgreementView } from "./cases/agreement-view.tsx";
import { BringInterview } from "./cases/bring-interview.tsx";
import { ClaimTable } from "./cases/claim-table.tsx";
import { CodebookView } from "./cases/codebook-view.tsx";
import { InterviewList } from "./cases/interview-list.tsx";
import { OneCase } from "./cases/one-case.tsx";
import { StoryForm } from "./cases/story-form.tsx";
import { TakenPublications } from "./cases/taken-publications.tsx";

export function CasesPage({ study, page, item }: PageProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const [wishes, wish] = useWishes({ view: "cases", interview: "" });
  const { bring, write, ...others } = CASE_VIEWS;
  const views: Readonly<Record<string, Texts>> = may("keep-cases") ? CASE_VIEWS : others;
  const view = viewOf(views, wishes.view);
  if (item !== undefined)
    return (
      <>
        <h2>{say(CASES.title)}</h2>
        <p>
          <PageLink study={study} page={page}>
            {say(CASES.back)}
          </PageLink>
        </p>
        <OneCase study={study} id={item} />
      </>
    );
  return (
    <>
      <h2>{say(CASES.title)}</h2>
      <Views label={CASES.views} views={views} shown={view} show={(next) => wish({ view: next, interview: "" })} />
      {view === "cases" && <CaseTable study={study} />}
      {view === "cases" && <TakenPublications study={study} />}
      {view === "interviews" && <InterviewList study={study} opened={wishes.interview ?? ""} />}
      {view === "bring" && <BringInterview study={study} />}
      {view === "write" && <StoryForm study={study} />}
      {view === "codes" && <CodebookView study={study} />}
      {view === "codes" && <AgreementView study={study} />}
      {view === "claims" && <ClaimTable study={study} />}
    </>
  );
}

function CaseTable({ study }: { readonly study: string }): ReactNode {
  const { say, number, day } = useSpeech();
  const placeName = usePlaceNames(study);
  const count = (name: string, value: (one: ListedCase) => number) => ({
    ...{ name, value, isNumber: true },
    cell: (one: ListedCase) => number(value(one)),
  });
  return (
    <>
      <p className="help">{say(CASES.help)}</p>
      <Asked query={useAsked(cases, study, ["cases"])}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState what={CASES.none} cure={CASES.noneCure} />
          ) : (
            <>
              {all.some(({ mark }) => mark === "demonstration") && (
                <p className="demonstration">{say(CASES.demonstration)}</p>
              )}
              <ListTable
                title={say(CASES.title)}
                file={`${study}-cases`}
                rows={all}
                keyOf={({ id }) => id}
                columns={[
                  {
                    name: say(CASES.story),
                    value: ({ titles }) => say(titles),
                    cell: ({ id, titles }) => (
                      <PageLink study={study} page="cases" item={id}>
                        {say(titles)}
                      </PageLink>
                    ),
                  },
                  {
                    name: say(CASES.person),
                    value: ({ pseudonym }) => pseudonym,
                    cell: ({ pseudonym, sex, ageBand }) => `${pseudonym} · ${say(SEX_NAMES[sex])} · ${ageBand}`,
                  },
                  {
                    name: say(CASES.place),
                    value: ({ city, country }) => placeName(city || country),
                    cell: ({ city, country }) => placeName(city || country),
                  },
                  {
                    name: say(CASES.consent),
                    value: ({ consent }) => consent.on,
                    cell: ({ consent }) => day(consent.on),
                  },
                  {
                    name: say(CASES.transcript),
                    value: ({ hasTranscript }) => (hasTranscript ? 1 : 0),
                    cell: ({ hasTranscript }) => say(hasTranscript ? CASES.hasTranscript : CASES.noTranscript),
                  },
                  count(say(CASES.codings), ({ codings }) => codings),
                  count(say(CASES.approved), ({ quotations }) => quotations.approved),
                  count(say(CASES.proposed), ({ quotations }) => quotations.proposed),
                ]}
              />
            </>
          )
        }
      </Asked>
    </>
  );
}
