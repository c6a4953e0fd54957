// What analysis.yaml refers to: tables, variables and answer codes must be those of the instruments.
import type { Issue, Place } from "#base/issue";
import { nearest } from "#base/nearest";
import { quote } from "#base/quote";
import type { YamlNode } from "#base/read-yaml";
import type { Texts } from "#base/text";
import { didYouMean } from "#base/wrong-cell";
import type { Instrument, Variable } from "#study/instrument/instrument";
import type { AnalysisSpec, IndicatorSpec } from "./analysis-spec.ts";

export interface AnalysisContext {
  readonly node: YamlNode;
  readonly file: string;
  readonly instruments: readonly Instrument[];
}

/** A question that an indicator counts or averages, and how. */
interface Use {
  readonly variable: string;
  readonly answers?: readonly string[];
  readonly isAmount: boolean;
  /** Key in analysis.yaml that names it. */
  readonly key: string;
}

interface IndicatorPlace extends AnalysisContext {
  readonly index: number;
  readonly indicator: IndicatorSpec;
}

type Design = AnalysisSpec["designs"][number];

export function checkIndicators(analysis: AnalysisSpec, context: AnalysisContext): readonly Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  analysis.designs.forEach(({ table }, index) => {
    if (!context.instruments.some(({ id }) => id === table))
      issues.push(tableIssue(table, context, placeAt(context, ["designs", index, "table"])));
    if (analysis.designs.findIndex((design) => design.table === table) < index)
      issues.push(repeatedIssue(table, placeAt(context, ["designs", index, "table"])));
  });
  analysis.indicators.forEach((indicator, index) => {
    const at = { ...context, index, indicator };
    if (seen.has(indicator.id)) issues.push(repeatedIssue(indicator.id, indicatorPlace(at, "id")));
    seen.add(indicator.id);
    issues.push(...checkIndicator(at, analysis.designs));
  });
  return issues;
}

function checkIndicator(at: IndicatorPlace, designs: readonly Design[]): readonly Issue[] {
  const { indicator, instruments } = at;
  const design = designs.find(({ table }) => table === indicator.table);
  const instrument = instruments.find(({ id }) => id === indicator.table);
  if (design === undefined) return [designIssue(indicator.table, indicatorPlace(at, "table"))];
  if (instrument === undefined) return [];
  const columns = designColumns(design);
  return usesOf(indicator).flatMap((use) => checkUse(use, { ...at, instrument, columns }));
}

interface UseContext extends IndicatorPlace {
  readonly instrument: Instrument;
  readonly columns: readonly string[];
}

function checkUse(use: Use, context: UseContext): readonly Issue[] {
  const { instrument, columns } = context;
  const variable = instrument.variables.find(({ name }) => name === use.variable);
  const place = indicatorPlace(context, use.key);
  if (variable === undefined)
    return columns.includes(use.variable) ? [] : [variableIssue(use.variable, instrument, place)];
  if (use.isAmount) return isAmount(variable) ? [] : [amountIssue(variable.name, place)];
  if (use.answers === undefined || variable.categories.length === 0) return [];
  return use.answers.flatMap((answer) =>
    variable.categories.some(({ code }) => code === answer) ? [] : [answerIssue(answer, variable, place)],
  );
}

function usesOf(indicator: IndicatorSpec): readonly Use[] {
  const among = (indicator.among ?? []).map(({ variable, in: answers }): Use => {
    return { variable, answers, isAmount: false, key: "among" };
  });
  return [...ownUses(indicator), ...among];
}

function ownUses(indicator: IndicatorSpec): readonly Use[] {
  if (indicator.kind === "mean") return [{ variable: indicator.variable, isAmount: true, key: "variable" }];
  if (indicator.kind === "ratio") {
    const { numerator, denominator } = indicator;
    return [
      { variable: numerator, isAmount: true, key: "numerator" },
      { variable: denominator, isAmount: true, key: "denominator" },
    ];
  }
  const { variable, answers } = indicator;
  if (variable === undefined) return [];
  return [{ variable, isAmount: false, key: "answers", ...(answers === undefined ? {} : { answers }) }];
}

function isAmount({ kind }: Variable): boolean {
  return kind === "integer" || kind === "decimal";
}

function designColumns({ strata, clusters = [], weight, fpc, domains }: Design): readonly string[] {
  return [strata, ...clusters, weight, fpc, domains.country, domains.city, domains.sex].filter(
    (column) => column !== undefined,
  );
}

function indicatorPlace({ index, ...context }: IndicatorPlace, key: string): Place {
  return placeAt(context, ["indicators", index, key]);
}

/** The row of a part, or of the nearest part above it that exists. */
function placeAt({ node, file }: AnalysisContext, path: readonly (string | number)[]): Place {
  let part: YamlNode | undefined = node;
  let row = node.row;
  for (const step of path) {
    if (part?.kind === "record" && typeof step === "string") {
      row = part.rows.get(step) ?? row;
      part = part.entries.get(step);
    } else if (part?.kind === "list" && typeof step === "number") {
      part = part.items[step];
      row = part?.row ?? row;
    } else part = undefined;
  }
  const column = path.map((step) => (typeof step === "number" ? `[${step + 1}]` : `.${step}`)).join("");
  return { file, row, column: column.slice(1) };
}

function tableIssue(table: string, { instruments }: AnalysisContext, place: Place): Issue {
  const quoted = quote(table);
  const known = instruments.map(({ id }) => id);
  return error("analysis/table-has-an-instrument", place, {
    message: {
      es: `No hay instrumento para la tabla ${quoted.es}.`,
      en: `There is no instrument for the table ${quoted.en}.`,
      fr: `Il n'y a pas d'instrument pour le tableau ${quoted.fr}.`,
    },
    cure: cureFor(nearest(table, known), {
      es: `Añada instruments/${table}.xlsx, o use el nombre de un instrumento que exista.`,
      en: `Add instruments/${table}.xlsx, or use the name of an existing instrument.`,
      fr: `Ajoutez instruments/${table}.xlsx, ou utilisez le nom d'un instrument existant.`,
    }),
  });
}

function designIssue(table: string, place: Place): Issue {
  const quoted = quote(table);
  return error("analysis/indicator-has-a-design", place, {
    message: {
      es: `La tabla ${quoted.es} no tiene diseño en designs.`,
      en: `The table ${quoted.en} has no design under designs.`,
      fr: `Le tableau ${quoted.fr} n'a pas de plan sous designs.`,
    },
    cure: {
      es: "Describa su muestra en designs, o corrija el nombre de la tabla.",
      en: "Describe its sample under designs, or correct the name of the table.",
      fr: "Décrivez son échantillon sous designs, ou corrigez le nom du tableau.",
    },
  });
}

function variableIssue(variable: string, { id, variables }: Instrument, place: Place): Issue {
  const quoted = quote(variable);
  const meant = nearest(
    variable,
    variables.map(({ name }) => name),
  );
  return error("analysis/variable-is-in-the-instrument", place, {
    message: {
      es: `El instrumento ${id} no tiene la pregunta ${quoted.es}.`,
      en: `The instrument ${id} has no question ${quoted.en}.`,
      fr: `L'instrument ${id} n'a pas de question ${quoted.fr}.`,
    },
    cure: cureFor(meant, {
      es: "Use el nombre de una pregunta, como está en la columna name del formulario.",
      en: "Use the name of a question as in the column name of the form.",
      fr: "Utilisez le nom d'une question, tel qu'il figure dans la colonne name du formulaire.",
    }),
  });
}

function answerIssue(answer: string, { name, categories }: Variable, place: Place): Issue {
  const [given, question] = [quote(answer), quote(name)];
  const meant = nearest(
    answer,
    categories.map(({ code }) => code),
  );
  return error("analysis/answer-is-a-code-of-the-question", place, {
    message: {
      es: `${given.es} no es una respuesta de la pregunta ${question.es}.`,
      en: `${given.en} is not an answer to the question ${question.en}.`,
      fr: `${given.fr} n'est pas une réponse à la question ${question.fr}.`,
    },
    cure: cureFor(meant, {
      es: "Use los códigos de la hoja choices; yes y no van entre comillas.",
      en: "Use the codes of the sheet choices; yes and no go between quotes.",
      fr: "Utilisez les codes de la feuille choices ; yes et no se mettent entre guillemets.",
    }),
  });
}

function amountIssue(variable: string, place: Place): Issue {
  const quoted = quote(variable);
  return error("analysis/averaged-question-is-a-number", place, {
    message: {
      es: `La pregunta ${quoted.es} no se contesta con un número.`,
      en: `The question ${quoted.en} is not answered by a number.`,
      fr: `On ne répond pas à la question ${quoted.fr} par un nombre.`,
    },
    cure: {
      es: "Use una pregunta integer o decimal, o cambie el indicador a proportion.",
      en: "Use a question of type integer or decimal, or make the indicator a proportion.",
      fr: "Utilisez une question integer ou decimal, ou faites de l'indicateur une proportion.",
    },
  });
}

function repeatedIssue(id: string, place: Place): Issue {
  const quoted = quote(id);
  return error("analysis/id-is-unique", place, {
    message: {
      es: `${quoted.es} ya se usó más arriba.`,
      en: `${quoted.en} was already used further up.`,
      fr: `${quoted.fr} a déjà été utilisé plus haut.`,
    },
    cure: {
      es: "Cambie uno de los dos, o borre el que se repite.",
      en: "Change one of the two, or delete the one that is repeated.",
      fr: "Changez l'un des deux, ou supprimez celui qui se répète.",
    },
  });
}

function cureFor(meant: string | undefined, otherwise: Texts): Texts {
  return meant === undefined ? otherwise : didYouMean(meant);
}

function error(rule: string, place: Place, { message, cure }: { message: Texts; cure: Texts }): Issue {
  return { rule, severity: "error", place, message, cure };
}
