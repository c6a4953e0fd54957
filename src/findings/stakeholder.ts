// An institution that a study speaks to. No persons.
export interface Stakeholder {
  readonly id: string;
  readonly name: string;
  /** ISO code, or REG for several countries. */
  readonly country: string;
  readonly city: string;
  readonly kind: string;
  readonly level: string;
  readonly role: string;
  /** Service kind codes it works on. */
  readonly functions: readonly string[];
  readonly website: string;
  readonly sourceAddresses: readonly string[];
  readonly row: number;
}
