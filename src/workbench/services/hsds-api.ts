// What faces need to know of the HSDS API.
import { API_KINDS as KINDS } from "#directory/api/open-hsds-api";

export type { ApiQuestion } from "#directory/api/api-question";
export type { ApiKind, HsdsApi } from "#directory/api/open-hsds-api";

export const API_KINDS = KINDS;
