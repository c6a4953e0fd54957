// Which questions hold the occupations of people and those that employers look for: ISCO-08 codes parted by blanks.
export interface MatchSpec {
  readonly people: { readonly table: string; readonly occupations: string };
  readonly employers: { readonly table: string; readonly occupations: string };
}
