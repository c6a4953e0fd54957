// A provider of identities of somebody else: OpenID Connect Core 1.0 by the authorization code, with PKCE (RFC 7636), state and
// nonce; the ID token is checked against the keys that the provider publishes, though it came over TLS.
import * as oidc from "openid-client";
import { providerDoesNotAnswer, providerIsUnfit, providerRefused } from "./provider-problems.ts";

export interface ProviderPlan {
  /** As its discovery document names itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As people call it: «the ministry». __Default value:__ the host of the issuer. */
  readonly name?: string;
}

/** Kept by whoever signs in, sealed, until the provider sends them back. */
export interface ProviderFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface ProviderClaims {
  readonly issuer: string;
  /** Never changes and never goes to somebody else. */
  readonly subject: string;
  /** Undefined where the provider has not verified it. */
  readonly email: string | undefined;
  readonly suggestedName: string | undefined;
  /** The provider says that more than a password was shown (RFC 8176). */
  readonly isStrong: boolean;
}

export interface IdentityProvider {
  readonly name: string;
  /** Throws `workbench/provider-does-not-answer`. */
  readonly begin: (returnTo: string) => Promise<{ readonly address: string; readonly flow: ProviderFlow }>;
  /** `address`: where the provider sent them, with its query. Throws `workbench/provider-refused`. */
  readonly finish: (address: string, flow: ProviderFlow) => Promise<ProviderClaims>;
}

const SCOPE = "openid email profile";
/** What one knows, has and is. A code or a finger alone is one factor, as a password is. Source: RFC 8176, section 2. */
const FACTORS = [
  ["pwd", "pin", "kba"],
  ["otp", "sms", "tel", "hwk", "swk", "sc", "pop"],
  ["fpt", "face", "iris", "retina", "vbm"],
];

/** Nothing is asked of the provider until somebody wants to sign in. Throws `workbench/provider-is-unfit`. */
export function openIdentityProvider(plan: ProviderPlan): IdentityProvider {
  const { issuer, clientId, clientSecret } = plan;
  const address = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isHere = address !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(address.hostname);
  if (address === undefined || !(address.protocol === "https:" || isHere)) throw providerIsUnfit(issuer);
  const { name = address.hostname } = plan;
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    const execute = [oidc.enableNonRepudiationChecks, ...(isHere ? [oidc.allowInsecureRequests] : [])];
    known ??= oidc.discovery(address, clientId, clientSecret, undefined, { execute }).catch((cause: unknown) => {
      known = undefined;
      throw providerDoesNotAnswer(name, cause);
    });
    return known;
  };
  return {
    name,
    begin: async (returnTo) => {
      const flow = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const asked = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: SCOPE,
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: "S256",
      });
      return { address: asked.href, flow };
    },
    finish: async (returned, flow) => {
      const server = await configuration();
      return claimsOf(server, await exchange(server, returned, flow)).catch((cause: unknown) => {
        throw providerRefused(name, cause);
      });
    },
  };

  function exchange(server: oidc.Configuration, returned: string, { state, nonce, verifier }: ProviderFlow) {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    return oidc.authorizationCodeGrant(server, new URL(returned), checks).catch((cause: unknown) => {
      throw providerRefused(name, cause);
    });
  }
}

/** Some providers tell the address only when they are asked for it. */
async function claimsOf(
  server: oidc.Configuration,
  tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>,
): Promise<ProviderClaims> {
  const token = tokens.claims();
  if (token === undefined) throw new Error("no ID token");
  const said = typeof token.email === "string" ? token : await userInfo(server, tokens.access_token, token.sub);
  const amr = Array.isArray(token.amr) ? token.amr : [];
  return {
    issuer: token.iss,
    subject: token.sub,
    email: said.email_verified === true && typeof said.email === "string" ? said.email : undefined,
    suggestedName: typeof said.preferred_username === "string" ? said.preferred_username : undefined,
    isStrong: isStrong(amr.map(String)),
  };
}

function isStrong(ways: readonly string[]): boolean {
  const factors = FACTORS.filter((kind) => kind.some((way) => ways.includes(way)));
  return ways.includes("mfa") || factors.length > 1;
}

async function userInfo(
  server: oidc.Configuration,
  token: string,
  subject: string,
): Promise<Readonly<Record<string, unknown>>> {
  if (server.serverMetadata().userinfo_endpoint === undefined) return {};
  return oidc.fetchUserInfo(server, token, subject);
}
