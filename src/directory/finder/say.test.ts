import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#base/text";
import { sayHours } from "./say-hours.ts";
import { sayPhones } from "./say-phones.ts";

describe("opening hours in the reader's language", () => {
  test.each([
    [
      "Monday-Friday 7:30-15:30",
      "lunes a viernes: 7:30–15:30",
      "Monday to Friday: 7:30–15:30",
      "du lundi au vendredi\u00a0: 7\u00a0h\u00a030–15\u00a0h\u00a030",
    ],
    ["24 hours", "todos los días: 24 horas", "every day: 24 hours", "tous les jours\u00a0: 24 heures sur 24"],
    [
      "lunes a viernes 8:00-12:00 y 13:00-16:00; sábado 8:00-12:00",
      "lunes a viernes: 8:00–12:00 y 13:00–16:00; sábado: 8:00–12:00",
      "Monday to Friday: 8:00–12:00 and 13:00–16:00; Saturday: 8:00–12:00",
      "du lundi au vendredi\u00a0: 8\u00a0h–12\u00a0h et 13\u00a0h–16\u00a0h\u00a0; samedi\u00a0: 8\u00a0h–12\u00a0h",
    ],
    [
      "martes y jueves 9:00-11:00",
      "martes, jueves: 9:00–11:00",
      "Tuesday, Thursday: 9:00–11:00",
      "mardi, jeudi\u00a0: 9\u00a0h–11\u00a0h",
    ],
    [
      "MO,TU 08:00-16:00",
      "lunes y martes: 8:00–16:00",
      "Monday and Tuesday: 8:00–16:00",
      "lundi et mardi\u00a0: 8\u00a0h–16\u00a0h",
    ],
  ])("%s", (text, ...said) => {
    expect(LANGUAGES.map((language) => sayHours(text, language))).toEqual(said);
  });

  test.each(["Three flights a week", "reception 7:00-22:00 (older source)", "", "lunes"])(
    "%s is no week of days and times, and stays in its own words",
    (text) => {
      expect(sayHours(text, "es")).toBeUndefined();
    },
  );
});

describe("telephones", () => {
  test.each([
    ["70701243", "SLV", "7070-1243", "tel:+50370701243"],
    ["+504 2236-0248", "HND", "2236-0248", "tel:+50422360248"],
    ["+504 2236-0248", "GTM", "+504 2236-0248", "tel:+50422360248"],
    ["WhatsApp +503 7070-1071", "SLV", "WhatsApp 7070-1071", "tel:+50370701071"],
    ["+52 55 5211 4153 (2014)", "MEX", "55 5211 4153 (2014)", "tel:+525552114153"],
    ["4433229100", "MEX", "443 322 9100", "tel:+524433229100"],
    ["+1 470 751-9077", "HND", "+1 470-751-9077", "tel:+14707519077"],
    ["1-844-357-0715", "SLV", "1-844-357-0715", "tel:18443570715"],
    ["131", "SLV", "131", "tel:131"],
    ["2411-2412 ext. 105", "GTM", "2411-2412 ext. 105", "tel:+50224112412"],
    ["(503) 2222-3333", "SLV", "2222-3333", "tel:+50322223333"],
  ])("%s in %s is %s", (cell, country, text, address) => {
    expect(sayPhones(cell, country)).toEqual([{ text, address }]);
  });

  test("several stand apart, and what holds no number is shown without a link", () => {
    expect(sayPhones("2222 3333; por correo", "SLV")).toEqual([
      { text: "2222-3333", address: "tel:+50322223333" },
      { text: "por correo" },
    ]);
  });
});
