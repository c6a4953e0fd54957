import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { checkDataset } from "../hsds/check-tables.ts";
import { rowsOf } from "../hsds/dataset.ts";
import { openDirectory } from "../hsds/open-directory.ts";
import { validateDirectory } from "../hsds/validate-directory.ts";
import { writeDirectory } from "../hsds/write-directory.ts";
import { fromHsds } from "./from-hsds.ts";
import { SERVICE_COLUMNS, type ServiceCells } from "./service-columns.ts";
import { toHsds } from "./to-hsds.ts";

const STUDY = new URL("../../../studies/retorno-y-ciudades/services/services.csv", import.meta.url);

function includedServices(): readonly ServiceCells[] {
  const { sheet } = readCsv(new Uint8Array(readFileSync(STUDY)), "services.csv");
  return sheet.rows.map(({ cells }) =>
    Object.fromEntries(
      SERVICE_COLUMNS.flatMap((name) => {
        const cell = cells[sheet.head.indexOf(name)] ?? "";
        return cell === "" ? [] : [[name, cell]];
      }),
    ),
  );
}

/** JSON goes by organization. */
function inOrder(services: readonly ServiceCells[]): readonly ServiceCells[] {
  return services.toSorted((a, b) => (a.id ?? "").localeCompare(b.id ?? ""));
}

const SHELTER: ServiceCells = {
  id: "X-1",
  country: "SLV",
  name: "Casa de acogida",
  kind: "PRO",
  status: "running",
  city: "Soyapango",
  address: "Calle 1",
  phone: "+50322220000",
  lat: "13.7",
  lon: "-89.15",
  confidential_place: "yes",
};

test("the 428 services of the included study leave as HSDS and come back without a loss", () => {
  const services = includedServices();
  expect(services).toHaveLength(428);
  for (const form of ["zip", "json"] as const) {
    const { dataset, issues } = openDirectory(new Map([[`a.${form}`, writeDirectory(toHsds(services), form)]]));
    expect(issues).toEqual([]);
    expect(inOrder(fromHsds(dataset))).toEqual(inOrder(services));
  }
});

test("they are valid HSDS, as tables and as JSON", () => {
  const dataset = toHsds(includedServices());
  expect(checkDataset(dataset)).toEqual([]);
  for (const form of ["zip", "json"] as const)
    expect(validateDirectory({ files: new Map([[`a.${form}`, writeDirectory(dataset, form)]]) })).toMatchObject({
      valid: true,
      issues: [],
    });
});

test("a confidential place has no address and no point in anything that leaves, but its telephone", () => {
  const dataset = toHsds([SHELTER]);
  const text = new TextDecoder().decode(writeDirectory(dataset, "json"));
  expect(text).not.toMatch(/Calle 1|13\.7|89\.15/);
  expect(rowsOf(dataset, "location")).toEqual([]);
  const { address: _, lat: __, lon: ___, ...rest } = SHELTER;
  expect(fromHsds(dataset)).toEqual([rest]);
});

test("an open place has its point and its address, with a dash where HSDS asks for what nobody knows", () => {
  const dataset = toHsds([{ ...SHELTER, confidential_place: "no" }]);
  expect(rowsOf(dataset, "location")).toMatchObject([{ latitude: 13.7, longitude: -89.15 }]);
  expect(rowsOf(dataset, "address")).toMatchObject([
    { address_1: "Calle 1", city: "Soyapango", postal_code: "-", country: "SV" },
  ]);
  expect(fromHsds(dataset)).toEqual([{ ...SHELTER, confidential_place: "no" }]);
});

test.each([
  "Calle 1, C.P. 1101",
  "C.P. 22000",
  "Calle 1 (CP 22000), Col. Centro",
  "Calle 22000",
  "Calle 1, código postal: 1101",
])("a postal code in words has a field of its own, and %s comes back as it was", (address) => {
  const cells = { ...SHELTER, confidential_place: "no", address };
  const [row] = rowsOf(toHsds([cells]), "address");
  expect(row?.postal_code).toBe(
    /22000\b/.test(address) && /C\.?P/.test(address) ? "22000" : /1101/.test(address) ? "1101" : "-",
  );
  expect(fromHsds(toHsds([cells]))).toEqual([cells]);
});

test("hours in words have weekly rules beside them", () => {
  const schedules = rowsOf(toHsds([{ ...SHELTER, hours: "lunes a viernes de 8:00 a.m. a 4:00 p.m." }]), "schedule");
  expect(schedules).toMatchObject([
    { description: "lunes a viernes de 8:00 a.m. a 4:00 p.m." },
    { freq: "WEEKLY", byday: "MO,TU,WE,TH,FR", opens_at: "08:00", closes_at: "16:00" },
  ]);
  expect(rowsOf(toHsds([{ ...SHELTER, hours: "con cita" }]), "schedule")).toHaveLength(1);
});

test("a directory of others gives what it has", () => {
  const files = {
    "organizations.csv": "id,name,description\no1,Casa,Casa abierta\n",
    "services.csv": "id,organization_id,name,status,url\ns1,o1,Curso,active,https://example.org\n",
    "locations.csv": "id,location_type,latitude,longitude\nl1,physical,13.7,-89.2\n",
    "service_at_location.csv": "id,service_id,location_id\nx1,s1,l1\n",
    "addresses.csv":
      "id,location_id,address_1,city,state_province,postal_code,country,address_type\na1,l1,Calle 2,Soyapango,San Salvador,1101,SV,physical\n",
    "schedules.csv": 'id,service_id,byday,opens_at,closes_at\nh1,s1,"MO,TU",08:00:00,12:00:00\n',
  };
  const bytes = new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  expect(fromHsds(openDirectory(bytes).dataset)).toEqual([
    {
      id: "s1",
      name: "Curso",
      provider: "Casa",
      status: "running",
      city: "Soyapango",
      admin1: "San Salvador",
      address: "Calle 2, C.P. 1101",
      lat: "13.7",
      lon: "-89.2",
      hours: "MO,TU 08:00-12:00",
      source_url: "https://example.org",
    },
  ]);
});
