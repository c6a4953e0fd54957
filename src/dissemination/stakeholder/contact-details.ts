// Who is reached at a stakeholder, and how. Personal data: outside the vault it lives in memory only.

export interface ContactDetails {
  readonly name: string;
  readonly position: string;
  /** Empty where there is none. */
  readonly mail: string;
  /** `+50370000000`; empty where there is none. */
  readonly phone: string;
  readonly whatsapp: string;
}

export const NO_DETAILS: ContactDetails = { name: "", position: "", mail: "", phone: "", whatsapp: "" };

const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^(?!-)[\p{L}\p{N}-]{1,63}(?<!-)$/u;
const LONGEST_LOCAL = 64;
const LONGEST = 254;

/** An address as people write them (the dot-atoms of RFC 5322 3.4.1, a domain with a point). Others are refused, not repaired. */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  const labels = text.slice(at + 1).split(".");
  if (at < 1 || text.length > LONGEST || local.length > LONGEST_LOCAL) return false;
  return LOCAL.test(local) && labels.length > 1 && labels.every((label) => LABEL.test(label));
}

/** The same for all spellings that reach one mailbox: domains have no capitals, and nobody tells mailboxes apart by them. */
export function sameMailbox(address: string): string {
  return address.trim().toLowerCase();
}

/** International form (E.164); undefined where the text is no telephone or its country is not said. */
export function readPhone(text: string): string | undefined {
  const bare = text
    .replace(/^'/u, "")
    .replace(/[\s().\-/]/gu, "")
    .replace(/^00/u, "+");
  return /^\+[1-9]\d{6,14}$/u.test(bare) ? bare : undefined;
}

/** Reserved for examples (RFC 2606): nothing sent there reaches anybody. */
export function isReserved(address: string): boolean {
  return /@(?:.*\.)?(?:example\.(?:org|com|net)|[^@]*\.(?:test|example|invalid|localhost))$/iu.test(address);
}
