// Whether what a story claims is what the person agreed to on the form.
import type { Issue } from "#base/issue";
import { quote } from "#base/quote";
import type { CaseStudy } from "./case-study.ts";
import type { ConsentForm } from "./consent-form.ts";

/** Nothing where the study keeps no forms in its folder. */
export function checkConsents(
  cases: readonly CaseStudy[],
  forms: readonly ConsentForm[],
  file: string,
): readonly Issue[] {
  if (forms.length === 0) return [];
  return cases.flatMap((one) => {
    const form = forms.findLast((filled) => filled.case === one.id);
    if (form === undefined) return [formIssue(one.file, one.id)];
    const beyond = form.consent ? one.consent.scope.filter((each) => !form.scope.includes(each)) : one.consent.scope;
    return beyond.length === 0 ? [] : [scopeIssue(one, beyond, `${file}, ${form.row}`)];
  });
}

function formIssue(file: string, id: string): Issue {
  const quoted = quote(id);
  return {
    rule: "cases/consent-form-is-filled-in",
    severity: "warning",
    place: { file, row: 1, column: "consent" },
    message: {
      es: `El caso ${quoted.es} no tiene hoja de consentimiento en cases/consents.csv.`,
      en: `The case ${quoted.en} has no form of consent in cases/consents.csv.`,
      fr: `Le cas ${quoted.fr} n’a pas de fiche de consentement dans cases/consents.csv.`,
    },
    cure: {
      es: "Añada la fila con lo que la persona contestó, o quite el caso.",
      en: "Add the row with what the person answered, or take the case away.",
      fr: "Ajoutez la ligne avec ce que la personne a répondu, ou retirez le cas.",
    },
  };
}

function scopeIssue({ file }: CaseStudy, beyond: readonly string[], where: string): Issue {
  const words = beyond.join(", ");
  return {
    rule: "cases/consent-is-that-of-the-form",
    severity: "error",
    place: { file, row: 1, column: "consent.scope" },
    message: {
      es: `El caso dice que la persona aceptó ${words}, y su hoja (${where}) no lo dice.`,
      en: `The case says that the person agreed to ${words}, and the form (${where}) does not.`,
      fr: `Le cas dit que la personne a accepté ${words}, et sa fiche (${where}) ne le dit pas.`,
    },
    cure: {
      es: "Quite de scope lo que la persona no aceptó, o pídale permiso y llene otra hoja.",
      en: "Take out of scope what the person did not agree to, or ask and fill in another form.",
      fr: "Retirez de scope ce que la personne n’a pas accepté, ou demandez-lui et remplissez une autre fiche.",
    },
  };
}
