// What a value on the command line must look like, in words for the person who wrote another.
import type { Texts } from "#base/text";

export interface NumberShape {
  readonly fits: (value: number) => boolean;
  readonly texts: Texts;
}

export const A_NUMBER: NumberShape = {
  fits: Number.isFinite,
  texts: {
    es: "un número, con punto decimal",
    en: "a number, with a decimal point",
    fr: "un nombre, avec un point décimal",
  },
};

export const SHARE: NumberShape = {
  fits: (value) => value > 0 && value <= 1,
  texts: {
    es: "una parte de uno: 0.1 es el 10 %",
    en: "a share of one: 0.1 is 10%",
    fr: "une part de un : 0.1 pour 10 %",
  },
};

export function wholeFrom(least: number): NumberShape {
  return {
    fits: (value) => Number.isInteger(value) && value >= least,
    texts: {
      es: `un número entero, ${least} o más`,
      en: `a whole number, ${least} or more`,
      fr: `un nombre entier, ${least} ou plus`,
    },
  };
}

export const SHARES_OF_ONE: Texts = {
  es: "partes de uno separadas por comas: 0.25,0.5,0.75",
  en: "shares of one parted by commas: 0.25,0.5,0.75",
  fr: "des parts de un séparées par des virgules : 0.25,0.5,0.75",
};

export const DAY: Texts = {
  es: "una fecha: 2026-11-30",
  en: "a date: 2026-11-30",
  fr: "une date : 2026-11-30",
};

export const MAIL_ADDRESS: Texts = {
  es: "una dirección de correo: ana@example.org",
  en: "a mail address: ana@example.org",
  fr: "une adresse électronique : ana@example.org",
};

export const A_PORT: Texts = {
  es: "un puerto, de 0 a 65535",
  en: "a port, from 0 to 65535",
  fr: "un port, de 0 à 65535",
};

export const ONE_COLUMN: Texts = { es: "una sola columna", en: "one column only", fr: "une seule colonne" };

export const CONTRAST: Texts = {
  es: "grupos con su factor: mujeres=1,hombres=-1",
  en: "groups with their factor: women=1,men=-1",
  fr: "des groupes avec leur facteur : femmes=1,hommes=-1",
};

export const FIELD_AND_VALUE: Texts = {
  es: "campo=valor, varios separados por |",
  en: "field=value, several parted by |",
  fr: "champ=valeur, plusieurs séparés par |",
};

export const ROW_AND_ID: Texts = {
  es: "fila=clave: 12=SLV-003",
  en: "row=id: 12=SLV-003",
  fr: "ligne=identifiant : 12=SLV-003",
};

export const COUNTRY_AND_NAME: Texts = {
  es: "código ISO de tres letras y nombre: NIC:Nicaragua",
  en: "ISO code of three letters and name: NIC:Nicaragua",
  fr: "code ISO de trois lettres et nom : NIC:Nicaragua",
};

export const CITY_AND_PLACE: Texts = {
  es: "país:nombre:longitud:latitud: NIC:León:-86.88:12.43",
  en: "country:name:longitude:latitude: NIC:León:-86.88:12.43",
  fr: "pays:nom:longitude:latitude : NIC:León:-86.88:12.43",
};

export const CALIBRATION: Texts = {
  es: "una calibración en JSON, como en docs/es/analista.md",
  en: "a calibration in JSON, as in docs/en/analyst.md",
  fr: "un calage en JSON, comme dans docs/en/analyst.md",
};

export const OTHER_FOLDER: Texts = {
  es: "un archivo fuera de la carpeta del estudio: contiene lo que aún identifica a personas",
  en: "a file outside the folder of the study: it holds what still identifies people",
  fr: "un fichier hors du dossier de l’étude : il contient ce qui identifie encore des personnes",
};

export const OTHER_DATABASE: Texts = {
  es: "otra base que la actual: postgres://… o embedded",
  en: "another database than the present one: postgres://… or embedded",
  fr: "une autre base que l’actuelle : postgres://… ou embedded",
};

export const KNOWN_LIST: Texts = {
  es: "una lista que se cargó con «entities load»",
  en: "a list that was loaded by “entities load”",
  fr: "une liste chargée par « entities load »",
};
