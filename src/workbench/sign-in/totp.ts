// Codes that a telephone makes from a secret and the time: HOTP (RFC 4226) over steps of thirty seconds (RFC 6238), SHA-1 and six
// digits, which is what every authenticator application makes.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const STEP_SECONDS = 30;
const DIGITS = 6;
/** RFC 4226, section 4, asks for 160 bits. */
const SECRET_BYTES = 20;
/** A clock may be a step behind or ahead (RFC 6238, section 5.2). */
const TOLERATED_STEPS = 1;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** In base32 (RFC 4648, section 6) without padding. */
export function makeTotpSecret(): string {
  return toBase32(randomBytes(SECRET_BYTES));
}

export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / 1000 / STEP_SECONDS);
}

/** `digits` decimal digits. Source: RFC 4226, section 5.3. */
export function totpCode(secret: Buffer, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The step whose code it is; undefined when it is none of those that are good at `moment`. */
export function stepOfCode(secret: string, code: string, moment: Date): number | undefined {
  if (!/^\d{6}$/u.test(code)) return undefined;
  const key = fromBase32(secret);
  const now = stepAt(moment);
  for (let step = now - TOLERATED_STEPS; step <= now + TOLERATED_STEPS; step++)
    if (timingSafeEqual(Buffer.from(totpCode(key, step)), Buffer.from(code))) return step;
  return undefined;
}

/** What the square code says. Source: Google Authenticator, "Key URI format". */
export function totpAddress(
  secret: string,
  { name, issuer }: { readonly name: string; readonly issuer: string },
): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(name)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

export function toBase32(bytes: Uint8Array): string {
  let [text, bits, held] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(held >>> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : `${text}${BASE32[(held << (5 - bits)) & 31]}`;
}

/** Letters of another alphabet are passed over. */
export function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const letter of text) {
    const value = BASE32.indexOf(letter);
    if (value === -1) continue;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >>> bits) & 0xff);
  }
  return Buffer.from(bytes);
}
