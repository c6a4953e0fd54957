import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ask } from "../api/client.ts";
import { signedIn } from "../api/shapes.ts";
import { CredentialsForm } from "../part/credentials-form.tsx";
import { SIGN_IN } from "../words/shell-words.ts";

export function SignInPage(): ReactNode {
  const client = useQueryClient();
  return (
    <CredentialsForm
      words={SIGN_IN}
      passwordIs="current-password"
      send={(body) => ask(signedIn, "/session", { method: "POST", body })}
      done={() => client.resetQueries()}
    />
  );
}
