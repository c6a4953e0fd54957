// The study itself: what it is called, where it looks, whom it asks, and the rules it keeps.
import type { Language, Texts } from "#base/text";
import type { FieldworkPlan } from "./fieldwork-plan.ts";
import type { Retention } from "./retention.ts";
import type { StudyCitation } from "./study-citation.ts";
import type { Wave } from "./wave.ts";

/** One country of the study. `code` is ISO 3166-1 alpha-3. */
export interface Country {
  readonly code: string;
  readonly names: Texts;
  /** The people: "salvadoreñas", used as an adjective of `personas`. */
  readonly adjectives: Texts;
  /** What a local government is called: alcaldía, municipalidad, presidencia municipal. */
  readonly localGovernment: Texts;
}

/** A study city. Longitude and latitude in degrees WGS 84; unknown population is undefined. */
export interface City {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly admin1: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly population?: number;
  readonly populationSource: string;
  readonly whyChosen: string;
  readonly whySource: string;
}

export interface ServiceKind {
  /** Three capital letters: EMP, PSI, DOC. */
  readonly code: string;
  readonly names: Texts;
  readonly dimension: Dimension;
}

export type Dimension = "economic" | "social" | "psychosocial" | "cross" | "structural";

export interface Population {
  /** Also the name of the response table: returnee, provider, employer, institution, community. */
  readonly id: string;
  readonly names: Texts;
  /** Whose answers they are. Default: `body` for provider, employer and institution, `person` for all others. */
  readonly unit?: "person" | "body";
}

/** Small cells are never published. Counts of people asked. */
export interface DisclosureRule {
  /** An estimate on fewer people asked than this is suppressed. */
  readonly minimumRespondents: number;
  /** A share with fewer people on either side than this is suppressed. */
  readonly minimumCases: number;
  /** An estimate on fewer people asked than this is marked weak. */
  readonly weakBelow: number;
  /** An estimate on fewer bodies (providers, employers, institutions) than this is suppressed. Default: 3. */
  readonly bodies?: number;
  /** An amount of which one body holds more than this share of one is suppressed. Default: 0.8. */
  readonly dominance?: number;
}

/** Which of several rival series is printed; the others go into the note. First match wins. */
export interface SeriesPreference {
  readonly indicator: string;
  readonly country?: string;
  /** Text that the publisher or the source title must contain, without regard to case. */
  readonly source: string;
}

export interface Study extends StudyCitation {
  readonly id: string;
  readonly titles: Texts;
  readonly subtitles: Texts;
  readonly languages: readonly Language[];
  /** Fieldwork, ISO dates. */
  readonly period: { readonly start: string; readonly end: string };
  readonly publishedOn: string;
  /** IANA name, by which hours without a zone are read: `America/Tegucigalpa`. */
  readonly timeZone?: string;
  readonly publisher: Texts;
  /** Where the folder that `publish` writes can be read by everybody; catalogues and citations of the open data tell it. */
  readonly address?: string;
  /** Address of the server that takes comments on findings and corrections of services; portal and finder link to it. */
  readonly feedback?: string;
  readonly countries: readonly Country[];
  readonly cities: readonly City[];
  readonly populations: readonly Population[];
  readonly serviceKinds: readonly ServiceKind[];
  readonly disclosure: DisclosureRule;
  readonly preferredSeries: readonly SeriesPreference[];
  /** How answers are watched while they arrive; absent where study.yaml says nothing of it. */
  readonly fieldwork?: readonly FieldworkPlan[];
  /** How long identities and sealed parcels are kept; absent: as long as the installation. */
  readonly retention?: Retention;
  /** Rounds of interviews. Absent: there is one. */
  readonly waves?: readonly Wave[];
  /** Of which the chapters speak. Absent: of each table the last wave that has answers. */
  readonly currentWave?: string;
}
