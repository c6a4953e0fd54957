// What must hold in a scoring profile beyond its shape: dimensions, questions and answers that exist, every answer accounted for.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import { quote, quoteAll } from "#base/quote";
import type { YamlNode } from "#base/read-yaml";
import type { Texts } from "#base/text";
import { didYouMean } from "#base/wrong-cell";
import type { Instrument, Variable } from "#study/instrument/instrument";
import type { ScoringItem, ScoringProfile } from "./scoring-profile.ts";

export interface ProfileContext {
  readonly node: YamlNode;
  readonly file: string;
  readonly instruments: readonly Instrument[];
}

interface Remark {
  readonly rule: string;
  readonly key: "table" | "items" | "dimensions" | "cutPoints";
  readonly index?: number;
  readonly message: Texts;
  readonly cure: Texts;
}

export function checkProfile(profile: ScoringProfile, context: ProfileContext): readonly Issue[] {
  const instrument = context.instruments.find(({ id }) => id === profile.table);
  const known = context.instruments.map(({ id }) => id);
  const remarks = [
    ...(instrument === undefined ? [unknownTable(profile.table, known)] : []),
    ...profile.items.flatMap((item, index) => checkItem(item, { profile, instrument, index })),
    ...profile.dimensions.flatMap(({ code }, index) =>
      profile.items.some(({ dimension }) => dimension === code) ? [] : [emptyDimension(code, index)],
    ),
    ...checkCutPoints(profile),
  ];
  return remarks.map((remark) => asIssue(remark, context));
}

interface ItemContext {
  readonly profile: ScoringProfile;
  readonly instrument: Instrument | undefined;
  readonly index: number;
}

function checkItem(item: ScoringItem, { profile, instrument, index }: ItemContext): readonly Remark[] {
  const codes = profile.dimensions.map(({ code }) => code);
  const remarks = codes.includes(item.dimension)
    ? []
    : [unknownName({ name: item.dimension, known: codes, index, rule: "analysis/profile-dimension-is-known" })];
  if (profile.items.findIndex(({ variable }) => variable === item.variable) < index)
    return [...remarks, repeatedItem(item.variable, index)];
  if (instrument === undefined) return remarks;
  const variable = instrument.variables.find(({ name }) => name === item.variable);
  const names = instrument.variables.map(({ name }) => name);
  if (variable === undefined)
    return [
      ...remarks,
      unknownName({ name: item.variable, known: names, index, rule: "analysis/profile-question-exists" }),
    ];
  return [...remarks, ...checkAnswers(item, variable, index)];
}

const KINDS = { answer: ["one"], count: ["many"], number: ["integer", "decimal"] } as const;

function checkAnswers(item: ScoringItem, variable: Variable, index: number): readonly Remark[] {
  if (!KINDS[item.kind].some((kind) => kind === variable.kind)) return [wrongKind(item, index)];
  if (item.kind === "number") return item.zeroAt === item.oneAt ? [wrongKind(item, index)] : [];
  const codes = variable.categories.map(({ code }) => code);
  const named =
    item.kind === "answer" ? [...Object.keys(item.scores), ...(item.unscored ?? [])] : (item.uncounted ?? []);
  const unknown = named.filter((code) => !codes.includes(code));
  const left = item.kind === "answer" ? codes.filter((code) => !named.includes(code)) : [];
  return [
    ...unknown.map((name) => unknownName({ name, known: codes, index, rule: "analysis/profile-answer-exists" })),
    ...(left.length === 0 ? [] : [unscoredAnswers(item.variable, left, index)]),
  ];
}

function checkCutPoints({ cutPoints = [] }: ScoringProfile): readonly Remark[] {
  const rise = cutPoints.every(({ from }, at) => (at === 0 ? from === 0 : from > (cutPoints[at - 1]?.from ?? 0)));
  return rise ? [] : [cutPointsDoNotRise()];
}

function asIssue({ rule, key, index, message, cure }: Remark, { node, file }: ProfileContext): Issue {
  const part = node.kind === "record" ? node.entries.get(key) : undefined;
  const item = part?.kind === "list" && index !== undefined ? part.items[index] : undefined;
  const row = item?.row ?? (node.kind === "record" ? node.rows.get(key) : undefined) ?? node.row;
  const column = index === undefined ? key : `${key}[${index + 1}]`;
  return { rule, severity: "error", place: { file, row, column }, message, cure };
}

function unknownTable(table: string, known: readonly string[]): Remark {
  const [name, names] = [quote(table), quoteAll(known)];
  return {
    rule: "analysis/profile-has-an-instrument",
    key: "table",
    message: {
      es: `El perfil puntúa la tabla ${name.es}, que no tiene instrumento.`,
      en: `The profile scores the table ${name.en}, which has no instrument.`,
      fr: `Le profil note la table ${name.fr}, qui n’a pas d’instrument.`,
    },
    cure: {
      es: `Use una de las tablas del estudio: ${names.es}.`,
      en: `Use one of the tables of the study: ${names.en}.`,
      fr: `Utilisez une des tables de l’étude : ${names.fr}.`,
    },
  };
}

interface UnknownName {
  readonly name: string;
  readonly known: readonly string[];
  readonly index: number;
  readonly rule: string;
}

function unknownName({ name, known, index, rule }: UnknownName): Remark {
  const quoted = quote(name);
  const near = nearest(name, known);
  const meant = near === undefined ? undefined : didYouMean(near);
  const all = quoteAll(known.slice(0, 12));
  return {
    rule,
    key: "items",
    index,
    message: {
      es: `${quoted.es} no existe.`,
      en: `${quoted.en} does not exist.`,
      fr: `${quoted.fr} n’existe pas.`,
    },
    cure: {
      es: meant?.es ?? `Use uno de estos nombres: ${all.es}.`,
      en: meant?.en ?? `Use one of these names: ${all.en}.`,
      fr: meant?.fr ?? `Utilisez un de ces noms : ${all.fr}.`,
    },
  };
}

function repeatedItem(variable: string, index: number): Remark {
  const name = quote(variable);
  return {
    rule: "analysis/profile-scores-a-question-once",
    key: "items",
    index,
    message: {
      es: `La pregunta ${name.es} se puntúa más de una vez.`,
      en: `The question ${name.en} is scored more than once.`,
      fr: `La question ${name.fr} est notée plus d’une fois.`,
    },
    cure: {
      es: "Deje una sola entrada; si debe pesar más, suba su «weight».",
      en: 'Keep one entry; if it should count for more, raise its "weight".',
      fr: "Gardez une seule entrée ; si elle doit compter davantage, augmentez son « weight ».",
    },
  };
}

function wrongKind({ variable, kind }: ScoringItem, index: number): Remark {
  const [name, word] = [quote(variable), quote(kind)];
  return {
    rule: "analysis/profile-item-fits-its-question",
    key: "items",
    index,
    message: {
      es: `La pregunta ${name.es} no se puede puntuar como ${word.es}.`,
      en: `The question ${name.en} cannot be scored as ${word.en}.`,
      fr: `La question ${name.fr} ne peut pas être notée comme ${word.fr}.`,
    },
    cure: {
      es: "«answer» es para una sola respuesta, «count» para varias, «number» para números, con «zeroAt» y «oneAt» distintos.",
      en: '"answer" is for a single answer, "count" for several, "number" for numbers, with "zeroAt" and "oneAt" apart.',
      fr: "« answer » vaut pour une seule réponse, « count » pour plusieurs, « number » pour des nombres, avec « zeroAt » et « oneAt » distincts.",
    },
  };
}

function unscoredAnswers(variable: string, left: readonly string[], index: number): Remark {
  const [name, codes] = [quote(variable), quoteAll(left)];
  return {
    rule: "analysis/profile-accounts-for-every-answer",
    key: "items",
    index,
    message: {
      es: `Respuestas de ${name.es} sin puntaje: ${codes.es}.`,
      en: `Answers of ${name.en} without a score: ${codes.en}.`,
      fr: `Réponses de ${name.fr} sans note : ${codes.fr}.`,
    },
    cure: {
      es: "Déles un puntaje en «scores», o nómbrelas en «unscored» si no dicen nada.",
      en: 'Give them a score in "scores", or name them in "unscored" when they say nothing.',
      fr: "Donnez-leur une note dans « scores », ou nommez-les dans « unscored » si elles ne disent rien.",
    },
  };
}

function emptyDimension(code: string, index: number): Remark {
  const name = quote(code);
  return {
    rule: "analysis/profile-dimension-has-items",
    key: "dimensions",
    index,
    message: {
      es: `Ninguna pregunta puntúa la dimensión ${name.es}.`,
      en: `No question scores the dimension ${name.en}.`,
      fr: `Aucune question ne note la dimension ${name.fr}.`,
    },
    cure: {
      es: "Agregue preguntas de esa dimensión, o quítela.",
      en: "Add questions of that dimension, or take it away.",
      fr: "Ajoutez des questions de cette dimension, ou retirez-la.",
    },
  };
}

function cutPointsDoNotRise(): Remark {
  return {
    rule: "analysis/profile-cut-points-rise",
    key: "cutPoints",
    message: {
      es: "Los cortes no suben desde cero.",
      en: "The cut points do not rise from zero.",
      fr: "Les seuils ne montent pas à partir de zéro.",
    },
    cure: {
      es: "El primero empieza en 0 y cada uno de los siguientes es mayor que el anterior.",
      en: "The first starts at 0 and each of the following is larger than the one before.",
      fr: "Le premier commence à 0 et chacun des suivants est plus grand que le précédent.",
    },
  };
}

export function emptyProfileIssue(file: string): Issue {
  return {
    rule: "analysis/profile-file-is-not-empty",
    severity: "error",
    place: { file },
    message: { es: "El archivo está vacío.", en: "The file is empty.", fr: "Le fichier est vide." },
    cure: {
      es: "Describa el perfil: dimensiones, preguntas y puntajes de sus respuestas.",
      en: "Describe the profile: dimensions, questions and the scores of their answers.",
      fr: "Décrivez le profil : dimensions, questions et notes de leurs réponses.",
    },
  };
}
