// By whom people may sign in besides us: a provider of identities that the configuration names, or nobody.
import { type IdentityProvider, openIdentityProvider } from "#workbench/sign-in/identity-provider";
import { providerIsUnfit } from "#workbench/sign-in/provider-problems";
import type { Invocation } from "./command.ts";

/** Undefined where nothing is said of one. Throws `workbench/provider-is-unfit`. */
export function identityProviderOf({ caller: { environment } }: Invocation): IdentityProvider | undefined {
  const { TORNAVIAJE_OIDC_ISSUER: issuer, TORNAVIAJE_OIDC_CLIENT_ID: clientId } = environment;
  const { TORNAVIAJE_OIDC_CLIENT_SECRET: clientSecret, TORNAVIAJE_OIDC_NAME: given } = environment;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) throw providerIsUnfit(issuer ?? "");
  return openIdentityProvider({ issuer, clientId, clientSecret, ...(given && { name: given }) });
}
