// vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) → cells of one person each, under the names that a table of contacts would have.

export type VcardCells = Readonly<Record<string, string>>;

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Cards without end are read as far as they go. */
export function readVcards(text: string): readonly VcardCells[] {
  const cards: Property[][] = [];
  let card: Property[] | undefined;
  for (const line of unfold(text)) {
    const property = readLine(line);
    if (property === undefined) continue;
    if (property.name === "BEGIN" && /^vcard$/iu.test(property.value)) {
      card = [];
      cards.push(card);
    } else if (property.name === "END") card = undefined;
    else card?.push(property);
  }
  return cards.map(toCells);
}

export function isVcard(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCARD/iu.test(text);
}

/** A line goes on after a blank (RFC 6350 3.2), or in quoted-printable after a soft end. */
function unfold(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .replace(/\n[ \t]/gu, "")
    .replace(/^(.*QUOTED-PRINTABLE.*)=\n/gimu, "$1")
    .split("\n");
}

function readLine(line: string): Property | undefined {
  const [, head = "", parameters = "", value = ""] =
    /^([A-Za-z0-9.-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/u.exec(line) ?? [];
  if (head === "") return undefined;
  const name = (head.split(".").at(-1) ?? head).toUpperCase();
  const decoded = /QUOTED-PRINTABLE/iu.test(parameters) ? decodeQuoted(value) : value;
  return { name, parameters: parameters.toUpperCase(), value: decoded.trim() };
}

function decodeQuoted(text: string): string {
  const escaped = text.replace(/%/gu, "%25").replace(/=([0-9A-F]{2})/giu, "%$1");
  try {
    return decodeURIComponent(escaped);
  } catch {
    return text;
  }
}

function toCells(card: readonly Property[]): VcardCells {
  const first = (name: string) => card.find((property) => property.name === name);
  const phones = card.filter(({ name }) => name === "TEL").map(({ value }) => value.replace(/^tel:/iu, ""));
  const parts = split(first("ADR")?.value ?? "");
  return {
    contact_name: plainText(
      first("FN")?.value ??
        split(first("N")?.value ?? "")
          .slice(0, 2)
          .reverse()
          .join(" "),
    ),
    name: split(first("ORG")?.value ?? "")[0] ?? "",
    position: plainText(first("TITLE")?.value ?? first("ROLE")?.value ?? ""),
    email: preferred(card.filter(({ name }) => name === "EMAIL")).replace(/^mailto:/iu, ""),
    phone: phones[0] ?? "",
    language: (first("LANG")?.value ?? "").slice(0, 2).toLowerCase(),
    country: parts[6] ?? "",
    website: first("URL")?.value ?? "",
    role: plainText(first("NOTE")?.value ?? ""),
  };
}

/** The address marked as preferred, else the first. */
function preferred(properties: readonly Property[]): string {
  const marked = properties.find(({ parameters }) => /PREF(?:=1)?(?:;|$)|TYPE=[^;]*PREF/u.test(parameters));
  return (marked ?? properties[0])?.value ?? "";
}

function split(value: string): readonly string[] {
  return value.split(/(?<!\\);/u).map((part) => plainText(part).trim());
}

function plainText(value: string): string {
  return value.replace(/\\n/giu, "\n").replace(/\\([,;\\])/gu, "$1");
}
