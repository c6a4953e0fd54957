// Signing in by a passkey (W3C Web Authentication, level 2): the device proves that it holds a key and that its owner was there, by
// finger, face or PIN. So it counts as two factors. Challenges are sealed tickets, good once.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { HOUSE } from "#store/acts/act";
import type { KeptAccount } from "#store/kept/accounts";
import type { KeptPasskey } from "#store/kept/passkeys";
import { actHead, type Desk } from "../act-head.ts";
import { passkeyIsRefused, passkeyIsUnfit } from "./problems.ts";
import { sealTicket, useTicket } from "./sealed-ticket.ts";

/** The server as browsers see it. */
export interface RelyingParty {
  /** `https://study.example.org` */
  readonly origin: string;
}

export interface Asked<Options> {
  readonly options: Options;
  /** Handed back with the answer of the device. */
  readonly ticket: string;
}

const NAME = "Tornaviaje";

/** For the browser of whoever is signed in as `account`. */
export async function askNewPasskey(
  desk: Desk,
  { origin }: RelyingParty,
  account: string,
): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> {
  const known = await desk.store.passkeys.list(account);
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: new URL(origin).hostname,
    userName: account,
    userDisplayName: account,
    // Says nothing of the person to whoever finds the device.
    userID: new Uint8Array(Buffer.from(desk.store.secrets.mark(`passkey ${account}`), "hex")),
    attestationType: "none",
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { options, ticket: sealTicket(desk, newFor(account), options.challenge) };
}

export interface NewPasskeyAnswer {
  readonly ticket: string;
  readonly label: string;
  readonly response: RegistrationResponseJSON;
}

/** Throws `workbench/passkey-is-unfit`, `workbench/ticket-has-ended`, `store/name-is-taken`. */
export async function addPasskey(
  desk: Desk,
  { origin }: RelyingParty,
  { name, ticket, label, response }: NewPasskeyAnswer & { readonly name: string },
): Promise<void> {
  const challenge = String(await useTicket(desk, newFor(name), ticket));
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw passkeyIsUnfit(cause);
  });
  if (registrationInfo === undefined) throw passkeyIsUnfit(undefined);
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  const key = { id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports };
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "add-passkey", body: { name, label, ...key } });
}

/** Throws `store/name-is-unknown`. */
export async function renamePasskey(
  desk: Desk,
  body: { readonly name: string; readonly id: string; readonly label: string },
): Promise<void> {
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "name-passkey", body });
}

/** Throws `store/name-is-unknown`. */
export async function removePasskey(desk: Desk, name: string, id: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "remove-passkey", body: { name, id } });
}

/** Whoever asks has said nothing yet: the device knows which of its keys are for us. */
export async function askPasskey(
  desk: Desk,
  { origin }: RelyingParty,
): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
  const options = await generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    userVerification: "required",
  });
  return { options, ticket: sealTicket(desk, SIGN_IN, options.challenge) };
}

/** The account whose key the device holds. Throws `workbench/passkey-is-refused`, `workbench/ticket-has-ended`. */
export async function accountOfPasskey(
  desk: Desk,
  { origin }: RelyingParty,
  { ticket, response }: { readonly ticket: string; readonly response: AuthenticationResponseJSON },
): Promise<KeptAccount> {
  const challenge = String(await useTicket(desk, SIGN_IN, ticket));
  const passkey = await desk.store.passkeys.find(response.id);
  const account = passkey && (await desk.store.accounts.get(passkey.account));
  if (passkey === undefined || account === undefined) throw passkeyIsRefused();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
    credential: credentialOf(passkey),
  }).catch((cause: unknown) => {
    throw passkeyIsRefused(cause);
  });
  if (!verified) throw passkeyIsRefused();
  const at = desk.effects.clock.now().toISOString();
  await desk.store.passkeys.noteUse(passkey.id, { counter: authenticationInfo.newCounter, at });
  return account;
}

function credentialOf({ id, publicKey, counter, transports }: KeptPasskey) {
  return {
    id,
    publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")),
    counter,
    transports: [...transports],
  };
}

const SIGN_IN = "sign in by passkey";

function newFor(account: string): string {
  return `new passkey of ${account}`;
}
