// Places, published series, practices, findings and accepted recommendations as open data.
import { joinMarks } from "#base/mark";
import type { Finding } from "#findings/finding";
import type { Recommendation } from "#findings/recommendation";
import type { Practice } from "#literature/practice";
import type { Observation } from "#series/observation";
import type { City } from "#study/study";
import type { ReportInput } from "../report/report-input.ts";
import { type DataTable, dataTable, type FieldOf, field } from "./data-table.ts";
import { keyField, markField, placeField, sexField, textFields } from "./shared-fields.ts";

export function citiesTable({ study }: ReportInput): DataTable {
  const fields: readonly FieldOf<City>[] = [
    field("id", ["string", "#loc+code"], ["Clave de la ciudad", "Key of the city", "Clé de la ville"], (row) => row.id),
    field("name", ["string", "#loc+name"], ["Nombre", "Name", "Nom"], (row) => row.name),
    field(
      "country",
      ["string", "#country+code+v_iso3"],
      ["País (ISO 3166-1)", "Country (ISO 3166-1)", "Pays (ISO 3166-1)"],
      (row) => row.country,
    ),
    field(
      "admin1",
      ["string", "#adm1+name"],
      ["Departamento o estado", "Department or state", "Département ou État"],
      (row) => row.admin1,
    ),
    field(
      "longitude",
      ["number", "#geo+lon"],
      ["Longitud, grados WGS 84", "Longitude, degrees WGS 84", "Longitude, degrés WGS 84"],
      (row) => row.longitude,
    ),
    field(
      "latitude",
      ["number", "#geo+lat"],
      ["Latitud, grados WGS 84", "Latitude, degrees WGS 84", "Latitude, degrés WGS 84"],
      (row) => row.latitude,
    ),
    field(
      "population",
      ["integer", "#population+num"],
      ["Población", "Population", "Population"],
      (row) => row.population,
    ),
    field(
      "population_source",
      ["string", "#meta+source"],
      ["Fuente de la población", "Source of the population", "Source de la population"],
      (row) => row.populationSource,
    ),
  ];
  const titles = { es: "Ciudades del estudio", en: "Cities of the study", fr: "Villes de l’étude" };
  return dataTable({ name: "cities", titles, mark: "real", key: "id" }, fields, study.cities);
}

export function seriesTable({ observations }: ReportInput): DataTable {
  const fields: readonly FieldOf<Observation>[] = [
    field("id", ["string", "#meta+id"], ["Clave del dato", "Key of the figure", "Clé de la donnée"], (row) => row.id),
    field("indicator", ["string", "#indicator+code"], ["Serie", "Series", "Série"], (row) => row.indicator),
    field("country", ["string", "#country+code"], ["País", "Country", "Pays"], (row) => row.country),
    field("territory", ["string", "#loc+code"], ["Territorio", "Territory", "Territoire"], (row) => row.territory),
    field(
      "territory_name",
      ["string", "#loc+name"],
      ["Nombre del territorio", "Name of the territory", "Nom du territoire"],
      (row) => row.territoryName,
    ),
    field("period_start", ["string", "#date+start"], ["Desde", "From", "Du"], (row) => row.periodStart),
    field("period_end", ["string", "#date+end"], ["Hasta", "Until", "Au"], (row) => row.periodEnd),
    sexField((row) => row.sex),
    field("age_band", ["string", "#affected+age"], ["Edad", "Age", "Âge"], (row) => row.ageBand),
    field(
      "value",
      ["number", "#indicator+value+num"],
      ["Valor publicado", "Published value", "Valeur publiée"],
      (row) => row.value,
    ),
    field("unit", ["string", "#indicator+unit"], ["Unidad", "Unit", "Unité"], (row) => row.unit),
    field(
      "publisher",
      ["string", "#org+name+publisher"],
      ["Quién lo publica", "Publisher", "Éditeur"],
      (row) => row.publisher,
    ),
    field(
      "source_title",
      ["string", "#meta+source"],
      ["Título de la fuente", "Title of the source", "Titre de la source"],
      (row) => row.sourceTitle,
    ),
    field(
      "source_address",
      ["string", "#meta+url"],
      ["Dirección de la fuente", "Address of the source", "Adresse de la source"],
      (row) => row.sourceAddress,
    ),
    field("licence", ["string", "#meta+license"], ["Licencia", "Licence", "Licence"], (row) => row.licence),
    field(
      "published_on",
      ["string", "#date+published"],
      ["Fecha de publicación", "Date of publication", "Date de publication"],
      (row) => row.publishedOn,
    ),
    field(
      "state",
      ["string", "#meta+status"],
      ["Estado del dato", "State of the figure", "État de la donnée"],
      (row) => row.state,
    ),
    field(
      "conflict",
      ["string", "#meta+conflict"],
      [
        "Datos con la misma marca se contradicen",
        "Figures with the same mark contradict each other",
        "Les données de même marque se contredisent",
      ],
      (row) => row.conflictGroup,
    ),
  ];
  const titles = { es: "Series publicadas", en: "Published series", fr: "Séries publiées" };
  return dataTable({ name: "series", titles, mark: "real", key: "id" }, fields, observations);
}

export function practicesTable({ practices }: ReportInput): DataTable {
  const fields: readonly FieldOf<Practice>[] = [
    keyField(),
    ...textFields<Practice>("name", "#activity+name", ["Nombre", "Name", "Nom"], (row) => row.names),

    field("countries", ["string", "#country+code+list"], ["Países", "Countries", "Pays"], (row) =>
      row.countries.join(" "),
    ),
    field("actor", ["string", "#org+name"], ["Quién la hizo", "Who did it", "Qui l’a faite"], (row) => row.actor),
    field(
      "what_en",
      ["string", "#activity+description+i_en"],
      ["Qué se hizo (inglés)", "What was done", "Ce qui a été fait (anglais)"],
      (row) => row.whatItDoes.en,
    ),
    field(
      "evidence_en",
      ["string", "#output+description+i_en"],
      [
        "Qué dice la fuente del resultado (inglés)",
        "What the source says of the result",
        "Ce que la source dit du résultat (anglais)",
      ],
      (row) => row.evidence.en,
    ),
    field("period", ["string", "#date+period"], ["Período", "Period", "Période"], (row) => row.period),
    field("source_address", ["string", "#meta+url"], ["Fuente", "Source", "Source"], (row) => row.sourceAddress),
  ];
  const titles = {
    es: "Buenas prácticas y lecciones",
    en: "Good practices and lessons",
    fr: "Bonnes pratiques et leçons",
  };
  return dataTable({ name: "practices", titles, mark: "real", key: "id" }, fields, practices);
}

export function findingsTable({ findings }: ReportInput): DataTable {
  const fields: readonly FieldOf<Finding>[] = [
    field(
      "id",
      ["string", "#meta+id"],
      ["Clave del hallazgo", "Key of the finding", "Clé du constat"],
      (row) => row.id,
    ),
    field("kind", ["string", "#meta+type"], ["Clase", "Kind", "Type"], (row) => row.kind),
    placeField((row) => row.place),
    field("subject", ["string", "#subsector+code"], ["Tema", "Subject", "Sujet"], (row) => row.subject),
    ...textFields<Finding>("statement", "#description", ["Enunciado", "Statement", "Énoncé"], (row) => row.statement),

    {
      ...field<Finding>(
        "strength",
        ["string", "#meta+strength"],
        ["Solidez de la evidencia", "Strength of the evidence", "Solidité de la preuve"],
        (row) => row.strength,
      ),
      values: ["strong", "fair", "weak"],
    },
    field(
      "evidence",
      ["string", "#meta+id+list"],
      ["Claves en que descansa", "Keys on which it rests", "Clés sur lesquelles il repose"],
      (row) => row.evidence.map(({ id }) => id).join(" "),
    ),
    markField(),
  ];
  const mark = joinMarks(findings.map((finding) => finding.mark));
  const titles = { es: "Hallazgos", en: "Findings", fr: "Constats" };
  return dataTable({ name: "findings", titles, mark, key: "id" }, fields, findings);
}

/** Only those that a person accepted. */
export function recommendationsTable({ recommendations }: ReportInput): DataTable {
  const accepted = recommendations.flatMap(({ status, recommendation }) =>
    status === "accepted" ? [recommendation] : [],
  );
  const fields: readonly FieldOf<Recommendation>[] = [
    keyField(),
    placeField((row) => row.place),
    field(
      "group",
      ["string", "#org+type"],
      ["A quién se dirige", "To whom it is addressed", "À qui elle s’adresse"],
      (row) => row.group,
    ),
    field("addressees", ["string", "#org+code+list"], ["Instituciones", "Institutions", "Institutions"], (row) =>
      row.addressees.join(" "),
    ),
    ...textFields<Recommendation>(
      "action",
      "#activity",
      ["Qué hacer,", "What to do,", "Que faire,"],
      (row) => row.action,
    ),

    field("term", ["string", "#date+term"], ["Plazo", "Term", "Délai"], (row) => row.term),
    field(
      "indicator",
      ["string", "#indicator+code"],
      ["Con qué se juzgará", "How it will be judged", "Comment en juger"],
      (row) => row.indicator.id,
    ),
    field(
      "baseline_en",
      ["string", "#indicator+baseline"],
      ["Punto de partida (inglés)", "Baseline", "Point de départ (anglais)"],
      (row) => row.indicator.baseline.en,
    ),
    field(
      "target_en",
      ["string", "#indicator+target"],
      ["Meta (inglés)", "Target", "Cible (anglais)"],
      (row) => row.indicator.target.en,
    ),
    field(
      "findings",
      ["string", "#meta+id+list"],
      ["Hallazgos en que descansa", "Findings on which it rests", "Constats sur lesquels elle repose"],
      (row) => row.findings.join(" "),
    ),
    markField(),
  ];
  const mark = joinMarks(accepted.map((one) => one.mark));
  const titles = { es: "Recomendaciones aceptadas", en: "Accepted recommendations", fr: "Recommandations acceptées" };
  return dataTable({ name: "recommendations", titles, mark, key: "id" }, fields, accepted);
}
