// What in a transcript may tell who somebody is: proposals for a person to confirm. It errs on the side of asking.
// After the safe-harbour list of 45 CFR 164.514(b)(2), for people of the region: names, places, dates, numbers, rare traits.
import { foldText } from "#base/fold-text";
import { wholeWords } from "./whole-words.ts";

export const IDENTITY_KINDS = ["name", "place", "date", "phone", "email", "document", "age", "trait"] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export interface IdentityProposal {
  readonly kind: IdentityKind;
  /** As it stands in the text. */
  readonly text: string;
  readonly count: number;
  readonly replace: string;
  /** Some words round the first place. */
  readonly context: string;
}

export interface IdentityGround {
  /** Names of places that the study knows: cities, areas. */
  readonly places: readonly string[];
  /** Names that are known to be of people: speakers of the transcript. */
  readonly names: readonly string[];
}

interface Found {
  readonly kind: IdentityKind;
  readonly text: string;
  readonly index: number;
}

const MONTHS =
  "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|" +
  "january|february|march|april|may|june|july|august|september|october|november|december|" +
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

const PATTERNS: readonly (readonly [IdentityKind, RegExp])[] = [
  ["email", /[\w.+-]+@[\w-]+\.[\w.-]+/gu],
  ["document", /\b(?:\d{8}-\d|\d{4}[- ]\d{4}[- ]\d{5}|\d{4}[ -]\d{5}[ -]\d{4}|[A-Z]{4}\d{6}[A-Z]{6}[A-Z\d]\d)\b/gu],
  ["date", /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/gu],
  ["date", new RegExp(`\\b\\d{1,2}(?:º|er|st|nd|rd|th)?(?: de| of)? (?:${MONTHS})(?:(?: de| del|,)? \\d{4})?`, "giu")],
  ["date", new RegExp(`\\b(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?`, "giu")],
  ["phone", /(?:\+\d{1,3}[ .-]?)?(?:\(?\d{2,4}\)?[ .-]?)?\d{3,4}[ .-]?\d{4}\b/gu],
  ["age", /\b(?:9\d|1[01]\d) (?:años|years|ans)\b/gu],
  [
    "trait",
    /(?<![\p{L}\d])(?:trasplant\p{L}*|transplant\p{L}*|gemel[oa]s|trilliz\p{L}*|twins?|triplets?|jumeaux|jumelles|silla de ruedas|wheelchair|fauteuil roulant|amput\p{L}*|sord[oa]|cieg[oa]|blind|deaf|aveugle|sourde?|VIH|HIV|alcalde(?:sa)?|mayor of|maire|diputad[oa]|campe[oó]na?|pastor[ae]?|sacerdote|monja|priest|nun|(?:el|la) [uú]nic[oa] (?!que )\p{L}+|[uú]nic[oa] (?:mujer|hombre|persona)|the only (?:woman|man|person|one)|la seule|le seul)(?![\p{L}\d])/giu,
  ],
  [
    "place",
    /\b(?:colonia|barrio|cantón|caserío|aldea|residencial|reparto|zona|ejido|lotificación|village of|quartier)\s+(?:(?:de|del|la|las|los|el|San|Santa)\s+)*[\p{Lu}\d][\p{L}\d]*(?:\s+[\p{Lu}][\p{L}]+)*/gu,
  ],
];

const NAME = /(?<![\p{L}])\p{Lu}\p{Ll}+(?:(?:\s+(?:de|del|de la|de los|van|von))?\s+\p{Lu}\p{Ll}+)*/gu;

/** Capital letters that are no names: months, languages, bodies, words of courtesy. */
const NO_NAMES = new Set(
  (
    "dios gracias señor señora don doña usted ustedes estados unidos mexico méxico guatemala honduras salvador el salvador " +
    "estado gobierno ministerio alcaldia iglesia migracion español ingles english spanish kiche god thank lord united states " +
    "january february march april may june july august september october november december france dieu merci i monday sunday " +
    "enero febrero marzo abril mayo junio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes"
  ).split(" "),
);

/** Common first names of the region: they are asked about even where they begin a sentence. */
const FIRST_NAMES = new Set(
  (
    "maria jose juan carlos luis ana marta martha carmen rosa rosario julio jorge mario miguel pedro francisco antonio manuel " +
    "roberto ricardo rafael jesus daniel david oscar edwin kevin brayan bryan wilmer wilson nelson marvin elmer denis dennis " +
    "walter william henry alex alexander fernando sergio victor hector hugo ruben raul cesar angel andres diego gabriel ivan " +
    "joaquin tomas mauricio santos lucia elena teresa gloria silvia sandra patricia claudia karla carla gabriela andrea paola " +
    "daniela sofia valeria fatima yesenia yolanda marisol elvira blanca dolores esperanza guadalupe juana josefa irma norma " +
    "reina delmy dinora xiomara keny kenia wendy ingrid evelyn jennifer jessica katherine stephany brenda vilma sonia mirna"
  ).split(" "),
);

export function findIdentities(text: string, { places, names }: IdentityGround): readonly IdentityProposal[] {
  const found: Found[] = [];
  const isFree = (index: number, length: number) =>
    !found.some((one) => index < one.index + one.text.length && one.index < index + length);
  const take = (kind: IdentityKind, pattern: RegExp) => {
    for (const match of text.matchAll(pattern))
      if (match[0].trim() !== "" && isFree(match.index, match[0].length))
        found.push({ kind, text: match[0].trim(), index: match.index });
  };
  for (const [kind, pattern] of PATTERNS) take(kind, pattern);
  for (const place of places) take("place", inAnyCase(place));
  for (const match of text.matchAll(NAME))
    if (isFree(match.index, match[0].length) && isName(text, match))
      found.push({ kind: "name", text: match[0], index: match.index });
  for (const name of names) take("name", inAnyCase(name));
  return propose(
    text,
    found.toSorted((a, b) => a.index - b.index),
  );
}

/** Known names are known however they are written; each way of writing is asked about by itself. */
function inAnyCase(words: string): RegExp {
  return new RegExp(wholeWords(words).source, "giu");
}

/** At the beginning of a sentence any word has a capital: there only two in a row, or a word that stands capital elsewhere, count. */
function isName(
  text: string,
  { 0: words, index }: RegExpExecArray | (RegExpMatchArray & { readonly index: number }),
): boolean {
  if (words.split(/\s+/u).every((word) => NO_NAMES.has(foldText(word)) || NO_NAMES.has(word.toLowerCase())))
    return false;
  const isFirst = /(?:^|[.!?…:¡¿«“"\n]\s*)$/u.test(text.slice(Math.max(0, index - 4), index));
  if (!isFirst || /\s/u.test(words) || FIRST_NAMES.has(foldText(words))) return true;
  return [...text.matchAll(wholeWords(words))].some(
    (other) =>
      other.index !== index && !/(?:^|[.!?…:¡¿«“"\n]\s*)$/u.test(text.slice(Math.max(0, other.index - 4), other.index)),
  );
}

const LABELS: Readonly<Record<IdentityKind, string>> = {
  ...{ name: "persona", place: "lugar", date: "fecha", phone: "teléfono", email: "correo", document: "documento" },
  ...{ age: "90 años o más", trait: "rasgo" },
};

/** One proposal per text; names and places are numbered, so that who is who stays clear. */
function propose(text: string, found: readonly Found[]): readonly IdentityProposal[] {
  const proposals = new Map<string, IdentityProposal>();
  const numbers = new Map<IdentityKind, number>();
  for (const { kind, text: words, index } of found) {
    const key = `${kind}|${words}`;
    const known = proposals.get(key);
    if (known !== undefined) {
      proposals.set(key, { ...known, count: known.count + 1 });
      continue;
    }
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    const isNumbered = kind === "name" || kind === "place";
    const context = text
      .slice(Math.max(0, index - 30), index + words.length + 30)
      .replace(/\s+/gu, " ")
      .trim();
    proposals.set(key, {
      kind,
      text: words,
      count: 1,
      replace: `[${LABELS[kind]}${isNumbered ? ` ${number}` : ""}]`,
      context,
    });
  }
  return [...proposals.values()];
}
