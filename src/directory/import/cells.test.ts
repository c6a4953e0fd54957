import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPoint } from "./coordinates.ts";
import { openGazetteer } from "./known-places.ts";
import { readHours } from "./opening-hours.ts";
import { readPhones } from "./phone-number.ts";
import { similarity } from "./text-similarity.ts";

const WEEK = "MO,TU,WE,TH,FR";

describe("opening hours in words", () => {
  test.each([
    ["lunes a viernes de 8:00 a.m. a 4:00 p.m.", `${WEEK} 08:00-16:00`],
    ["Lunes a Viernes 7:30 am - 3:30 pm", `${WEEK} 07:30-15:30`],
    ["L-V 8-16", `${WEEK} 08:00-16:00`],
    ["L-V de 8 a 4", `${WEEK} 08:00-16:00`],
    ["Lun. a Vie. 8:00-12:00 y 13:00-17:00", `${WEEK} 08:00-12:00 | ${WEEK} 13:00-17:00`],
    ["24 horas", "MO,TU,WE,TH,FR,SA,SU 00:00-24:00"],
    ["24/7", "MO,TU,WE,TH,FR,SA,SU 00:00-24:00"],
    ["todos los días de 6:00 a 22:00", "MO,TU,WE,TH,FR,SA,SU 06:00-22:00"],
    ["sábados medio día", "SA 08:00-12:00"],
    ["lunes a viernes 8:00 a.m. a 4:00 p.m.; sábados 8:00 a.m. a 12:00 m.", `${WEEK} 08:00-16:00 | SA 08:00-12:00`],
    ["lunes, miércoles y viernes de 9 a 11 horas", "MO,WE,FR 09:00-11:00"],
    ["martes y jueves 14h00 a 18h30", "TU,TH 14:00-18:30"],
    ["días hábiles de 8:00 a 15:00", `${WEEK} 08:00-15:00`],
    ["lunes a viernes de 8:00 de la mañana a 4:00 de la tarde", `${WEEK} 08:00-16:00`],
    ["Monday-Friday 7:30-15:30", `${WEEK} 07:30-15:30`],
    ["MO,TU 08:00-12:00", "MO,TU 08:00-12:00"],
    ["viernes a domingo 10-14", "FR,SA,SU 10:00-14:00"],
    ["lunes a viernes 8:00-16:00; domingos cerrado", `${WEEK} 08:00-16:00`],
  ])("%s", (text, told) => {
    const { openings, whole } = readHours(text);
    expect(openings.map(({ days, opens, closes }) => `${days.join(",")} ${opens}-${closes}`).join(" | ")).toBe(told);
    expect(whole).toBe(true);
  });

  test.each(["con cita previa", "lunes a viernes", "8:00 a 16:00", "25:00 a 30:00", ""])(
    "%j is not wholly understood",
    (text) => {
      expect(readHours(text).whole).toBe(false);
    },
  );

  test("whatever the text, days and times are in order", () => {
    const word = fc.constantFrom(
      "lunes",
      "a",
      "viernes",
      "8",
      "16:30",
      "am",
      "p.m.",
      "-",
      "y",
      ";",
      ",",
      "sábado",
      "24 horas",
      "medio día",
      "de",
      "99",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        for (const { days, opens, closes } of readHours(words.join(" ")).openings) {
          expect(days.length).toBeGreaterThan(0);
          expect(opens < closes).toBe(true);
          expect(closes <= "24:00").toBe(true);
        }
      }),
    );
  });
});

describe("telephones", () => {
  test.each([
    ["2222-0000", "SLV", ["+50322220000"]],
    ["(503) 2222 0000", "SLV", ["+50322220000"]],
    ["+502 5555 0000 / 5555-0001", "GTM", ["+50255550000", "+50255550001"]],
    ["2200-0000 ext. 12", "HND", ["+50422000000"]],
    ["55 5555 0000", "MEX", ["+525555550000"]],
    ["01 (55) 5555-0000", "MEX", ["+525555550000"]],
    ["+52 1 664 555 0000", "MEX", ["+526645550000"]],
    ["1800-747-6117", "SLV", [undefined]],
    ["911", "SLV", [undefined]],
  ])("%s in %s", (text, country, numbers) => {
    expect(readPhones(text, country).map(({ e164 }) => e164)).toEqual(numbers);
  });

  test("keep what they cannot read, as written", () => {
    expect(readPhones("llamar a la alcaldía", "SLV")).toEqual([{ text: "llamar a la alcaldía" }]);
    expect(readPhones("2222-0000 ext 7", "SLV")).toEqual([
      { text: "2222-0000 ext 7", e164: "+50322220000", extension: "7" },
    ]);
  });
});

describe("coordinates", () => {
  test.each([
    ["13.6929, -89.2182", 13.6929, -89.2182],
    ["13.6929 -89.2182", 13.6929, -89.2182],
    ["13°41'34.4\"N 89°13'5.5\"W", 13.69289, -89.21819],
    ["N 13° 41.574' O 89° 13.092'", 13.6929, -89.2182],
    ["89°13'5.5\"O, 13°41'34.4\"N", 13.69289, -89.21819],
    ["13,6929; -89,2182", 13.6929, -89.2182],
    // The CN Tower, 43°38′33.24″N 79°23′13.7″W, is the usual example of UTM: 17N, 630 084 m east, 4 833 439 m north.
    ["17N 630084 4833439", 43.6425667, -79.3871389],
    ["630084, 4833439 17T", 43.6425667, -79.3871389],
  ])("%s", (text, latitude, longitude) => {
    const point = readPoint(text);
    expect(point?.latitude).toBeCloseTo(latitude, 4);
    expect(point?.longitude).toBeCloseTo(longitude, 4);
  });

  test.each(["", "frente al parque", "13.69", "95.2, 200.1", "13°75'0\"N 89°13'5\"W", "630084 4833439"])(
    "%j is no point",
    (text) => {
      expect(readPoint(text)).toBeUndefined();
    },
  );
});

describe("places", () => {
  const PLACES = [
    { id: "SLV-SMI", name: "San Miguel", country: "SLV" },
    { id: "SLV-SOY", name: "Soyapango", country: "SLV" },
    { id: "HND-SPS", name: "San Pedro Sula", country: "HND" },
    { id: "MEX-TIJ", name: "Tijuana", country: "MEX" },
    { id: "HND-TGU", name: "Tegucigalpa (Distrito Central)", country: "HND" },
  ];

  const GAZETTEER = openGazetteer(PLACES);

  test.each([
    ["san miguel", "SLV", "SLV-SMI", true],
    ["San Migel", "SLV", "SLV-SMI", false],
    ["Soyapngo", "SLV", "SLV-SOY", false],
    ["SAN PEDRO SULA", "", "HND-SPS", true],
    ["Soyapnago", "SLV", "SLV-SOY", false],
    ["San Ped.", "HND", "HND-SPS", false],
    ["Tegucigalpa", "HND", "HND-TGU", true],
    ["DISTRITO CENTRAL", "HND", "HND-TGU", true],
  ])("%s in %j", (name, country, id, isExact) => {
    expect(GAZETTEER.find(name, country)).toMatchObject({ place: { id }, isExact });
  });

  test("of another country or another name are not found", () => {
    expect(GAZETTEER.find("Tijuana", "SLV")).toBeUndefined();
    expect(GAZETTEER.find("San Salvador", "SLV")).toBeUndefined();
    expect(GAZETTEER.find("San Pe", "HND")).toBeUndefined();
  });
});

test("UTM south of the equator counts from ten million metres", () => {
  const [north, south] = [readPoint("16P 300000 1000000"), readPoint("16L 300000 9000000")];
  expect(south?.latitude).toBeCloseTo(-(north?.latitude ?? 0), 9);
  expect(south?.longitude).toBeCloseTo(north?.longitude ?? 0, 9);
});

test("names are alike without accents, capitals and order", () => {
  expect(similarity("Oficina Municipal de Atención al Migrante", "atencion al migrante - OFICINA MUNICIPAL")).toBe(1);
  expect(similarity("UCSF San Pedro Perulapán", "UCSF San Pedro Perulapan CU")).toBeGreaterThan(0.85);
  expect(similarity("Clínica San Juan", "Escuela Norte")).toBeLessThan(0.3);
});
