// What must hold inside an index beyond the shape of its file: one tree of groups, with all indicators at its leaves.
import type { Issue } from "#base/issue";
import { quote, quoteAll } from "#base/quote";
import type { YamlNode } from "#base/read-yaml";
import type { Texts } from "#base/text";
import { levelsOf } from "./index-plan.ts";
import type { IndexSpec, NormalisationSpec } from "./index-spec.ts";

interface Source {
  readonly node: YamlNode;
  readonly file: string;
}

export function checkIndex(spec: IndexSpec, source: Source): readonly Issue[] {
  const codes = [...spec.indicators, ...spec.groups].map(({ code }) => code);
  const groups = spec.groups.map(({ code }) => code);
  const named = [...spec.indicators.map(({ group }) => group), ...spec.groups.flatMap(({ parent }) => parent ?? [])];
  const remarks = [
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map(repeated),
    ...[...new Set(named)].filter((code) => !groups.includes(code)).map(unknownGroup),
    ...(spec.groups.filter(({ parent }) => parent === undefined).length === 1 ? [] : [topIsNotOne()]),
    ...[spec.normalisation, ...(spec.uncertainty?.normalisations ?? [])].flatMap((one) =>
      checkNormalisation(one, spec),
    ),
    ...checkImputation(spec),
    ...(spec.aggregation.length === 0 ? [nothingAggregates()] : []),
  ];
  const levels = remarks.length === 0 ? levelsOf(spec) : undefined;
  const uneven = remarks.length === 0 && levels === undefined ? [levelsDiffer()] : [];
  return [...remarks, ...uneven].map((remark) => asIssue(remark, source));
}

interface Remark {
  readonly rule: string;
  readonly key: string;
  readonly message: Texts;
  readonly cure: Texts;
}

function asIssue({ rule, key, message, cure }: Remark, { node, file }: Source): Issue {
  const row = node.kind === "record" ? (node.rows.get(key) ?? node.row) : node.row;
  return { rule, severity: "error", place: { file, row, column: key }, message, cure };
}

/** Methods that need more than their name. */
function checkNormalisation(normalisation: NormalisationSpec, { indicators }: IndexSpec): readonly Remark[] {
  const { method, posts, range, reference } = normalisation;
  const isPair = (list: readonly number[] | undefined) => list?.length === 2 && list[0] !== list[1];
  const lacks =
    ((method === "n_scaled" || method === "n_goalposts") && !isPair(posts)) ||
    (range !== undefined && !isPair(range)) ||
    (method === "n_dist2ref" && reference === undefined);
  const less = indicators.filter(({ wanted }) => wanted === "less").map(({ code }) => code);
  const turned = method === "n_fracmax" && less.length > 0 ? [shareOfLargestTurns(less)] : [];
  return lacks ? [normalisationLacks(method), ...turned] : turned;
}

function checkImputation({ imputation }: IndexSpec): readonly Remark[] {
  return imputation?.method.endsWith("_grp") && imputation.groups === undefined ? [groupsAreUnnamed()] : [];
}

function repeated(code: string): Remark {
  const name = quote(code);
  return {
    rule: "analysis/index-code-is-unique",
    key: "indicators",
    message: {
      es: `El código ${name.es} está más de una vez.`,
      en: `The code ${name.en} stands more than once.`,
      fr: `Le code ${name.fr} figure plus d’une fois.`,
    },
    cure: {
      es: "Dé a cada indicador y a cada grupo un código propio.",
      en: "Give every indicator and every group a code of its own.",
      fr: "Donnez à chaque indicateur et à chaque groupe son propre code.",
    },
  };
}

function unknownGroup(code: string): Remark {
  const name = quote(code);
  return {
    rule: "analysis/index-group-is-known",
    key: "groups",
    message: {
      es: `El grupo ${name.es} se nombra, pero no está en «groups».`,
      en: `The group ${name.en} is named but does not stand in "groups".`,
      fr: `Le groupe ${name.fr} est nommé, mais ne figure pas dans « groups ».`,
    },
    cure: {
      es: "Agréguelo a «groups» o corrija su nombre.",
      en: 'Add it to "groups", or correct its name.',
      fr: "Ajoutez-le à « groups » ou corrigez son nom.",
    },
  };
}

function topIsNotOne(): Remark {
  return {
    rule: "analysis/index-has-one-group-above-all",
    key: "groups",
    message: {
      es: "Un solo grupo, el índice mismo, puede ir sin «parent».",
      en: 'Exactly one group, the index itself, goes without "parent".',
      fr: "Un seul groupe, l’indice lui-même, va sans « parent ».",
    },
    cure: {
      es: "Deje sin «parent» únicamente al grupo más alto.",
      en: 'Leave "parent" away for the highest group only.',
      fr: "N’omettez « parent » que pour le groupe le plus haut.",
    },
  };
}

function levelsDiffer(): Remark {
  return {
    rule: "analysis/index-parts-are-on-one-level",
    key: "groups",
    message: {
      es: "Hay un grupo vacío, uno que se contiene a sí mismo o uno que mezcla indicadores con grupos.",
      en: "A group is empty, contains itself, or mixes indicators with groups.",
      fr: "Un groupe est vide, se contient lui-même ou mêle des indicateurs et des groupes.",
    },
    cure: {
      es: "Ponga en cada grupo partes de un mismo nivel: solo indicadores, o solo grupos de igual altura.",
      en: "Give each group parts of one level: indicators only, or groups of the same height only.",
      fr: "Donnez à chaque groupe des parties d’un même niveau : seulement des indicateurs, ou des groupes de même hauteur.",
    },
  };
}

function normalisationLacks(method: string): Remark {
  const name = quote(method);
  return {
    rule: "analysis/index-normalisation-has-what-it-needs",
    key: "normalisation",
    message: {
      es: `A la normalización ${name.es} le falta un dato, o sus dos números son iguales.`,
      en: `The normalisation ${name.en} lacks something, or its two numbers are equal.`,
      fr: `Il manque une donnée à la normalisation ${name.fr}, ou ses deux nombres sont égaux.`,
    },
    cure: {
      es: "«n_scaled» y «n_goalposts» piden «posts» con dos números distintos; «range» también lleva dos; «n_dist2ref» pide «reference».",
      en: '"n_scaled" and "n_goalposts" need "posts" with two different numbers; "range" holds two as well; "n_dist2ref" needs "reference".',
      fr: "« n_scaled » et « n_goalposts » demandent « posts » avec deux nombres distincts ; « range » en porte deux aussi ; « n_dist2ref » demande « reference ».",
    },
  };
}

/** The largest of turned values is the smallest: its multiples would score more the worse they are. */
function shareOfLargestTurns(codes: readonly string[]): Remark {
  const names = quoteAll(codes);
  return {
    rule: "analysis/index-normalisation-fits-what-is-wanted",
    key: "normalisation",
    message: {
      es: `«n_fracmax» compara con el valor más alto, y en ${names.es} se quiere menos: lo peor tendría más puntos.`,
      en: `"n_fracmax" compares with the largest value, but of ${names.en} less is wanted: the worst would score most.`,
      fr: `« n_fracmax » compare à la plus grande valeur, or pour ${names.fr} moins vaut mieux : le pire aurait le plus de points.`,
    },
    cure: {
      es: "Use «n_minmax» o «n_dist2max», que conocen los dos sentidos.",
      en: 'Use "n_minmax" or "n_dist2max", which know both directions.',
      fr: "Utilisez « n_minmax » ou « n_dist2max », qui connaissent les deux sens.",
    },
  };
}

function groupsAreUnnamed(): Remark {
  return {
    rule: "analysis/index-imputation-names-its-groups",
    key: "imputation",
    message: {
      es: "Para completar por grupo hace falta la columna de los grupos.",
      en: "Filling by group needs the column of the groups.",
      fr: "Pour compléter par groupe, il faut la colonne des groupes.",
    },
    cure: {
      es: "Agregue «groups» con el nombre de esa columna, o use «i_mean» o «i_median».",
      en: 'Add "groups" with the name of that column, or use "i_mean" or "i_median".',
      fr: "Ajoutez « groups » avec le nom de cette colonne, ou utilisez « i_mean » ou « i_median ».",
    },
  };
}

function nothingAggregates(): Remark {
  return {
    rule: "analysis/index-aggregation-is-named",
    key: "aggregation",
    message: {
      es: "No se dice cómo se reúnen los indicadores.",
      en: "How indicators are brought together is not said.",
      fr: "Il n’est pas dit comment les indicateurs sont réunis.",
    },
    cure: {
      es: "Escriba al menos una agregación, por ejemplo «aggregation: [a_amean]».",
      en: 'Write at least one aggregation, such as "aggregation: [a_amean]".',
      fr: "Écrivez au moins une agrégation, par exemple « aggregation: [a_amean] ».",
    },
  };
}

export function emptyIndexIssue(file: string): Issue {
  return {
    rule: "analysis/index-file-is-not-empty",
    severity: "error",
    place: { file },
    message: { es: "El archivo está vacío.", en: "The file is empty.", fr: "Le fichier est vide." },
    cure: {
      es: "Describa el índice: indicadores, grupos, normalización y agregación.",
      en: "Describe the index: indicators, groups, normalisation and aggregation.",
      fr: "Décrivez l’indice : indicateurs, groupes, normalisation et agrégation.",
    },
  };
}
