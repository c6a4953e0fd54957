// What somebody asks the API of HSDS.
/** Parameters of the standard; those that do not apply to a kind are passed over. */
export interface ApiQuestion {
  readonly search?: string | undefined;
  readonly taxonomyTermId?: string | undefined;
  readonly taxonomyId?: string | undefined;
  readonly organizationId?: string | undefined;
  /** Day or moment, ISO 8601. */
  readonly modifiedAfter?: string | undefined;
  /** Whole records instead of short ones. */
  readonly full?: boolean | undefined;
  /** Organizations: with their services whole. */
  readonly fullService?: boolean | undefined;
  /** Services: only what every record must have, and when it changed. */
  readonly minimal?: boolean | undefined;
  /** Places with this postal code; with `proximityMetres` those near its centre. */
  readonly postcode?: string | undefined;
  readonly proximityMetres?: number | undefined;
  readonly parentId?: string | undefined;
  readonly topOnly?: boolean | undefined;
}
