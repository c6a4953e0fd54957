// One published statement on demand for labour, vacancies, certificates, wages or willingness to hire.
import type { Texts } from "#base/text";

export interface DemandRecord {
  readonly id: string;
  readonly country: string;
  readonly city: string;
  readonly territory: string;
  readonly sector: Texts;
  readonly occupation: Texts;
  readonly isco08: string;
  /** The ISCO code was assigned by the study team. */
  readonly assignedByUs: boolean;
  readonly kind: string;
  readonly vacancies?: number;
  readonly persons?: number;
  readonly employers?: number;
  readonly wageMin?: number;
  readonly wageMax?: number;
  readonly wageCurrency: string;
  readonly wagePeriod: string;
  readonly returneeSpecific: boolean;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly sourceTitle: string;
  readonly sourceAddresses: readonly string[];
  readonly publishedOn: string;
  readonly note: string;
  readonly row: number;
}
