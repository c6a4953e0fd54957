// Codes × groups of people whose interviews were coded: in how many interviews a code stands.
import type { Reliability } from "#base/agreement/krippendorff-alpha";
import { formatCount } from "#base/format-number";
import { joinMarks } from "#base/mark";
import type { CaseStudy } from "#cases/case-study";
import { tabulateCodes } from "#cases/coding/code-table";
import { overallAgreement } from "#cases/coding/coding-agreement";
import type { Qualitative } from "#cases/qualitative";
import type { Table } from "../../document/document.ts";
import { kindName, placeName, type ReportContext, textIn } from "../report-context.ts";
import { capital } from "../say/say-place.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId } from "./table-parts.ts";

export function codeGroupsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const { qualitative, cases } = context.input;
  const { codes, codings, transcripts } = qualitative;
  if (codings.length === 0) return undefined;
  const { language } = context;
  const by = attributes.by ?? "sex";
  const coded = cases.filter(({ id }) => transcripts.has(id));
  const table = tabulateCodes(codes, codings, new Map(coded.map((one) => [one.id, groupsOf(context, one, by)])));
  const words = WORDS[language];
  const names = new Map(codes.map((code) => [code.code, textIn(context, code.names)]));
  const used = table.rows.filter(({ cells }) => cells.some(({ transcripts: n }) => n > 0));
  const overall = agreementOf(qualitative);
  return {
    type: "table",
    id: partId("table", "code-groups", attributes),
    title: words.title(formatCount(coded.length, language)),
    subtitle: words.subtitle,
    columns: [
      wordColumn({ key: "code", head: words.code, width: 2 }),
      ...table.groups.map(({ group, transcripts: n }) =>
        numberColumn({ key: group, head: `${capital(group)} (${formatCount(n, language)})` }),
      ),
    ],
    rows: used.map(({ code, cells }) =>
      bodyRow([
        textCell(names.get(code) ?? code),
        ...cells.map(({ transcripts: n, passages }) => ({ text: n === 0 ? "–" : `${n} (${passages})`, value: n })),
      ]),
    ),
    notes: [
      words.note,
      ...(overall.value === undefined
        ? []
        : [words.alpha(overall.value.toFixed(2), overall.interval?.map((end) => end.toFixed(2)).join(" – ") ?? "")]),
    ],
    source: words.source,
    mark: joinMarks(codings.map(({ mark }) => mark)),
  };
}

const agreed = new WeakMap<Qualitative, Reliability>();

/** The interval draws a thousand times, and every report prints the same one. */
function agreementOf(qualitative: Qualitative): Reliability {
  const known = agreed.get(qualitative) ?? overallAgreement(qualitative.codings, qualitative.transcripts);
  agreed.set(qualitative, known);
  return known;
}

function groupsOf(context: ReportContext, one: CaseStudy, by: string): readonly string[] {
  if (by === "country") return [placeName(context, one.country)];
  if (by === "need") return one.needs.map((need) => kindName(context, need));
  return [SEXES[one.sex][context.language]];
}

const SEXES = {
  female: { es: "mujeres", en: "women", fr: "femmes" },
  male: { es: "hombres", en: "men", fr: "hommes" },
};

const WORDS = {
  es: {
    title: (n: string) => `De qué se habla en ${n} entrevistas codificadas`,
    subtitle: "Entrevistas en que aparece cada código y, entre paréntesis, pasajes",
    code: "Código",
    note: "Son pocas entrevistas, elegidas por su variedad: dicen qué ocurre y cómo, no a cuántas personas.",
    alpha: (value: string, interval: string) =>
      `Acuerdo entre quienes codificaron: alfa de Krippendorff ${value} (IC 95 %: ${interval}).`,
    source: "Transcripciones del estudio, sin datos que identifiquen",
  },
  en: {
    title: (n: string) => `What ${n} coded interviews speak of`,
    subtitle: "Interviews in which each code stands and, in brackets, passages",
    code: "Code",
    note: "These are few interviews, chosen for their variety: they say what happens and how, not to how many people.",
    alpha: (value: string, interval: string) =>
      `Agreement of coders: Krippendorff’s alpha ${value} (95% CI: ${interval}).`,
    source: "De-identified transcripts of the study",
  },
  fr: {
    title: (n: string) => `De quoi parlent ${n} entretiens codés`,
    subtitle: "Entretiens où figure chaque code et, entre parenthèses, passages",
    code: "Code",
    note: "Ce sont peu d’entretiens, choisis pour leur diversité : ils disent ce qui arrive et comment, pas à combien de personnes.",
    alpha: (value: string, interval: string) =>
      `Accord entre codeurs : alpha de Krippendorff ${value} (IC à 95 % : ${interval}).`,
    source: "Transcriptions désidentifiées de l’étude",
  },
} as const;
