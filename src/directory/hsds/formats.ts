// The formats that HSDS asks of texts: UUID (RFC 4122), e-mail address (RFC 5322, dot-atom), URI (RFC 3986), instants (RFC 3339).
import { isIsoDate } from "#base/iso-date";

const HEX = "[0-9a-f]";

const UUID = new RegExp(`^(urn:uuid:)?${HEX}{8}-(${HEX}{4}-){3}${HEX}{12}$`, "i");

const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";

const LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";

const EMAIL = new RegExp(`^${ATOM}(\\.${ATOM})*@(${LABEL}\\.)+${LABEL}$`, "i");

const ENCODED = `%${HEX}{2}`;
const UNRESERVED = "a-z0-9\\-._~!$&'()*+,;=";
const PATH_LETTER = `([${UNRESERVED}:@]|${ENCODED})`;
const BYTE = "(25[0-5]|2[0-4]\\d|[01]?\\d\\d?)";
const IPV4 = `(${BYTE}\\.){3}${BYTE}`;
const HOST = `(\\[[0-9a-f:.]+\\]|\\[v${HEX}+\\.[${UNRESERVED}:]+\\]|([${UNRESERVED}]|${ENCODED})*)`;
const AUTHORITY = `(([${UNRESERVED}:]|${ENCODED})*@)?${HOST}(:\\d*)?`;
const TAIL = `(\\?(${PATH_LETTER}|[/?])*)?(#(${PATH_LETTER}|[/?])*)?`;

const URI = new RegExp(
  `^[a-z][a-z0-9+\\-.]*:(/?/${AUTHORITY}(/${PATH_LETTER}*)*|/(${PATH_LETTER}+(/${PATH_LETTER}*)*)?|${PATH_LETTER}+(/${PATH_LETTER}*)*)${TAIL}$`,
  "i",
);

const LITERAL = /\[([0-9a-f:.]+)\]/i;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** With a scheme; international letters must be percent-encoded. */
export function isUri(text: string): boolean {
  if (!URI.test(text)) return false;
  const literal = LITERAL.exec(text.slice(0, text.search(/[?#]|$/)))?.[1];
  return literal === undefined || isIpv6(literal);
}

function isIpv6(text: string): boolean {
  const [before = "", after, ...more] = text.split("::");
  if (more.length > 0) return false;
  const left = groupsOf(before);
  const right = after === undefined ? [] : groupsOf(after);
  if (left === undefined || right === undefined) return false;
  const count = left.length + right.length;
  return after === undefined ? count === 8 : count <= 7;
}

/** An address of version 4 at the end counts as two groups. */
function groupsOf(text: string): readonly string[] | undefined {
  if (text === "") return [];
  const groups = text.split(":");
  const last = groups.at(-1) ?? "";
  const whole = last.includes(".") ? [...groups.slice(0, -1), ...(isIpv4(last) ? ["0", "0"] : ["?"])] : groups;
  return whole.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? whole : undefined;
}

function isIpv4(text: string): boolean {
  return new RegExp(`^${IPV4}$`).test(text);
}

const TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i;

/** Date, `T` or a space, time and offset from UTC. */
export function isInstant(text: string): boolean {
  const [day = "", time = "", ...more] = text.split(/[t\s]/i);
  return more.length === 0 && isIsoDate(day) && isTimeWithOffset(time);
}

function isTimeWithOffset(text: string): boolean {
  const found = TIME.exec(text);
  if (found === null) return false;
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const [offsetHour, offsetMinute] = [Number(found[5] ?? 0), Number(found[6] ?? 0)];
  if (offsetHour > 23 || offsetMinute > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  return second < 61 && isLeapMinute(hour, minute, (found[4] === "-" ? -1 : 1) * (offsetHour * 60 + offsetMinute));
}

/** A leap second ends the last minute of a day of UTC. */
function isLeapMinute(hour: number, minute: number, offsetMinutes: number): boolean {
  const utc = (hour * 60 + minute - offsetMinutes + 1440) % 1440;
  return hour <= 23 && minute <= 59 && utc === 1439;
}

/** `HH:MM` or `HH:MM:SS`, with or without offset. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(z|[+-]\d\d(:?\d\d)?)?$/i.test(text);
}
