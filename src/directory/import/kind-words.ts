// Words that tell which kind of service is meant, in Spanish, English and French; the words of a mapping come first.

import { foldWords } from "#base/fold-text";
import { KINDS } from "../reintegration/taxonomy.ts";
import type { ImportMapping } from "./import-mapping.ts";

const WORDS: readonly (readonly [code: string, pattern: RegExp])[] = [
  [
    "DOC",
    /document|identidad|partida de nacimiento|\bdui\b|\bdpi\b|\bcurp\b|pasaporte|passport|apostill|civil registr/,
  ],
  ["PSI", /psico|mental|psycho|terapia|duelo|counsel/],
  ["CER", /certific|reconocimiento|revalid|homologa|accredit/],
  [
    "EMD",
    /emprend|capital semilla|negocio|enterprise|livelihood|moyens de subsistance|seed capital|microempresa|income generat/,
  ],
  ["EMP", /emple|trabajo|bolsa de|job|employ|emploi|vacante|intermediacion laboral|laboral/],
  ["CAP", /capacita|formacion|curso|taller|training|formation|vocational|aprend/],
  ["FIN", /credit|ahorro|financ|remesa|banc|saving|loan|cash/],
  ["EDU", /educa|escuel|beca|school|ecole|scholar|alfabetiz|nivelacion/],
  ["VIV", /vivienda|albergue|alojamiento|shelter|housing|abri|logement|\bnfi\b|cccm/],
  ["JUR", /juridic|legal|abogad|justicia|justice/],
  ["PRO", /proteccion|protection|violencia|trata|violence|\bgbv\b|\bvbg\b|child protection|refugio|desplaza/],
  ["SAL", /salud|medic|clinic|hospital|health|sante|vacun|nutricion|nutrition|ucsf/],
  [
    "SOC",
    /subsid|pension|transferencia|proteccion social|social protection|cuido|guarderia|aliment|food|vivres|securite alimentaire|\bwash\b|\beau\b|agua/,
  ],
  ["REC", /recepcion|acogida|reception|llegada|bienvenid/],
  ["COM", /comunitari|community|comunidad|estigma|cohesion/],
  ["INF", /informacion|orienta|derivacion|ventanilla|linea|referral|information/],
  ["GOB", /coordina|politica publica|mesa|consejo|policy|telecommunication|logisti/],
];

/** The code, a name of a kind in any language, or words that tell it. */
export function findKind(text: string, mapping: ImportMapping | undefined): string | undefined {
  const said = foldWords(text);
  if (said === "") return undefined;
  const written = mapping === undefined ? undefined : ownWords(mapping).get(said);
  return written ?? NAMED.get(said) ?? WORDS.find(([, pattern]) => pattern.test(said))?.[0];
}

const NAMED: ReadonlyMap<string, string> = new Map(
  KINDS.toReversed().flatMap(({ code, names }) =>
    [code, ...Object.values(names)].map((name) => [foldWords(name), code] as const),
  ),
);

/** Folded once per mapping: a table asks for every one of its rows. */
function ownWords(mapping: ImportMapping): ReadonlyMap<string, string> {
  const known = folded.get(mapping);
  if (known !== undefined) return known;
  const words = new Map(mapping.kinds.toReversed().map((kind) => [foldWords(kind.words), kind.code] as const));
  folded.set(mapping, words);
  return words;
}

const folded = new WeakMap<ImportMapping, ReadonlyMap<string, string>>();
