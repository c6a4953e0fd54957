// Behind the link of an invitation: whoever has it chooses a name and a password, and is signed in.
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ask } from "../api/client.ts";
import { signedIn } from "../api/shapes.ts";
import { CredentialsForm } from "../part/credentials-form.tsx";
import { JOIN } from "../words/shell-words.ts";

/** The token stands behind `#`, so that it reaches no log. */
export function invitationToken(): string | undefined {
  return location.pathname.endsWith("/app/join") && location.hash.length > 1 ? location.hash.slice(1) : undefined;
}

export function JoinPage({ token }: { readonly token: string }): ReactNode {
  const client = useQueryClient();
  return (
    <CredentialsForm
      words={JOIN}
      passwordIs="new-password"
      send={(body) => ask(signedIn, "/invitation/acceptance", { method: "POST", body: { token, ...body } })}
      done={() => {
        history.replaceState(null, "", "/app");
        return client.resetQueries();
      }}
    />
  );
}
