// The one place where a Problem becomes an HTTP status.
import type { Problem } from "#base/problem";

const STATUS: Readonly<Record<string, number>> = {
  "workbench/nothing-known-under-id": 404,
  "workbench/form-is-not-here": 404,
  "workbench/form-is-closed": 409,
  "workbench/form-is-draft": 409,
  "workbench/form-link-is-unknown": 404,
  "workbench/form-link-is-used": 410,
  "workbench/form-link-is-expired": 410,
  "workbench/form-link-is-revoked": 410,
  "workbench/form-needs-a-link": 403,
  "workbench/web-device-is-unknown": 403,
  "server/web-form-is-not-built": 404,
  "workbench/instance-differs": 409,
  "workbench/submission-was-replaced": 409,
  "workbench/submission-is-removed": 409,
  "workbench/input-file-has-errors": 422,
  "workbench/no-consent-to-call": 403,
  "workbench/no-identity-is-kept": 404,
  "store/form-is-unknown": 404,
  "store/form-version-differs": 409,
  "store/media-is-unknown": 404,
  "store/submission-is-unknown": 404,
  "store/replaced-submission-is-unknown": 404,
  "store/name-is-unknown": 404,
  "store/disk-is-full": 507,
  "store/database-is-unusable": 503,
  "store/blob-is-missing": 500,
  "store/blob-is-damaged": 500,
  "intake/openrosa-request-is-too-large": 413,
  "server/credentials-are-missing": 401,
  "server/key-is-wrong": 403,
  "server/rights-are-missing": 403,
  "server/too-many-attempts": 429,
  "server/too-many-requests": 429,
  "server/not-found": 404,
  "server/hsds-record-is-unknown": 404,
  "store/service-is-unknown": 404,
  "store/service-action-does-not-fit": 409,
  "workbench/provider-link-is-unknown": 404,
  "workbench/no-study-is-kept": 404,
  "server/study-folder-is-unknown": 404,
  "server/kind-is-not-accepted": 415,
  "server/our-fault": 500,
};

/** 400 for what is not listed: something in the request. */
export function statusOfProblem({ code }: Problem): number {
  return STATUS[code] ?? 400;
}
