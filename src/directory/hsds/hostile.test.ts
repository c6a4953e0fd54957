// Directories as accident and malice make them: each gets a verdict with place and cure, none stops the program.
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fromHsds } from "../reintegration/from-hsds.ts";
import { openDirectory } from "./open-directory.ts";
import { HSDS_TABLES } from "./tables.ts";
import { type DirectoryVerdict, validateDirectory } from "./validate-directory.ts";
import { writeDirectory } from "./write-directory.ts";
import { writePackage } from "./write-package.ts";

type Files = ReadonlyMap<string, Uint8Array>;

const utf8 = (text: string) => new TextEncoder().encode(text);

function filesOf(texts: Readonly<Record<string, string | Uint8Array>>): Files {
  return new Map(
    Object.entries(texts).map(([name, text]) => [name, typeof text === "string" ? utf8(text) : text] as const),
  );
}

/** Judged, opened, read as services and written in both forms: whatever the files hold. */
function goThrough(files: Files): DirectoryVerdict {
  const verdict = validateDirectory({ files });
  for (const { place, message, cure } of verdict.issues) {
    expect(typeof place.file).toBe("string");
    for (const text of [message, cure]) expect(Object.values(text ?? {}).every((word) => word !== "")).toBe(true);
  }
  const { dataset } = openDirectory(files);
  fromHsds(dataset);
  writeDirectory(dataset, "zip");
  writeDirectory(dataset, "json");
  return verdict;
}

const ID = "11111111-1111-4111-8111-111111111111";

const HEAD = "id,name,description";

const WORDS = [
  "",
  "x",
  "7",
  "-1e999",
  "true",
  "null",
  "a,b",
  '"',
  '""',
  "=1+1",
  "\u0000",
  "\uFEFF",
  "😀",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  ID,
  ID.toUpperCase(),
  "2024-02-30",
  "25:61",
  "MO,TU",
  "https://[::1",
  "\\",
  "\r",
] as const;

const COLUMNS = [...new Set([...HSDS_TABLES.values()].flatMap(({ fields }) => fields.map(({ name }) => name)))];

const FILE_NAMES = [
  ...[...HSDS_TABLES.values()].flatMap(({ file, name }) => [file, `${name}.csv`, `data/${file}`, `../${file}`]),
  "physical_addresses.csv",
  "regular_schedules.csv",
  "holiday_schedules.csv",
  "eligibility.csv",
  "payments_accepted.csv",
  "service_taxonomy.csv",
  "accessibility_for_disabilities.csv",
  "other_attributes.csv",
  "datapackage.json",
  "notes.txt",
  "__MACOSX/._services.csv",
  "SERVICES.CSV",
  "constructor.csv",
  "__proto__.csv",
];

const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "grapheme" }));

const column = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...COLUMNS) },
  { weight: 1, arbitrary: word },
  {
    weight: 1,
    arbitrary: fc.constantFrom("url", "term", "vocabulary", "language", "location_id", "weekday", "closed"),
  },
);

const ENDS = ["\n", "\r\n", "\r"] as const;

/** A table with any columns, cells and line ends, some rows too short or too long. */
const table = fc
  .tuple(
    fc.array(column, { maxLength: 6 }),
    fc.array(fc.array(word, { maxLength: 7 }), { maxLength: 5 }),
    fc.constantFrom(...ENDS),
  )
  .map(([head, rows, end]) => [head, ...rows].map((cells) => cells.map(cellOf).join(",")).join(end));

function cellOf(text: string): string {
  return /[,\n]/.test(text) ? `"${text}"` : text;
}

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "utf-8": utf8,
  "utf-8 with its mark": (text) => utf8(`\uFEFF${text}`),
  "utf-16": (text) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer),
  "latin 1": (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff),
};

const encoded = fc
  .tuple(table, fc.constantFrom(...Object.keys(ENCODINGS)))
  .map(([text, name]) => ENCODINGS[name]?.(text) ?? utf8(text));

const descriptor = fc
  .oneof(
    fc.jsonValue(),
    fc.record({
      resources: fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({ name: word, path: fc.oneof(word, fc.constantFrom(...FILE_NAMES), fc.jsonValue()) }),
          ),
        ),
      ),
    }),
  )
  .map((value) => utf8(JSON.stringify(value)));

const folder = fc
  .tuple(fc.array(fc.tuple(fc.constantFrom(...FILE_NAMES), encoded), { maxLength: 6 }), fc.option(descriptor))
  .map(
    ([tables, told]): Files => new Map([...tables, ...(told === null ? [] : [["datapackage.json", told] as const])]),
  );

const NAMES = [
  ...COLUMNS,
  ...HSDS_TABLES.keys(),
  "services",
  "organizations",
  "locations",
  "contents",
  "total_items",
  "empty",
  "service_at_locations",
  "schedules",
  "attributes",
  "taxonomy_term",
  "phones",
  "__proto__",
  "constructor",
];

/** JSON with names of the standard in right and wrong places. */
const document = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    word,
    fc.constantFrom(0, -1.5, true, null),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("record"),
  ),
  record: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), word), tie("value")), { maxLength: 5 })
    .map((pairs) => Object.fromEntries(pairs)),
}));

describe("whatever is handed over is judged", () => {
  test("as a folder", () => {
    fc.assert(
      fc.property(folder, (files) => void goThrough(files)),
      { numRuns: 150 },
    );
  });

  test("as a zip", () => {
    fc.assert(
      fc.property(folder, fc.boolean(), fc.nat(), (files, isCut, at) => {
        const zip = zipSync(Object.fromEntries(files));
        goThrough(new Map([["a.zip", isCut ? zip.slice(0, at % (zip.length + 1)) : zip]]));
      }),
      { numRuns: 60 },
    );
  });

  test("as JSON", () => {
    fc.assert(
      fc.property(document.value, fc.constantFrom(...Object.values(ENCODINGS)), (value, encode) => {
        goThrough(new Map([["a.json", encode(JSON.stringify(value))]]));
      }),
      { numRuns: 600 },
    );
  });
});

const GOOD = { "organizations.csv": `${HEAD}\n${ID},Casa,Casa abierta\n` };

const TERMS = "22222222-2222-4222-8222-22222222222";

describe("each fault is named with its place", () => {
  const tables: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>, readonly string[]])[] = [
    ["nothing at all", {}, ["package-has-a-table ."]],
    ["a zip that ends too early", { "a.zip": "PK\u0003\u0004" }, ["file-is-a-directory a.zip"]],
    ["no table", { "notes.txt": "x" }, ["hsds-file-is-a-table notes.txt", "package-has-a-table notes.txt"]],
    [
      "an empty table",
      { ...GOOD, "services.csv": "" },
      [
        "hsds-table-has-a-head services.csv",
        ...["id", "organization_id", "name", "status"].map(() => "hsds-field-is-filled services.csv"),
      ],
    ],
    [
      "semicolons",
      { "organizations.csv": "id;name;description\n" },
      [
        "hsds-cells-are-split-by-commas organizations.csv",
        ...["id", "name", "description"].map(() => "hsds-field-is-filled organizations.csv"),
        "hsds-name-is-known organizations.csv",
      ],
    ],
    [
      "a column that stands twice",
      { "organizations.csv": `${HEAD},name\n${ID},Casa,Abierta,Otra\n` },
      ["hsds-column-comes-once organizations.csv"],
    ],
    [
      "a row that is too long",
      { "organizations.csv": `${HEAD}\n${ID},Casa,Abierta, siempre\n` },
      ["hsds-row-fits-its-head organizations.csv"],
    ],
    [
      "a table in two files",
      { ...GOOD, "old/organization.csv": `${HEAD}\n` },
      ["package-table-comes-once old/organization.csv"],
    ],
    [
      "an id that stands twice",
      { "organizations.csv": `${HEAD}\n${ID},a,b\n${ID},c,d\n` },
      ["hsds-id-is-unique organizations.csv"],
    ],
    ["a descriptor that is no JSON", { ...GOOD, "datapackage.json": "{" }, ["descriptor-can-be-read datapackage.json"]],
    [
      "a descriptor of other files",
      {
        ...GOOD,
        "datapackage.json": JSON.stringify({
          resources: [
            { name: "organization", path: "organizations.csv" },
            { name: "service", path: "../../etc/passwd" },
            { name: "service", path: "https://example.org/services.csv" },
            { name: "service", path: "C:\\services.csv" },
            { name: "service", path: ["services.csv"] },
            { name: "service" },
          ],
        }),
      },
      [
        ...["", "", ""].map(() => "package-path-stays-inside datapackage.json"),
        "descriptor-file-is-there datapackage.json",
        "descriptor-can-be-read datapackage.json",
      ],
    ],
    [
      "a table in Latin 1",
      { "organizations.csv": ENCODINGS["latin 1"]?.(`${HEAD}\n${ID},Niñez,Abierta\n`) ?? "" },
      ["text-is-utf8 organizations.csv"],
    ],
    [
      "an older table with an open quotation mark",
      {
        "organizations.csv": "id,name,description,url\n1,a,b,\n",
        "physical_addresses.csv": 'id,address_1\n1,"Calle\n',
      },
      ["hsds-quotes-are-closed physical_addresses.csv"],
    ],
  ];

  test.each(tables)("%s", (_, texts, rules) => {
    const errors = goThrough(filesOf(texts)).issues.filter(
      ({ severity, rule }) => severity === "error" || rule.endsWith("file-is-a-table"),
    );
    const named = errors.map(({ rule, place }) => `${rule.replace(/^\w+\//, "")} ${place.file}`);
    const isOld = "physical_addresses.csv" in texts;
    expect(isOld ? named.filter((name) => name.includes("quotes")) : named).toEqual(rules);
  });

  test("tables that name each other in a circle", () => {
    const rows = [`${TERMS}1,a,a,${TERMS}2`, `${TERMS}2,b,b,${TERMS}1`, `${TERMS}3,c,c,${TERMS}3`];
    const { valid, counts } = goThrough(
      filesOf({ "taxonomy_terms.csv": `id,name,description,parent_id\n${rows.join("\n")}\n` }),
    );
    expect({ valid, counts }).toEqual({ valid: true, counts: { taxonomy_term: 3 } });
  });

  test("a cell of ten million letters", () => {
    const { valid } = goThrough(filesOf({ "organizations.csv": `${HEAD}\n${ID},${"a".repeat(10_000_000)},b\n` }));
    expect(valid).toBe(true);
  });

  test("a hundred thousand faults", () => {
    const { issues } = validateDirectory({
      files: filesOf({ "organizations.csv": `${HEAD}\n${"x,,\n".repeat(100_000)}` }),
    });
    expect(issues.length).toBe(399_999);
  });

  test("columns named as parts of the language are kept", () => {
    const text = `${HEAD},__proto__,constructor\r\n${ID},a,b,c,d\r\n`;
    const { dataset } = openDirectory(filesOf({ "organizations.csv": text }));
    expect(new TextDecoder().decode(writePackage(dataset).get("organizations.csv"))).toBe(text);
  });

  test("a zip that leads out of itself, or holds a file twice, is read without them", () => {
    const zip = zipSync({ "../../organizations.csv": utf8("x"), "organizations.csv": utf8(GOOD["organizations.csv"]) });
    const files: Files = new Map([["a.zip", zip]]);
    expect(goThrough(files).issues.map(({ rule, place }) => `${rule} ${place.column}`)).toEqual([
      "directory/package-path-stays-inside ../../organizations.csv",
    ]);
    expect(openDirectory(files).dataset.tables.size).toBe(1);
  });
});

describe("JSON that is none, or goes too far", () => {
  const judge = (text: string) =>
    goThrough(filesOf({ "a.json": text })).issues.map(
      ({ rule, place }) => `${rule.replace("directory/", "")} ${place.row ?? ""}${place.column ?? ""}`,
    );

  test.each([
    ["{", "json-can-be-read 1"],
    [`{"id": 1,\n"name": }`, "json-can-be-read 2"],
    ["", "json-can-be-read 1"],
    ["[]", "file-is-a-directory "],
    ["7", "file-is-a-directory "],
    [`[{"id": "${ID}", "name": "a", "description": "b"}, 7]`, "file-is-a-directory /1"],
    [`{"contents": [7]}`, "hsds-value-has-its-format /contents/0"],
    [`{"contents": [], "constructor": 1}`, "hsds-name-is-known /"],
    [`{"id": "${ID}", "name": {"toString": 1}, "description": "b"}`, "hsds-value-has-its-format /name"],
    [`{"id": "${ID}", "name": "a", "description": "b", "__proto__": {"id": 1}}`, "hsds-name-is-known /"],
    ["[".repeat(200_000), "json-is-not-too-deep 1"],
    [`{"services":${'[{"services":'.repeat(50_000)}`, "json-is-not-too-deep 1"],
  ])("%.40s", (text, expected) => {
    expect(judge(text)).toEqual([expected]);
  });

  test("brackets in texts are no nesting", () => {
    const name = `\\"${"[".repeat(1000)}`;
    expect(judge(JSON.stringify({ id: ID, name, description: "b" }))).toEqual([]);
  });

  test("alone in a zip is judged as without it", () => {
    const json = utf8(JSON.stringify({ id: ID, name: "a", description: "b" }));
    const { valid, form } = goThrough(new Map([["a.zip", zipSync({ "a.json": json })]]));
    expect({ valid, form }).toEqual({ valid: true, form: "json" });
  });
});
