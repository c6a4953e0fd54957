// The verdict on a directory in HSDS 3: JSON as the compiled schemas judge it, tables as the data package judges them.
import type { Issue } from "#base/issue";
import { checkDocument } from "./check-document.ts";
import { checkDataset } from "./check-tables.ts";
import type { HsdsVersion } from "./describe-table.ts";
import type { DocumentKind } from "./document-kind.ts";
import { faultIssue } from "./hsds-issues.ts";
import { type DocumentFile, documentFile, isLater, openDirectory } from "./open-directory.ts";
import { readDocuments } from "./read-documents.ts";
import { unpackDirectory } from "./unpack-directory.ts";

export interface DirectoryVerdict {
  readonly valid: boolean;
  readonly version: HsdsVersion;
  readonly form: "json" | "tables";
  /** Kinds of the JSON documents, in their order. */
  readonly kinds: readonly DocumentKind[];
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
}

export interface DirectoryQuestion {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** __Default value:__ what the content uses. */
  readonly version?: HsdsVersion;
  /** __Default value:__ told by its properties. */
  readonly kind?: DocumentKind;
}

export function validateDirectory(question: DirectoryQuestion): DirectoryVerdict {
  const document = documentFile(unpackDirectory(question.files).files);
  return document === undefined ? judgeTables(question) : judgeJson(document, question);
}

function judgeJson({ bytes, file }: DocumentFile, { files, version, kind }: DirectoryQuestion): DirectoryVerdict {
  const { documents } = readDocuments(bytes, file);
  const judged = version ?? (documents.some(({ value }) => isLater(value)) ? "3.1" : "3.0");
  const { dataset, issues } = openDirectory(files, judged);
  const isList = documents.length > 1;
  const faults = documents.flatMap(({ value, kind: told }, at) =>
    checkDocument(value, kind ?? told, judged).map((fault) => ({
      ...fault,
      path: `${isList ? `/${at}` : ""}${fault.path}`,
    })),
  );
  const found = [...issues, ...faults.map((fault) => faultIssue(fault, file))];
  const kinds = documents.map(({ kind: told }) => kind ?? told);
  return { ...verdict(found), version: judged, form: "json", kinds, counts: countsOf(dataset.tables) };
}

function judgeTables({ files, version }: DirectoryQuestion): DirectoryVerdict {
  const { dataset, issues } = openDirectory(files);
  const judged = { ...dataset, version: version ?? dataset.version };
  const found = [...issues.flatMap(judgeRemark), ...checkDataset(judged)];
  return { ...verdict(found), version: judged.version, form: "tables", kinds: [], counts: countsOf(dataset.tables) };
}

/** Names are judged again by the version that was asked for; what an import only remarks on in the descriptor, the standard refuses. */
function judgeRemark(issue: Issue): readonly Issue[] {
  if (issue.rule === "directory/hsds-name-is-known") return [];
  return [issue.rule.startsWith("directory/descriptor-") ? { ...issue, severity: "error" } : issue];
}

function verdict(issues: readonly Issue[]): Pick<DirectoryVerdict, "valid" | "issues"> {
  return { valid: !issues.some(({ severity }) => severity === "error"), issues };
}

function countsOf(
  tables: ReadonlyMap<string, { readonly rows: readonly unknown[] }>,
): Readonly<Record<string, number>> {
  return Object.fromEntries([...tables].map(([name, { rows }]) => [name, rows.length]));
}
