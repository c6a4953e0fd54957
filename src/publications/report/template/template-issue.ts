// Issues of chapter templates: file, line, what was not understood, and the nearest known name.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import { quote } from "#base/quote";
import type { Texts } from "#base/text";

export interface TemplatePlace {
  readonly file: string;
  readonly line: number;
}

export interface TemplateRemark {
  readonly rule: string;
  readonly place: TemplatePlace;
  readonly message: Texts;
  readonly cure: Texts;
}

export function templateIssue({ rule, place, message, cure }: TemplateRemark): Issue {
  return {
    rule: `report/${rule}`,
    severity: "error",
    place: { file: place.file, row: place.line },
    message,
    cure,
  };
}

export interface UnknownName {
  readonly rule: string;
  readonly place: TemplatePlace;
  readonly name: string;
  readonly known: Iterable<string>;
}

/** A name that nothing answers to, with the nearest one that something does. */
export function unknownName({ rule, place, name, known }: UnknownName): Issue {
  const named = quote(name);
  return templateIssue({
    rule,
    place,
    message: {
      es: `La plantilla nombra ${named.es}, que no existe.`,
      en: `The template names ${named.en}, which does not exist.`,
      fr: `Le modèle nomme ${named.fr}, qui n’existe pas.`,
    },
    cure: cureOf(nearest(name, known)),
  });
}

function cureOf(near: string | undefined): Texts {
  if (near === undefined) {
    return {
      es: "Quite el nombre o búsquelo en docs/report-templates.md.",
      en: "Remove the name or look it up in docs/report-templates.md.",
      fr: "Retirez le nom ou cherchez-le dans docs/report-templates.md.",
    };
  }
  const named = quote(near);
  return {
    es: `¿Quiso decir ${named.es}?`,
    en: `Did you mean ${named.en}?`,
    fr: `Vouliez-vous dire ${named.fr} ?`,
  };
}
