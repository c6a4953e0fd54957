// A directory on disk → the verdict of HSDS 3 on it.

import { HSDS_VERSIONS, type HsdsVersion } from "#directory/hsds/describe-table";
import { DOCUMENT_KINDS, type DocumentKind } from "#directory/hsds/document-kind";
import { type DirectoryVerdict, validateDirectory } from "#directory/hsds/validate-directory";
import type { Effects } from "./effect/effects.ts";
import { openServices } from "./open-services.ts";

export const DIRECTORY_KINDS: readonly DocumentKind[] = DOCUMENT_KINDS;

export const DIRECTORY_VERSIONS: readonly HsdsVersion[] = HSDS_VERSIONS;

export interface ValidationQuestion {
  readonly path: string;
  readonly version?: HsdsVersion;
  readonly kind?: DocumentKind;
}

/** Throws `workbench/file-is-missing`, `workbench/folder-is-missing`. */
export async function validateServices(
  effects: Effects,
  { path, ...rest }: ValidationQuestion,
): Promise<DirectoryVerdict> {
  return validateDirectory({ files: await openServices(effects, path), ...rest });
}
