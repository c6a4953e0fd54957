// What the store refuses of acts on services.
import { Problem } from "#base/problem";

export function serviceIsUnknown(id: string): Problem {
  return new Problem("store/service-is-unknown", {
    message: {
      es: `No hay ningún servicio «${id}» en el directorio de este estudio.`,
      en: `There is no service “${id}” in the directory of this study.`,
      fr: `Il n’y a aucun service « ${id} » dans l’annuaire de cette étude.`,
    },
    cure: {
      es: "Búsquelo con: tornaviaje services list",
      en: "Look for it with: tornaviaje services list",
      fr: "Cherchez-le avec : tornaviaje services list",
    },
  });
}

export function serviceActionDoesNotFit(service: string, of: string): Problem {
  return new Problem("store/service-action-does-not-fit", {
    message: {
      es: `La acción «${of}» no está en la historia de «${service}», o ya se decidió sobre ella.`,
      en: `The action “${of}” is not in the history of “${service}”, or it was decided on already.`,
      fr: `L’action « ${of} » n’est pas dans l’histoire de « ${service} », ou elle a déjà été tranchée.`,
    },
    cure: {
      es: `Vea su historia con: tornaviaje services history ${service}`,
      en: `See its history with: tornaviaje services history ${service}`,
      fr: `Voyez son histoire avec : tornaviaje services history ${service}`,
    },
  });
}
