// The network of referrals as open data: kinds of institutions only. A withheld number leaves with its key and flag alone.
import type { NetworkNumber } from "#analysis/network/network-number";
import type { ReportInput } from "../report/report-input.ts";
import { type DataTable, dataTable, type FieldOf, field } from "./data-table.ts";
import { closing, intervalFields, keyField, markOf, placeField, shown } from "./shared-fields.ts";

export function networkTable({ numbers }: ReportInput): DataTable {
  const { network = [] } = numbers;
  const titles = {
    es: "Red de derivación entre clases de instituciones",
    en: "Network of referrals between kinds of institutions",
    fr: "Réseau d’orientation entre types d’institutions",
  };
  const key = { name: "coordination_network", titles, mark: markOf(network), key: "id" };
  return dataTable(key, [...KEYS, ...VALUES, ...closing<NetworkNumber>()], network);
}

const KEYS: readonly FieldOf<NetworkNumber>[] = [
  keyField(),
  {
    ...field<NetworkNumber>(
      "part",
      ["string", "#indicator+type"],
      ["Qué se mide", "What is measured", "Ce qui est mesuré"],
      (row) => row.part,
    ),
    values: ["measure", "missing", "kind", "link"],
  },
  field(
    "subject",
    ["string", "#indicator+code"],
    [
      "Medida, función, clase de institución, o clases de y a",
      "Measure, function, kind of institution, or kinds from and to",
      "Mesure, fonction, type d’institution, ou types de et vers",
    ],
    subjectOf,
  ),
  placeField((row) => row.place),
];

function subjectOf(row: NetworkNumber): string {
  if (row.part === "measure") return row.measure;
  if (row.part === "missing") return row.function;
  return row.part === "kind" ? row.kind : `${row.from}>${row.to}`;
}

const VALUES: readonly FieldOf<NetworkNumber>[] = [
  field(
    "value",
    ["number", "#indicator+value+num"],
    [
      "Proporción; de clases y enlaces: ciudades en que es punto único o en que existe",
      "Share; of kinds and links: cities in which it is a single point or exists",
      "Part ; des types et liens : villes où il est point unique ou existe",
    ],
    shown((row) => (row.part === "kind" ? row.single : row.part === "link" ? row.linked : row.value)),
  ),
  ...intervalFields<NetworkNumber>(endOf),

  field(
    "n",
    ["integer", "#meta+sample+num"],
    ["Instituciones o pares", "Institutions or pairs", "Institutions ou paires"],
    shown((row) => (row.part === "kind" ? row.institutions : row.part === "link" ? undefined : row.n)),
  ),
  field(
    "cities",
    ["integer", "#meta+sample+num+cities"],
    ["Ciudades", "Cities", "Villes"],
    shown((row) => row.cities),
  ),
  field(
    "betweenness",
    ["number", "#indicator+betweenness+num"],
    ["Intermediación, de 0 a 1", "Betweenness, from 0 to 1", "Intermédiarité, de 0 à 1"],
    shown((row) => (row.part === "kind" ? row.betweenness : undefined)),
  ),
];

/** Where there were too few cities for an interval, none. */
function endOf(row: NetworkNumber, end: "lower" | "upper"): number | undefined {
  if (row.part === "link") return undefined;
  if (row.part === "measure") return row.interval?.[end];
  return row.part === "kind" ? row[end === "lower" ? "singleLower" : "singleUpper"] : row[end];
}
