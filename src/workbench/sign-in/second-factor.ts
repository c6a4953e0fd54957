// The second factor of an account: made with a code that proves the phone knows the secret, asked at every sign-in, ended by its owner
// with the password, or by an administrator with a reason.
import { isRecord } from "#base/is-record";
import { Problem } from "#base/problem";
import { HOUSE } from "#store/acts/act";
import { actHead, type Desk } from "../act-head.ts";
import { ledgersOf } from "../ledgers-of.ts";
import { hashToken } from "../senders.ts";
import { codeIsNeeded, codeIsWrong, noSecondFactor, ticketHasEnded } from "./problems.ts";
import { findRecoveryCode, makeRecoveryCodes } from "./recovery-codes.ts";
import { readTicket, sealTicket } from "./sealed-ticket.ts";
import { makeTotpSecret, stepOfCode, totpAddress } from "./totp.ts";

export interface FactorOffer {
  /** Handed back with the first code. */
  readonly ticket: string;
  /** In base32, to be typed where no camera is at hand. */
  readonly secret: string;
  /** `otpauth://…`, for the square code. */
  readonly address: string;
}

const ISSUER = "Tornaviaje";

/** Nothing is kept until the first code comes. */
export function offerSecondFactor(desk: Desk, name: string): FactorOffer {
  const secret = makeTotpSecret();
  const ticket = sealTicket(desk, purposeOf(name), { secret });
  return { ticket, secret, address: totpAddress(secret, { name, issuer: ISSUER }) };
}

/** Recovery codes, told once. Throws `workbench/code-is-wrong`, `workbench/ticket-has-ended`. */
export async function setSecondFactor(
  desk: Desk,
  name: string,
  { ticket, code }: { readonly ticket: string; readonly code: string },
): Promise<readonly string[]> {
  const held = readTicket(desk, purposeOf(name), ticket);
  if (!isRecord(held) || typeof held.secret !== "string") throw ticketHasEnded();
  const step = stepOfCode(held.secret, plain(code), desk.effects.clock.now());
  if (step === undefined) throw codeIsWrong();
  const { codes, hashes } = await makeRecoveryCodes();
  const body = { name, secret: desk.store.secrets.seal(boundTo(name), held.secret), recovery: hashes };
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "set-second-factor", body });
  await desk.store.factors.takeStep(name, step);
  return codes;
}

/** The session that set it has shown it. */
export async function strengthenSession({ store }: Desk, token: string): Promise<void> {
  await store.accounts.strengthenToken(hashToken(token));
}

/** New ones, told once; the old ones end. Throws `workbench/no-second-factor`. */
export async function renewRecoveryCodes(desk: Desk, name: string): Promise<readonly string[]> {
  if ((await desk.store.factors.get(name)) === undefined) throw noSecondFactor();
  const { codes, hashes } = await makeRecoveryCodes();
  const body = { name, recovery: hashes };
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "renew-recovery-codes", body });
  return codes;
}

/**
 * Whether the account has a second factor, which was shown then. At the desk of the house. Throws
 * `workbench/second-factor-is-needed`, `workbench/code-is-wrong`.
 */
export async function checkSecondFactor(desk: Desk, name: string, code: string | undefined): Promise<boolean> {
  const factor = await desk.store.factors.get(name);
  if (factor === undefined) return false;
  if (code === undefined || code.trim() === "") throw codeIsNeeded();
  const secret = desk.store.secrets.unseal(boundTo(name), factor.secret);
  const step = secret && stepOfCode(secret, plain(code), desk.effects.clock.now());
  if (typeof step === "number" && (await desk.store.factors.takeStep(name, step))) return true;
  const found = await findRecoveryCode(factor.recovery, code);
  if (found === undefined) throw codeIsWrong();
  await useRecoveryCode({ ...desk, actor: name }, { name, code: found });
  return true;
}

/** Of two at once, the second is refused by the act itself. Throws `workbench/code-is-wrong`. */
async function useRecoveryCode(desk: Desk, body: { readonly name: string; readonly code: string }): Promise<void> {
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "use-recovery-code", body }).catch((cause: unknown) => {
    throw cause instanceof Problem && cause.code === "store/name-is-unknown" ? codeIsWrong() : cause;
  });
}

/** Throws `store/name-is-unknown` where there is none. */
export async function removeSecondFactor(desk: Desk, name: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "remove-second-factor", body: { name } });
}

/**
 * For somebody who lost phone and codes: second factor, passkeys and sessions end, and the password alone opens the account until a
 * new one is set. The ledger of each study that the account reaches tells of it. Throws `store/name-is-unknown`.
 */
export async function resetFactors(desk: Desk, name: string, reason: string): Promise<void> {
  const { studies = [] } = (await desk.store.accounts.get(name)) ?? {};
  const notedIn = await ledgersOf(desk, studies);
  await desk.store.commit({ ...actHead(desk, HOUSE), notedIn, verb: "reset-factors", body: { name, reason } });
}

/** People type them with spaces, as the application shows them. */
function plain(code: string): string {
  return code.replaceAll(/\s/gu, "");
}

function purposeOf(name: string): string {
  return `second factor of ${name}`;
}

function boundTo(name: string): string {
  return JSON.stringify(["second factor", name]);
}
