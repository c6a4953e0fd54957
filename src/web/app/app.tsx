// Who is there, which study, which page.
import { type ReactNode, Suspense, useEffect } from "react";
import { isSignedOut } from "./api/client.ts";
import { useAccount, useStudies } from "./api/queries.ts";
import { useSpeech } from "./language.tsx";
import { invitationToken, JoinPage } from "./page/join-page.tsx";
import { SignInPage } from "./page/sign-in-page.tsx";
import { PageOf } from "./page-of.tsx";
import { Asked } from "./part/asked.tsx";
import { EmptyState } from "./part/empty-state.tsx";
import { useRoute } from "./route.ts";
import { Shell } from "./shell/shell.tsx";
import { PAGE_NAMES, SHELL } from "./words/shell-words.ts";

export function App(): ReactNode {
  const account = useAccount();
  if (isSignedOut(account.error)) {
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
            {study === undefined && found.length === 0 && <EmptyState what={SHELL.noStudy} cure={SHELL.noStudyCure} />}
            {study === undefined && found.length > 0 && <EmptyState what={SHELL.whichStudy} />}
            {study && <h1>{say(study.titles)}</h1>}
            {study && (
              <Suspense fallback={<p className="loading">{say(SHELL.loading)}</p>}>
                <PageOf study={study.id} page={page} item={item} key={`${study.id} ${page}`} />
              </Suspense>
            )}
          </Shell>
        );
      }}
    </Asked>
  );
}
