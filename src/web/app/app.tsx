// Who is there, which study, which page.
import type { ReactNode } from "react";
import { isSignedOut } from "./api/client.ts";
import { useAccount, useStudies } from "./api/queries.ts";
import { useSpeech } from "./language.tsx";
import { BackCheckPage } from "./page/back-check-page.tsx";
import { CarePage } from "./page/care-page.tsx";
import { FieldworkPage } from "./page/fieldwork-page.tsx";
import { FormsPage } from "./page/forms-page.tsx";
import { LinksPage } from "./page/links-page.tsx";
import { SendersPage } from "./page/senders-page.tsx";
import { SignInPage } from "./page/sign-in-page.tsx";
import { SubmissionsPage } from "./page/submissions-page.tsx";
import { Asked } from "./part/asked.tsx";
import { EmptyState } from "./part/empty-state.tsx";
import { go, type Page, useRoute } from "./route.ts";
import { Shell } from "./shell.tsx";
import { SHELL } from "./words/shell-words.ts";

export function App(): ReactNode {
  const account = useAccount();
  if (isSignedOut(account.error)) return <SignInPage />;
  return <Asked query={account}>{({ name }) => <Studies person={name} />}</Asked>;
}

/** With one study there is nothing to choose. */
function Studies({ person }: { readonly person: string }): ReactNode {
  const { say } = useSpeech();
  const studies = useStudies(true);
  const route = useRoute();
  return (
    <Asked query={studies}>
      {(found) => {
        const study = found.find(({ id }) => id === route.study) ?? (found.length === 1 ? found[0] : undefined);
        return (
          <Shell person={person} studies={found} study={study?.id} page={route.page}>
            {study === undefined && found.length === 0 && <EmptyState what={SHELL.noStudy} cure={SHELL.noStudyCure} />}
            {study === undefined && found.length > 0 && <EmptyState what={SHELL.whichStudy} />}
            {study && <h1>{say(study.titles)}</h1>}
            {study && <PageOf study={study.id} page={route.page} item={route.item} key={study.id} />}
          </Shell>
        );
      }}
    </Asked>
  );
}

interface PageProps {
  readonly study: string;
  readonly page: Page;
  readonly item: string | undefined;
}

function PageOf({ study, page, item }: PageProps): ReactNode {
  if (page === "submissions")
    return (
      <SubmissionsPage
        study={study}
        instance={item}
        open={(instance) => go({ study, page, ...(instance === undefined ? {} : { item: instance }) })}
      />
    );
  if (page === "forms") return <FormsPage study={study} />;
  if (page === "senders") return <SendersPage study={study} />;
  if (page === "links") return <LinksPage study={study} />;
  if (page === "back-check") return <BackCheckPage study={study} />;
  if (page === "care") return <CarePage study={study} />;
  return <FieldworkPage study={study} />;
}
