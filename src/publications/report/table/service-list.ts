// Services one by one, grouped by kind. A confidential place shows neither place nor address.
import { formatCount } from "#base/format-number";
import type { ServiceRecord, ServiceStatus } from "#directory/service-record";
import type { Cell, Table } from "../../document/document.ts";
import { here, kindName, type ReportContext } from "../report-context.ts";
import { COVERAGE_WORDS, wordFor } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, groupRow, textCell, wordColumn } from "./cells.ts";
import { inventoryParts, providerName } from "./services.ts";
import { partId, word } from "./table-parts.ts";

/** Each service stands once, under its main kind. */
export function serviceListTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const status = statusOf(attributes);
  const services = here(context, context.input.services).filter((service) => service.status === status);
  if (services.length === 0 || context.country === undefined) return undefined;
  const kinds = context.input.study.serviceKinds.map(({ code }) => code);
  return {
    ...inventoryParts(context, services),
    id: partId("table", "service-list", { id: status }),
    title: titleOf(context, status, services.length),
    subtitle: SUBTITLE[context.language],
    columns: columnsOf(context),
    rows: kinds.flatMap((kind) => {
      const rows = services.filter(({ kinds: [main] }) => main === kind);
      return rows.length === 0
        ? []
        : [groupRow(kindName(context, kind)), ...rows.map((service) => bodyRow(cellsOf(context, service)))];
    }),
    notes: [CONFIDENTIAL_NOTE[context.language]],
  };
}

function statusOf(attributes: Attributes): ServiceStatus {
  return attributes.status === "ended" || attributes.status === "unknown" ? attributes.status : "running";
}

function titleOf(context: ReportContext, status: ServiceStatus, count: number): string {
  const n = formatCount(count, context.language);
  const titles = {
    running: {
      es: `${n} servicios mostrados en funcionamiento por su fuente`,
      en: `${n} services that their source shows running`,
      fr: `${n} services que leur source montre en fonctionnement`,
    },
    ended: { es: `${n} servicios ya terminados`, en: `${n} services that have ended`, fr: `${n} services terminés` },
    unknown: {
      es: `${n} servicios cuya fuente no dice si siguen`,
      en: `${n} services whose source does not say whether they go on`,
      fr: `${n} services dont la source ne dit pas s’ils se poursuivent`,
    },
  };
  return titles[status][context.language];
}

const SUBTITLE = {
  es: "Nombre, quién lo presta, dónde, requisitos y año de la fuente; textos en el idioma de la fuente",
  en: "Name, provider, place, eligibility and year of the source; texts as the inventory took them down",
  fr: "Nom, prestataire, lieu, conditions et année de la source ; textes tels que relevés dans l’inventaire",
};

const CONFIDENTIAL_NOTE = {
  es: "Los lugares confidenciales se muestran sin lugar ni dirección. Llame antes de acudir: el estado es el de la fecha de la fuente.",
  en: "Confidential places are shown without place or address. Call before going: the status is that of the source’s date.",
  fr: "Les lieux confidentiels figurent sans lieu ni adresse. Appelez avant de vous déplacer : l’état est celui de la date de la source.",
};

const HEADS = {
  eligibility: {
    es: "Requisitos, como en el inventario (inglés)",
    en: "Who may use it, as in the inventory",
    fr: "Conditions, telles que dans l’inventaire (anglais)",
  },
  confidential: { es: "confidencial", en: "confidential", fr: "confidentiel" },
};

function columnsOf(context: ReportContext): Table["columns"] {
  return [
    wordColumn({ key: "name", head: word(context, "name"), width: 2.6 }),
    wordColumn({ key: "provider", head: word(context, "provider"), width: 2.2 }),
    wordColumn({ key: "place", head: word(context, "place"), width: 1.5 }),
    wordColumn({ key: "eligibility", head: HEADS.eligibility[context.language], width: 2.4 }),
    wordColumn({ key: "year", head: word(context, "year"), width: 0.7 }),
  ];
}

function cellsOf(context: ReportContext, service: ServiceRecord): readonly Cell[] {
  const name =
    context.language === "en" && service.nameEnglish !== "" && service.nameEnglish !== service.name
      ? `${service.name} (${service.nameEnglish})`
      : service.name;
  const kind = service.providerKind === "" ? "" : ` (${providerName(context, service.providerKind).toLowerCase()})`;
  return [
    textCell(name),
    textCell(service.provider + kind),
    textCell(placeOf(context, service)),
    textCell(service.eligibility),
    textCell(service.statusYear === undefined ? "" : String(service.statusYear)),
  ];
}

function placeOf(context: ReportContext, service: ServiceRecord): string {
  if (service.confidentialPlace) return HEADS.confidential[context.language];
  const named = service.cityNames.length > 0 ? service.cityNames.join(", ") : service.admin1;
  const reach = service.coverage === "" ? "" : wordFor(COVERAGE_WORDS, service.coverage)[context.language];
  return [named, reach].filter((part) => part !== "").join("; ");
}
