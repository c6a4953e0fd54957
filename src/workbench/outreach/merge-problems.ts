// What stops a merge of two institutions.
import { Problem } from "#base/problem";
import { quote } from "#base/quote";

export function mergeOfOne(id: string): Problem {
  const { es, en, fr } = quote(id);
  return new Problem("workbench/merge-is-of-two", {
    message: {
      es: `${es} no se puede unir consigo misma.`,
      en: `${en} cannot be merged with itself.`,
      fr: `${fr} ne peut pas fusionner avec elle-même.`,
    },
    cure: { es: "Elija dos instituciones.", en: "Choose two institutions.", fr: "Choisissez deux institutions." },
  });
}

export function mergeIsUnknown(id: string): Problem {
  const { es, en, fr } = quote(id);
  return new Problem("workbench/merge-is-unknown", {
    message: {
      es: `No hay ninguna unión ${es}, o ya se deshizo.`,
      en: `There is no merge ${en}, or it was undone already.`,
      fr: `Il n’y a pas de fusion ${fr}, ou elle est déjà annulée.`,
    },
    cure: {
      es: "Elija una de la lista: tornaviaje stakeholders merges",
      en: "Choose one of the list: tornaviaje stakeholders merges",
      fr: "Choisissez-en une dans la liste : tornaviaje stakeholders merges",
    },
  });
}

export function mergeRestsUnder(merged: string): Problem {
  const { es, en, fr } = quote(merged);
  return new Problem("workbench/merge-rests-under-another", {
    message: {
      es: `Sobre la unión de ${es} descansa otra posterior.`,
      en: `A later merge rests on that of ${en}.`,
      fr: `Une fusion plus récente repose sur celle de ${fr}.`,
    },
    cure: {
      es: "Deshaga primero la más reciente.",
      en: "Undo the latest one first.",
      fr: "Annulez d’abord la plus récente.",
    },
  });
}
