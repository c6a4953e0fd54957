// What can be wrong with a table of recruitment, in words.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";

export function idIsMissing(place: Place): Issue {
  return {
    rule: "rds/recruit-has-an-id",
    severity: "error",
    place,
    message: {
      es: "La persona no tiene identificador; la fila se omite.",
      en: "The person has no id; the row is left out.",
      fr: "La personne n’a pas d’identifiant ; la ligne est laissée de côté.",
    },
    cure: {
      es: "Escriba el número de su propio cupón o de su entrevista.",
      en: "Write the number of the person’s own coupon or interview.",
      fr: "Écrivez le numéro de son propre coupon ou de son entretien.",
    },
  };
}

export function idIsRepeated(id: string, place: Place): Issue {
  const name = quote(id);
  return {
    rule: "rds/recruit-comes-once",
    severity: "error",
    place,
    message: {
      es: `La persona ${name.es} aparece más de una vez; vale la primera fila.`,
      en: `Person ${name.en} appears more than once; the first row counts.`,
      fr: `La personne ${name.fr} figure plus d’une fois ; la première ligne compte.`,
    },
    cure: {
      es: "Borre la fila repetida o corrija su identificador.",
      en: "Delete the repeated row, or correct its id.",
      fr: "Supprimez la ligne répétée ou corrigez son identifiant.",
    },
  };
}

export function recruiterIsUnknown(id: string, recruiter: string, place: Place): Issue {
  const [name, other] = [quote(id), quote(recruiter)];
  return {
    rule: "rds/recruiter-is-in-the-table",
    severity: "error",
    place,
    message: {
      es: `A ${name.es} la reclutó ${other.es}, que no está en la tabla; se la toma por semilla.`,
      en: `${name.en} was recruited by ${other.en}, who is not in the table; the person is taken for a seed.`,
      fr: `${name.fr} a été recruté par ${other.fr}, absent du tableau ; on le prend pour une graine.`,
    },
    cure: {
      es: "Corrija el identificador de quien reclutó, o escriba «seed» si la persona empezó una cadena.",
      en: 'Correct the recruiter’s id, or write "seed" if this person began a chain.',
      fr: "Corrigez l’identifiant du recruteur, ou écrivez « seed » si cette personne a ouvert une chaîne.",
    },
  };
}

export function ownRecruit(id: string, recruiter: string, place: Place): Issue {
  const [name, other] = [quote(id), quote(recruiter)];
  return {
    rule: "rds/chain-has-no-circle",
    severity: "error",
    place,
    message: {
      es: `La cadena da la vuelta: ${name.es} viene de ${other.es}, que a su vez viene de ella; se la toma por semilla.`,
      en: `The chain runs in a circle: ${name.en} comes from ${other.en}, who comes from this person; taken for a seed.`,
      fr: `La chaîne tourne en rond : ${name.fr} vient de ${other.fr}, qui vient de lui ; on le prend pour une graine.`,
    },
    cure: {
      es: "Compruebe en los cupones quién reclutó a quién.",
      en: "Check against the coupons who recruited whom.",
      fr: "Vérifiez sur les coupons qui a recruté qui.",
    },
  };
}

export function degreeIsMissing(id: string, place: Place): Issue {
  const name = quote(id);
  return {
    rule: "rds/network-size-is-known",
    severity: "warning",
    place,
    message: {
      es: `No se sabe a cuántas personas conoce ${name.es}; se supone el mayor número de la muestra.`,
      en: `How many people ${name.en} knows is not given; the largest number in the sample is assumed.`,
      fr: `On ignore combien de personnes connaît ${name.fr} ; on suppose le plus grand nombre de l’échantillon.`,
    },
    cure: {
      es: "Complete el tamaño de la red: al menos 1, pues alguien la reclutó.",
      en: "Fill in the network size: at least 1, for somebody recruited this person.",
      fr: "Complétez la taille du réseau : au moins 1, puisque quelqu’un l’a recruté.",
    },
  };
}

export function nobodyIsSeed(place: Place): Issue {
  return {
    rule: "rds/sample-has-seeds",
    severity: "error",
    place,
    message: {
      es: "La tabla no tiene ninguna semilla.",
      en: "The table has no seed.",
      fr: "Le tableau n’a aucune graine.",
    },
    cure: {
      es: "Escriba «seed» como reclutador de quienes empezaron las cadenas.",
      en: 'Write "seed" as the recruiter of those who began the chains.',
      fr: "Écrivez « seed » comme recruteur de ceux qui ont ouvert les chaînes.",
    },
  };
}

export function recruitsAreMany(recruiter: string, [count, coupons]: readonly [number, number], place: Place): Issue {
  const name = quote(recruiter);
  return {
    rule: "rds/recruits-are-within-coupons",
    severity: "warning",
    place,
    message: {
      es: `${name.es} reclutó a ${count} personas con ${coupons} cupones.`,
      en: `${name.en} recruited ${count} people with ${coupons} coupons.`,
      fr: `${name.fr} a recruté ${count} personnes avec ${coupons} coupons.`,
    },
    cure: {
      es: "Compruebe los números de los cupones de estas personas.",
      en: "Check the coupon numbers of these people.",
      fr: "Vérifiez les numéros de coupon de ces personnes.",
    },
  };
}
