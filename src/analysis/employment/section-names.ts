// Names of the sections of ISIC Revision 4 (United Nations 2008), shortened for tables.
import { sameText, type Texts } from "#base/text";

const NAMES: Readonly<Record<string, Texts>> = {
  A: { es: "Agricultura y pesca", en: "Agriculture and fishing", fr: "Agriculture et pêche" },
  B: { es: "Minas y canteras", en: "Mining and quarrying", fr: "Activités extractives" },
  C: { es: "Industria manufacturera", en: "Manufacturing", fr: "Industrie manufacturière" },
  D: { es: "Electricidad y gas", en: "Electricity and gas", fr: "Électricité et gaz" },
  E: { es: "Agua y desechos", en: "Water and waste", fr: "Eau et déchets" },
  F: { es: "Construcción", en: "Construction", fr: "Construction" },
  G: { es: "Comercio", en: "Trade", fr: "Commerce" },
  H: { es: "Transporte y almacenamiento", en: "Transport and storage", fr: "Transport et entreposage" },
  I: { es: "Alojamiento y comidas", en: "Accommodation and food", fr: "Hébergement et restauration" },
  J: { es: "Información y comunicaciones", en: "Information and communication", fr: "Information et communication" },
  K: { es: "Finanzas y seguros", en: "Finance and insurance", fr: "Finance et assurance" },
  L: { es: "Actividades inmobiliarias", en: "Real estate", fr: "Immobilier" },
  M: { es: "Actividades profesionales", en: "Professional activities", fr: "Activités spécialisées" },
  N: {
    es: "Servicios administrativos y de apoyo",
    en: "Administrative and support services",
    fr: "Services administratifs et de soutien",
  },
  O: { es: "Administración pública", en: "Public administration", fr: "Administration publique" },
  P: { es: "Enseñanza", en: "Education", fr: "Éducation" },
  Q: { es: "Salud y asistencia social", en: "Health and social work", fr: "Santé et action sociale" },
  R: { es: "Arte y entretenimiento", en: "Arts and entertainment", fr: "Arts et spectacles" },
  S: { es: "Otros servicios", en: "Other services", fr: "Autres services" },
  T: { es: "Trabajo en los hogares", en: "Work in households", fr: "Travail au sein des ménages" },
  U: {
    es: "Organizaciones extraterritoriales",
    en: "Extraterritorial organisations",
    fr: "Organisations extraterritoriales",
  },
  all: { es: "Todos los sectores", en: "All sectors", fr: "Tous les secteurs" },
};

/** The letter itself where there is no such section. */
export function sectionName(letter: string): Texts {
  return NAMES[letter] ?? sameText(letter);
}
