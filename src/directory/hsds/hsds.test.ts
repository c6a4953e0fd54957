import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { rowsOf } from "./dataset.ts";
import { isTime } from "./formats.ts";
import { openDirectory } from "./open-directory.ts";
import { uuidOf } from "./uuid-of.ts";
import { validateDirectory } from "./validate-directory.ts";
import { writeDirectory } from "./write-directory.ts";
import { writePackage } from "./write-package.ts";

const ORGANIZATION = "11111111-1111-4111-8111-111111111111";
const SERVICE = "22222222-2222-4222-8222-222222222222";

function files(texts: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

const SMALL = {
  "organizations.csv": `id,name,description\r\n${ORGANIZATION},Casa,"Casa, abierta"\r\n`,
  "services.csv": `id,organization_id,name,status,minimum_age\r\n${SERVICE},${ORGANIZATION},Curso,active,18\r\n`,
};

describe("a package of tables", () => {
  test("is valid, with its rows counted", () => {
    const { valid, counts, issues } = validateDirectory({ files: files(SMALL) });
    expect({ valid, counts, issues }).toEqual({ valid: true, counts: { organization: 1, service: 1 }, issues: [] });
  });

  test("names each fault with file, row and column", () => {
    const wrong = `id,organization_id,name,status,minimum_age,bus\r\nx,${SERVICE},,open,old,7\r\nx,${ORGANIZATION},b,active,,\r\n`;
    const { issues } = validateDirectory({ files: files({ ...SMALL, "services.csv": wrong }) });
    expect(issues.map(({ rule, place }) => `${place.row} ${place.column} ${rule.slice(15)}`)).toEqual([
      "1 bus name-is-known",
      "2 id value-has-its-format",
      "2 organization_id link-leads-to-a-row",
      "2 name field-is-filled",
      "2 status value-is-permitted",
      "2 minimum_age value-has-its-format",
      "3 id id-is-unique",
      "3 id value-has-its-format",
    ]);
  });

  test("keeps columns and files that the standard does not know", () => {
    const told = { ...SMALL, "services.csv": "id,name,bus\r\na,b,7\r\n", "notes.txt": "x" };
    const { dataset, issues } = openDirectory(files(told));
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["directory/hsds-name-is-known", "warning"],
      ["directory/hsds-file-is-a-table", "warning"],
    ]);
    const written = writePackage(dataset);
    for (const [name, text] of Object.entries(told)) expect(new TextDecoder().decode(written.get(name))).toBe(text);
  });

  test("leaves zipped and comes back", () => {
    const { dataset } = openDirectory(files(SMALL));
    const again = openDirectory(new Map([["a.zip", writeDirectory(dataset, "zip")]]));
    expect(again.issues).toEqual([]);
    expect(again.dataset.tables).toEqual(dataset.tables);
    expect(validateDirectory({ files: new Map([["a.zip", writeDirectory(dataset, "zip")]]) }).valid).toBe(true);
  });

  test("leaves as JSON that the standard takes, and comes back", () => {
    const { dataset } = openDirectory(files(SMALL));
    const json = new Map([["a.json", writeDirectory(dataset, "json")]]);
    expect(validateDirectory({ files: json })).toMatchObject({ valid: true, kinds: ["organization"], issues: [] });
    expect(openDirectory(json).dataset.tables).toEqual(dataset.tables);
  });

  test("whatever it holds, is read and written without a difference", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\r", ""));
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 });
    fc.assert(
      fc.property(rows, (cells) => {
        const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text = `id,name,extra\r\n${cells.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
        const written = writePackage(openDirectory(files({ "services.csv": text })).dataset);
        expect(new TextDecoder().decode(written.get("services.csv"))).toBe(text);
      }),
    );
  });

  test("whatever the bytes, the reader answers with remarks", () => {
    fc.assert(
      fc.property(fc.constantFrom("a.json", "a.zip", "services.csv"), fc.uint8Array(), (name, bytes) => {
        const zipped = name === "a.zip" ? zipSync({ "services.csv": bytes }).slice(0, 60 + bytes.length) : bytes;
        validateDirectory({ files: new Map([[name, zipped]]) });
      }),
    );
  });
});

describe("a JSON document", () => {
  const service = { id: SERVICE, name: "Curso", status: "active", url: "example.org", bus: 7 };
  const judge = (value: unknown) => validateDirectory({ files: files({ "a.json": JSON.stringify(value) }) });

  test("is judged with the path of each fault", () => {
    const { valid, kinds, issues } = judge({ ...service, schedules: [{ freq: "DAILY" }] });
    expect({ valid, kinds }).toEqual({ valid: false, kinds: ["service"] });
    expect(issues.map(({ rule, place }) => [place.column, rule.slice(15)])).toEqual([
      ["/url", "value-has-its-format"],
      ["/", "name-is-known"],
      ["/schedules/0", "field-is-filled"],
      ["/schedules/0/freq", "value-is-permitted"],
    ]);
  });

  test("that is none of the standard is refused", () => {
    expect(judge(7).issues).toMatchObject([{ rule: "directory/file-is-a-directory" }]);
  });
});

describe("a directory of an older version", () => {
  const OLD = {
    "organizations.csv": "id,name,description,url\n1,Casa,Casa abierta,https://example.org\n",
    "services.csv": "id,organization_id,name,status,location_id\n1,1,Curso,active,7\n",
    "locations.csv": "id,organization_id,name,latitude\n7,1,Centro,13.7\n",
    "physical_addresses.csv":
      "id,location_id,address_1,address_2,address_3,city,state_province,postal_code,country\n1,7,Calle 1,Piso 2,Puerta 3,Soyapango,SS,1101,SV\n",
    "regular_schedules.csv": "id,service_id,weekday,opens_at,closes_at\n1,1,2,08:00,12:00\n",
    "holiday_schedules.csv": "id,service_id,closed,start_date,end_date\n9,1,true,2026-12-24,2026-12-26\n",
    "eligibility.csv": "id,service_id,eligibility\n1,1,mujeres\n2,1,retornadas\n",
    "payments_accepted.csv": "id,service_id,payment\n1,1,efectivo\n",
    "taxonomy.csv": "id,name,parent_id,parent_name,vocabulary\nT1,Empleo,,,propio\n",
    "service_taxonomy.csv": "id,service_id,taxonomy_id\n1,1,T1\n",
    "phones.csv": "id,service_id,number,language\n1,1,2222 0000,es\n",
    "accessibility_for_disabilities.csv": "id,location_id,accessibility\n1,7,rampa\n",
  };

  test("becomes HSDS 3, and what does not fit is named", () => {
    const { dataset, issues } = openDirectory(files(OLD));
    const id = uuidOf("service", "1");
    expect(rowsOf(dataset, "organization")).toEqual([
      { id: uuidOf("organization", "1"), name: "Casa", description: "Casa abierta", website: "https://example.org" },
    ]);
    expect(rowsOf(dataset, "service")).toEqual([
      {
        id,
        organization_id: uuidOf("organization", "1"),
        name: "Curso",
        status: "active",
        eligibility_description: "mujeres; retornadas",
      },
    ]);
    expect(rowsOf(dataset, "address")).toMatchObject([
      { address_1: "Calle 1", address_2: "Piso 2, Puerta 3", address_type: "physical" },
    ]);
    expect(rowsOf(dataset, "schedule")).toMatchObject([
      { service_id: id, freq: "WEEKLY", byday: "TU", opens_at: "08:00" },
      { service_id: id, valid_from: "2026-12-24", notes: "closed" },
    ]);
    expect(rowsOf(dataset, "attribute").map(({ link_id, value }) => [link_id, value])).toEqual([
      [id, "efectivo"],
      [id, undefined],
    ]);
    expect(rowsOf(dataset, "language")).toMatchObject([{ phone_id: uuidOf("phone", "1"), name: "es" }]);
    expect(rowsOf(dataset, "accessibility")).toMatchObject([{ description: "rampa" }]);
    expect(rowsOf(dataset, "service_at_location")).toMatchObject([
      { service_id: id, location_id: uuidOf("location", "7") },
    ]);
    expect(new Set(issues.map(({ rule, severity }) => `${severity} ${rule}`))).toEqual(
      new Set(["warning directory/hsds-id-is-a-uuid", "warning directory/hsds-upgrade-joins-alike"]),
    );
    expect(validateDirectory({ files: files(OLD) }).issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test("times are told with hours and minutes", () => {
  expect(["08:00", "8:00", "24:00", "10:00:00", "09:00-05:00", "10:00Z"].map(isTime)).toEqual([
    true,
    false,
    false,
    true,
    true,
    true,
  ]);
});
