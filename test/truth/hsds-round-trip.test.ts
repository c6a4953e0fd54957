// The published examples of HSDS go through our tables and leave without a difference. They stay outside the repository:
// TORNAVIAJE_REFERENCE names the folder that holds them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkDataset } from "#directory/hsds/check-tables";
import { rowsOf } from "#directory/hsds/dataset";
import type { HsdsVersion } from "#directory/hsds/describe-table";
import { kindOfDocument } from "#directory/hsds/document-kind";
import { flattenDocuments } from "#directory/hsds/flatten-document";
import { openNester, type RecordKind } from "#directory/hsds/nest-document";
import { readPackage } from "#directory/hsds/read-package";
import { writePackage } from "#directory/hsds/write-package";

const FOLDER = join(process.env.TORNAVIAJE_REFERENCE ?? "", "hsds");
const isHere = (process.env.TORNAVIAJE_REFERENCE ?? "") !== "" && existsSync(FOLDER);

const VERSIONS: readonly { readonly folder: string; readonly version: HsdsVersion }[] = [
  { folder: "3.0", version: "3.0" },
  { folder: "3.1-dev", version: "3.1" },
];

/** Links of the examples to rows that the examples do not have. */
const FAULTS: readonly string[] = [
  "contacts.csv organization_id link-leads-to-a-row",
  "contacts.csv service_at_location_id link-leads-to-a-row",
  "locations.csv organization_id link-leads-to-a-row",
  "taxonomy_terms.csv taxonomy_id link-leads-to-a-row",
];

const LATER_FAULTS: readonly string[] = [
  "service_areas.csv service_at_location_id link-leads-to-a-row",
  "service_capacity.csv service_id link-leads-to-a-row",
  "service_capacity.csv unit_id link-leads-to-a-row",
];

describe.skipIf(!isHere).each(VERSIONS)("the examples of HSDS $version", ({ folder, version }) => {
  const examples = join(FOLDER, folder, "examples");

  test("leave as the CSV files they were, byte by byte", () => {
    const files = readFiles(join(examples, "csv"));
    const { dataset, issues } = readPackage(files);
    expect(dataset.version).toBe(version);
    expect(issues).toEqual([]);
    expect(toText(writePackage(dataset))).toEqual(toText(files));
  });

  test("are found faulty where the official check finds them so", () => {
    const issues = checkDataset(readPackage(readFiles(join(examples, "csv"))).dataset);
    const found = issues.map(
      ({ rule, place }) => `${place.file} ${place.column} ${rule.replace("directory/hsds-", "")}`,
    );
    expect(found.toSorted()).toEqual(version === "3.0" ? FAULTS : [...FAULTS, ...LATER_FAULTS].toSorted());
  });

  test.each(["organization_full", "service_full", "service_at_location_full", "location", "taxonomy", "taxonomy_term"])(
    "leave as the JSON document %s that it was",
    (name) => {
      const value: { readonly id: string } = JSON.parse(readFileSync(join(examples, `${name}.json`), "utf8"));
      const kind = kindOfDocument(value) as RecordKind;
      expect(kind).toBe(name.replace("_full", ""));
      const { dataset, issues } = flattenDocuments([{ value, kind, file: name }], version);
      expect(issues).toEqual([]);
      expect(openNester(dataset).nest(kind, value.id)).toEqual(value);
    },
  );

  test("keep their lists", () => {
    for (const name of [
      "organization_list",
      "service_list",
      "service_at_location_list",
      "taxonomy_list",
      "taxonomy_term_list",
    ]) {
      const value: { readonly contents: readonly { readonly id: string }[] } = JSON.parse(
        readFileSync(join(examples, `${name}.json`), "utf8"),
      );
      const kind = kindOfDocument(value) as RecordKind;
      const { dataset } = flattenDocuments([{ value, kind, file: name }], version);
      expect(value.contents.map(({ id }) => openNester(dataset).nest(kind, id))).toEqual(value.contents);
    }
  });

  test("hold the same rows as tables in JSON and as CSV", () => {
    const value: unknown = JSON.parse(readFileSync(join(examples, "tabular.json"), "utf8"));
    expect(kindOfDocument(value)).toBe("tabular");
    const { dataset } = flattenDocuments([{ value, kind: "tabular", file: "tabular.json" }], version);
    const csv = readPackage(readFiles(join(examples, "csv"))).dataset;
    for (const table of ["service", "schedule", "organization"])
      expect(rowsOf(dataset, table)).toEqual(rowsOf(csv, table));
  });
});

function readFiles(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

function toText(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries([...files].map(([name, bytes]) => [name, decoder.decode(bytes)]).toSorted());
}
