// Who is there, which study, which page.
import { type ReactNode, Suspense, useEffect } from "react";
import type { Texts } from "#base/text";
import { isSignedOut } from "./api/client.ts";
import { useAccount, useMay, useStudies } from "./api/queries.ts";
import { useSpeech } from "./language.tsx";
import { invitationToken, JoinPage } from "./page/join-page.tsx";
import { ProviderPage, providerStep } from "./page/provider-pages.tsx";
import { SignInPage } from "./page/sign-in-page.tsx";
import { PageOf } from "./page-of.tsx";
import { Asked } from "./part/asked.tsx";
import { EmptyState } from "./part/empty-state.tsx";
import { PageLink } from "./part/page-link.tsx";
import { useRoute } from "./route.ts";
import { Shell } from "./shell/shell.tsx";
import { PAGE_NAMES, SHELL } from "./words/shell-words.ts";

export function App(): ReactNode {
  const account = useAccount();
  if (isSignedOut(account.error)) {
    const step = providerStep();
    if (step !== undefined) return <ProviderPage step={step} />;
    const token = invitationToken();
    return token === undefined ? <SignInPage /> : <JoinPage token={token} />;
  }
  return <Asked query={account}>{({ name }) => <Studies person={name} />}</Asked>;
}

/** With one study there is nothing to choose. */
function Studies({ person }: { readonly person: string }): ReactNode {
  const { say } = useSpeech();
  const studies = useStudies(true);
  const { study: wished, page, item } = useRoute();
  useEffect(() => {
    document.title = `${say(PAGE_NAMES[page])} · Tornaviaje`;
  }, [say, page]);
  return (
    <Asked query={studies}>
      {(found) => {
        const study = found.find(({ id }) => id === wished) ?? (found.length === 1 ? found[0] : undefined);
        return (
          <Shell person={person} studies={found} study={study?.id} page={page}>
            <h1>{study ? say(study.titles) : "Tornaviaje"}</h1>
            {study === undefined && page !== "new-study" && <NoStudy studies={found} />}
            {(study || page === "new-study") && (
              <Suspense fallback={<p className="loading">{say(SHELL.loading)}</p>}>
                <PageOf study={study?.id ?? ""} page={page} item={item} key={`${study?.id} ${page}`} />
              </Suspense>
            )}
          </Shell>
        );
      }}
    </Asked>
  );
}

interface NoStudyProps {
  readonly studies: readonly { readonly id: string; readonly titles: Texts }[];
}

/** One is chosen, or made. */
function NoStudy({ studies }: NoStudyProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const page = { page: "new-study" } as const;
  return (
    <>
      {studies.length === 0 ? (
        <EmptyState what={SHELL.noStudy} cure={SHELL.noStudyCure} />
      ) : (
        <>
          <h2>{say(SHELL.whichStudy)}</h2>
          <ul className="studies">
            {studies.map(({ id, titles }) => (
              <li key={id}>
                <PageLink study={id} page="overview">
                  {say(titles)}
                </PageLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {may("set-up") && (
        <PageLink className="button" {...page}>
          {say(PAGE_NAMES["new-study"])}
        </PageLink>
      )}
    </>
  );
}
