// `tornaviaje protect check|suppress`: how easily the people of a file are recognised, and the file made safer.
import { resolve } from "node:path";
import { formatNumber, formatShare } from "#base/format-number";
import { realEffects } from "#workbench/effect/real-effects";
import { checkProtection, type ProtectQuestion, suppressTable, type TableRisk } from "#workbench/protect-table";
import { type Command, type Invocation, type Output, textOption } from "../command.ts";
import { JSON_OPTION, listOption, numberOption, required, textSpec } from "../options.ts";
import { wholeFrom } from "../value-shapes.ts";
import { writeTable } from "../write-table.ts";
import { OUT_OPTION, TABLE_POSITIONAL } from "./protect-words.ts";

const OPTIONS = [
  textSpec("keys", "a,b", {
    es: "columnas por las que se reconocería a una persona",
    en: "columns by which a person could be recognised",
    fr: "colonnes permettant de reconnaître une personne",
  }),
  textSpec("k", "<number>", {
    es: "personas que deben coincidir en todas (si no: 3)",
    en: "people who must agree on all of them (otherwise: 3)",
    fr: "personnes qui doivent s’accorder sur toutes (sinon : 3)",
  }),
  textSpec("weight", "<column>", { es: "ponderación", en: "weight", fr: "pondération" }),
  textSpec("household", "<column>", { es: "hogar", en: "household", fr: "ménage" }),
  textSpec("sensitive", "<column>", {
    es: "respuesta que no debe saberse",
    en: "answer that must not be learned",
    fr: "réponse qui ne doit pas être connue",
  }),
];

export const protectCheckCommand: Command = {
  name: "protect check",
  summary: {
    es: "Mide cuán fácil es reconocer a las personas de un archivo.",
    en: "Measures how easily the people of a file are recognised.",
    fr: "Mesure la facilité à reconnaître les personnes d’un fichier.",
  },
  positionals: [TABLE_POSITIONAL],
  options: [...OPTIONS, JSON_OPTION],
  run: async (invocation) => {
    const question = questionOf(invocation, "protect check");
    const risk = await checkProtection(realEffects(), question);
    if (invocation.options.json === true) invocation.output.say(JSON.stringify(risk, null, 2));
    else tellRisks(invocation.output, [risk]);
    return violationsAt(risk, question.k) === 0 ? 0 : 1;
  },
};

export const protectSuppressCommand: Command = {
  name: "protect suppress",
  summary: {
    es: "Oculta los valores que hacen reconocible a una persona.",
    en: "Withholds the values that make a person recognisable.",
    fr: "Masque les valeurs qui rendent une personne reconnaissable.",
  },
  positionals: [TABLE_POSITIONAL],
  options: [...OPTIONS, OUT_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const question = questionOf(invocation, "protect suppress");
    const out = resolve(required(textOption(invocation, "out"), "protect suppress", "out"));
    const effects = realEffects();
    const { csv, ...told } = await suppressTable(effects, question);
    await effects.files.writeAtomically(out, new TextEncoder().encode(csv));
    const { output } = invocation;
    if (invocation.options.json === true) output.say(JSON.stringify({ out, ...told }, null, 2));
    else {
      tellRisks(output, [told.before, told.after]);
      const values = Object.entries(told.suppressed).map(([key, count]) => `${key} ${count}`);
      output.say(
        `${WORDS[output.language].withheld}: ${values.join(", ")} (${formatShare(told.suppressedShare, output.language, 1)})`,
      );
      output.say(`→ ${out}`);
    }
    return violationsAt(told.after, question.k) === 0 ? 0 : 1;
  },
};

function questionOf(invocation: Invocation, command: string): ProtectQuestion {
  const k = numberOption(invocation, command, "k", wholeFrom(2)) ?? 3;
  const [weight, household, sensitive] = ["weight", "household", "sensitive"].map((name) =>
    textOption(invocation, name),
  );
  return {
    table: resolve(invocation.positionals[0] ?? ""),
    keys: required(listOption(invocation, "keys"), command, "keys"),
    k,
    ...(weight === undefined ? {} : { weight }),
    ...(household === undefined ? {} : { household }),
    ...(sensitive === undefined ? {} : { sensitive }),
  };
}

function violationsAt({ violations }: TableRisk, k: number): number {
  return violations.find((one) => one.k === k)?.records ?? 0;
}

const WORDS = {
  es: {
    records: "registros",
    fewer: "que comparten sus claves con menos de",
    expected: "personas que se reconocerían",
    share: "parte de los registros",
    highest: "riesgo más alto",
    special: "únicos especiales (SUDA2)",
    least: "respuestas sensibles distintas, al menos",
    before: "antes",
    after: "después",
    withheld: "Valores ocultados",
  },
  en: {
    records: "records",
    fewer: "that share their keys with fewer than",
    expected: "people expected to be recognised",
    share: "share of the records",
    highest: "highest risk",
    special: "special uniques (SUDA2)",
    least: "different sensitive answers, at least",
    before: "before",
    after: "after",
    withheld: "Values withheld",
  },
  fr: {
    records: "enregistrements",
    fewer: "dont les clés sont partagées par moins de",
    expected: "personnes reconnaissables attendues",
    share: "part des enregistrements",
    highest: "risque le plus élevé",
    special: "uniques spéciaux (SUDA2)",
    least: "réponses sensibles différentes, au moins",
    before: "avant",
    after: "après",
    withheld: "Valeurs masquées",
  },
} as const;

function tellRisks({ say, language }: Output, risks: readonly TableRisk[]): void {
  const words = WORDS[language];
  const levels = risks[0]?.violations.map(({ k }) => k) ?? [];
  const row = (name: string, show: (risk: TableRisk) => string) => [name, ...risks.map(show)];
  const rows = [
    row(words.records, (risk) => String(risk.records)),
    ...levels.map((k) => row(`${words.fewer} ${k}`, (risk) => String(violationsAt(risk, k)))),
    row(words.expected, (risk) => formatNumber(risk.expected, language, 2)),
    row(words.share, (risk) => formatShare(risk.shareOfOne, language, 2)),
    row(words.highest, (risk) => formatNumber(risk.highest, language, 3)),
    row(words.special, (risk) => String(risk.specialUniques)),
    ...(risks[0]?.leastDiversity === undefined ? [] : [row(words.least, (risk) => String(risk.leastDiversity))]),
  ];
  const head =
    risks.length === 1
      ? [risks[0]?.keys.join(", ") ?? "", ""]
      : [risks[0]?.keys.join(", ") ?? "", words.before, words.after];
  for (const line of writeTable({ head, rows })) say(line);
}
