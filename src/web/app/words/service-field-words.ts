// Names of the columns of services.csv, as a form shows them.
import { sameText, type Texts } from "#base/text";

export const SERVICE_FIELDS: Readonly<Record<string, Texts>> = {
  name: { es: "Nombre", en: "Name", fr: "Nom" },
  provider: { es: "Organización", en: "Provider", fr: "Organisation" },
  kind: { es: "Tipo", en: "Kind", fr: "Type" },
  country: { es: "País", en: "Country", fr: "Pays" },
  city: { es: "Ciudad", en: "City", fr: "Ville" },
  point: { es: "Coordenadas juntas", en: "Coordinates in one cell", fr: "Coordonnées en une cellule" },
  address: { es: "Dirección", en: "Address", fr: "Adresse" },
  phone: { es: "Teléfono", en: "Telephone", fr: "Téléphone" },
  hours: { es: "Horario", en: "Hours", fr: "Horaires" },
  cost: { es: "Costo", en: "Cost", fr: "Coût" },
  documents_asked: { es: "Documentos que pide", en: "Documents asked", fr: "Documents demandés" },
  eligibility: { es: "A quién atiende", en: "Whom it serves", fr: "Public accueilli" },
  not_eligible: { es: "A quién no atiende", en: "Whom it does not serve", fr: "Public non accueilli" },
  target_group: { es: "Población", en: "Target group", fr: "Public visé" },
  women_specific: { es: "Solo mujeres", en: "Women only", fr: "Femmes seulement" },
  child_care: { es: "Cuidado de niñas y niños", en: "Child care", fr: "Garde d’enfants" },
  languages: { es: "Idiomas", en: "Languages", fr: "Langues" },
  waiting_time: { es: "Tiempo de espera", en: "Waiting time", fr: "Délai d’attente" },
  capacity_per_month: { es: "Cupo por mes", en: "Capacity per month", fr: "Capacité par mois" },
  what_it_does: { es: "Qué hace", en: "What it does", fr: "Ce qu’il fait" },
  funder: { es: "Quién lo financia", en: "Funder", fr: "Financement" },
  since: { es: "Desde", en: "Since", fr: "Depuis" },
  until: { es: "Financiado hasta", en: "Funded until", fr: "Financé jusqu’à" },
  status: { es: "Estado en la fuente", en: "State at the source", fr: "État à la source" },
  source_title: { es: "Fuente", en: "Source", fr: "Source" },
  source_url: { es: "Dirección de la fuente", en: "Address of the source", fr: "Adresse de la source" },
  source_date: { es: "Fecha de la fuente", en: "Date of the source", fr: "Date de la source" },
};

/** Fields that somebody at a desk puts right. */
export const EDITED_FIELDS = [
  ...["name", "provider", "phone", "hours", "address", "city", "cost", "documents_asked", "eligibility"],
  ...["waiting_time", "capacity_per_month", "child_care", "languages", "until", "what_it_does"],
] as const;

export function fieldName(column: string): Texts {
  return SERVICE_FIELDS[column] ?? sameText(column);
}
