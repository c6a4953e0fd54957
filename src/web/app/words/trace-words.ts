// Words of the way back from a number to its ground.
import type { Texts } from "#base/text";

export const TRACE = {
  title: { es: "De dónde viene", en: "Where it comes from", fr: "D’où cela vient" },
  help: {
    es: "Pegue un identificador o una frase de un informe: se ve en qué se apoya, paso a paso, hasta la tabla y quien publicó el dato.",
    en: "Paste an id or a sentence of a report: you see what it rests on, step by step, down to the table and the publisher.",
    fr: "Collez un identifiant ou une phrase d’un rapport : on voit sur quoi cela repose, pas à pas, jusqu’au tableau et à l’éditeur de la donnée.",
  },
  words: { es: "Identificador o frase", en: "Id or sentence", fr: "Identifiant ou phrase" },
  wordsHelp: {
    es: "Por ejemplo estimate:need-EMP:REG:all. En la página web del informe aparece al detenerse sobre un número.",
    en: "For example estimate:need-EMP:REG:all. On the web page of a report it shows when you rest on a number.",
    fr: "Par exemple estimate:need-EMP:REG:all. Sur la page web d’un rapport, il apparaît quand on s’arrête sur un nombre.",
  },
  find: { es: "Buscar su origen", en: "Find its ground", fr: "Trouver l’origine" },
  restsOn: { es: "Se apoya en", en: "Rests on", fr: "Repose sur" },
  shownAbove: { es: "ya mostrado arriba", en: "shown above", fr: "déjà affiché plus haut" },
  cycle: { es: "se apoya en sí mismo", en: "rests on itself", fr: "repose sur lui-même" },
  missing: { es: "no se conserva", en: "not kept", fr: "non conservé" },
  more: { es: "Mostrar {count} más", en: "Show {count} more", fr: "Afficher {count} de plus" },
} as const satisfies Readonly<Record<string, Texts>>;
