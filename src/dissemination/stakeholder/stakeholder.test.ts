import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { isMailAddress, isReserved, readPhone } from "./contact-details.ts";
import { engagementOf } from "./engagement.ts";
import { matchInstitution } from "./find-same-institutions.ts";
import { checkAddressees, listMandates } from "./mandates.ts";
import { readContactRows } from "./read-contact-rows.ts";
import { readVcards } from "./read-vcards.ts";
import { fromSafeCell, toSafeCell } from "./safe-cell.ts";

const sheetOf = (text: string) => readCsv(new TextEncoder().encode(text), "contacts.csv").sheet;

describe("how closely a stakeholder is worked with", () => {
  test.each([
    ["high", "high", "work-closely"],
    ["medium", "high", "work-closely"],
    ["high", "low", "keep-satisfied"],
    ["low", "medium", "keep-informed"],
    ["low", "low", "observe"],
  ] as const)("influence %s and interest %s: %s", (influence, interest, engagement) => {
    expect(engagementOf({ influence, interest })).toBe(engagement);
  });

  test("is not invented where nobody judged it", () => {
    expect(engagementOf({ influence: "high" })).toBe("to-be-judged");
    expect(engagementOf({})).toBe("to-be-judged");
  });
});

describe("an address", () => {
  test.each(["a@example.org", "maria.x+y@sub.example.org", "o'neil@example.org"])("%s is one", (text) =>
    expect(isMailAddress(text)).toBe(true),
  );
  test.each([
    "",
    "a",
    "a@",
    "@b.org",
    "a@b",
    "a b@c.org",
    "a@b..org",
    "a@-b.org",
    ".a@b.org",
    "a@b.org,c@d.org",
    "a@b.org\r\nBcc: c@d.org",
    `${"x".repeat(65)}@b.org`,
  ])("%j is none", (text) => expect(isMailAddress(text)).toBe(false));
  test("never holds what could end a line of a message", () => {
    fc.assert(fc.property(fc.string(), (text) => !isMailAddress(text) || !/[\s<>,;]/u.test(text)));
  });
  test("is reserved for examples or not", () => {
    expect(["a@example.org", "a@x.example.com", "a@b.test", "a@b.org"].map(isReserved)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
  test("telephones name their country", () => {
    expect(["+503 7000-0000", "00503 70000000", "'+503 70000000", "7000 0000", "+0 1"].map(readPhone)).toEqual([
      "+50370000000",
      "+50370000000",
      "+50370000000",
      undefined,
      undefined,
    ]);
  });
});

describe("a table of contacts", () => {
  test("is read under heads of three languages", () => {
    const { rows, issues } = readContactRows(
      sheetOf(
        "Institución,País,Nombre,Correo electrónico,Teléfono,Consentimiento\nAlcaldía,SLV,Ana,Ana@Example.org,+503 70000000,Sí\n",
      ),
    );
    expect(issues).toEqual([]);
    expect(rows[0]).toMatchObject({
      row: 2,
      cells: { name: "Alcaldía", country: "SLV" },
      contact: { consent: "yes", details: { name: "Ana", mail: "ana@example.org", phone: "+50370000000" } },
    });
    expect(
      readContactRows(sheetOf("institution,courriel,consentement\nMairie,b@example.org,non\n")).rows[0]?.contact
        ?.consent,
    ).toBe("no");
  });

  test("says in which row an address is none, and keeps the rest of the row", () => {
    const { rows, issues } = readContactRows(sheetOf("name,contact_name,email\nA,Ana,ana(at)example.org\n"));
    expect(issues).toMatchObject([
      { rule: "dissemination/mail-address-is-well-formed", place: { row: 2, column: "email" } },
    ]);
    expect(rows[0]?.contact?.details).toMatchObject({ name: "Ana", mail: "" });
  });

  test("no consent said is not consent", () => {
    expect(readContactRows(sheetOf("name,email\nA,a@example.org\n")).rows[0]?.contact?.consent).toBe("unknown");
  });

  test("a cell that is a formula stays text both ways", () => {
    fc.assert(fc.property(fc.string(), (text) => fromSafeCell(toSafeCell(text)) === text || text.startsWith("'")));
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@\t\r|]/u.test(toSafeCell(text))));
    expect(toSafeCell('=HYPERLINK("http://x","y")')).toBe('\'=HYPERLINK("http://x","y")');
  });
});

describe("vCards", () => {
  test("of version 3 and 4, folded, with escapes and a preferred address", () => {
    const text = [
      "BEGIN:VCARD",
      "VERSION:3.0",
      "FN:Ana Demostración",
      "ORG:Alcaldía de Apopa;Migración",
      "TITLE:Jefa\\, migración",
      "EMAIL;TYPE=work:otra@example.org",
      "item1.EMAIL;TYPE=INTERNET,PREF:ana@exam",
      " ple.org",
      "TEL:+503 7000 0000",
      "END:VCARD",
      "BEGIN:VCARD",
      "VERSION:4.0",
      "FN:Luc",
      "EMAIL;PREF=1:mailto:luc@example.org",
      "TEL;VALUE=uri:tel:+33-1-00-00-00-00",
      "LANG:fr",
      "END:VCARD",
    ].join("\r\n");
    expect(readVcards(text)).toMatchObject([
      {
        contact_name: "Ana Demostración",
        name: "Alcaldía de Apopa",
        position: "Jefa, migración",
        email: "ana@example.org",
        phone: "+503 7000 0000",
      },
      { contact_name: "Luc", email: "luc@example.org", phone: "+33-1-00-00-00-00", language: "fr" },
    ]);
  });

  test("of version 2.1, quoted-printable", () => {
    const text =
      "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez;Jos=\n=C3=A9\nEND:VCARD\n";
    expect(readVcards(text)[0]?.contact_name).toBe("José Núñez");
  });

  test("never fail, whatever the text", () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readVcards(`BEGIN:VCARD\n${text}\nEND:VCARD`))));
  });
});

describe("institutions that may be one", () => {
  const known = [
    {
      id: "ST-1",
      name: "Dirección General de Migración y Extranjería (DGME)",
      country: "SLV",
      website: "http://www.migracion.gob.sv",
    },
    { id: "ST-2", name: "Alcaldía de Apopa", country: "SLV", website: "" },
    { id: "ST-3", name: "Juzgado 2 de Paz", country: "SLV", website: "" },
  ];
  const match = (name: string, rest = {}) =>
    matchInstitution({ id: "", name, country: "SLV", website: "", ...rest }, known);

  test("equal names are the same, whatever accents and capitals", () => {
    expect(match("ALCALDIA DE APOPA")).toEqual({ kind: "same", id: "ST-2" });
    expect(match("Alcaldía de Apopa", { country: "GTM" })).toEqual({ kind: "new" });
  });
  test("alike ones are proposed with the reason, and never merged", () => {
    expect(match("DGME")).toMatchObject({ kind: "perhaps", proposals: [{ known: "ST-1", reason: "same-short-name" }] });
    expect(match("Migración", { website: "https://migracion.gob.sv/contacto" })).toMatchObject({
      proposals: [{ reason: "same-website" }],
    });
    expect(match("Alcaldía Municipal de Apopa")).toMatchObject({
      proposals: [{ known: "ST-2", reason: "alike-names" }],
    });
  });
  test("names that differ in a number are two", () => {
    expect(match("Juzgado 1 de Paz")).toEqual({ kind: "new" });
  });
});

test("mandates come from the institution matrix, and a listed function is no mandate", () => {
  const stakeholder = {
    id: "A",
    name: "A",
    country: "SLV",
    city: "",
    kind: "government",
    level: "national",
    role: "",
    functions: ["EMP", "SAL"],
    website: "",
    sourceAddresses: [],
    row: 2,
  };
  const held = { institutionId: "A", serviceKind: "EMP", held: { mandate: "yes", budget: "no" } };
  expect(listMandates([stakeholder], [held])).toMatchObject([
    { serviceKind: "EMP", stakeholder: "A", ground: "mandate", hasBudget: "no" },
    { serviceKind: "SAL", stakeholder: "A", ground: "listed", hasBudget: "unknown" },
  ]);
  const said = (mandate: string) => ({
    ...held,
    held: { mandate, budget: "" },
    sourceAddresses: [`https://${mandate}`],
  });
  const grounds = ([...mandates]: readonly string[]) => listMandates([stakeholder], mandates.map(said))[0];
  expect(grounds(["unknown", "yes"])).toMatchObject({ ground: "mandate", sources: ["https://yes"] });
  expect(grounds(["no"])).toMatchObject({ ground: "no-mandate" });
  expect(grounds(["yes", "no"])).toMatchObject({ ground: "disputed", sources: ["https://yes", "https://no"] });

  const other = { ...stakeholder, id: "B", functions: [] };
  const mandates = listMandates([stakeholder, other], [held]);
  const known = { serviceKinds: new Set(["EMP", "SAL"]), countryOf: () => "SLV" };
  const asked = [
    { id: "R-1", subject: "EMP", addressees: ["A", "B"] },
    { id: "R-2", subject: "data", addressees: ["B"] },
  ];
  expect(checkAddressees(asked, mandates, known)).toEqual([
    { recommendation: "R-1", serviceKind: "EMP", stakeholder: "A", ground: "mandate", instead: [] },
    { recommendation: "R-1", serviceKind: "EMP", stakeholder: "B", ground: "none", instead: ["A"] },
  ]);
});
