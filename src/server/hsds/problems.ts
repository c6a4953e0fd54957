// What the HSDS API refuses.
import { Problem } from "#base/problem";

export function hsdsRecordIsUnknown(kind: string, id: string): Problem {
  return new Problem("server/hsds-record-is-unknown", {
    message: {
      es: `No hay «${id}» entre ${kind}.`,
      en: `There is no “${id}” among ${kind}.`,
      fr: `Il n’y a pas « ${id} » parmi ${kind}.`,
    },
    cure: {
      es: `Vea la lista: /hsds/${kind}`,
      en: `See the list: /hsds/${kind}`,
      fr: `Voyez la liste : /hsds/${kind}`,
    },
  });
}

export function hsdsParameterIsUnfit(name: string, value: string): Problem {
  const shown = value.slice(0, 80);
  return new Problem("server/hsds-parameter-is-unfit", {
    message: {
      es: `«${shown}» no sirve como «${name}».`,
      en: `“${shown}” is no value of “${name}”.`,
      fr: `« ${shown} » n’est pas une valeur de « ${name} ».`,
    },
    cure: {
      es: "page y per_page son números desde 1, full es true o false, format es json o ndjson, modified_after un día ISO.",
      en: "page and per_page are numbers from 1, full is true or false, format is json or ndjson, modified_after an ISO day.",
      fr: "page et per_page sont des nombres à partir de 1, full vaut true ou false, format json ou ndjson, modified_after un jour ISO.",
    },
  });
}

export function hsdsParameterIsUnknown(name: string, known: readonly string[]): Problem {
  const shown = name.slice(0, 80);
  const names = known.join(", ");
  return new Problem("server/hsds-parameter-is-unknown", {
    message: {
      es: `HSDS no conoce el parámetro «${shown}».`,
      en: `HSDS knows no parameter “${shown}”.`,
      fr: `HSDS ne connaît pas le paramètre « ${shown} ».`,
    },
    cure: {
      es: `Quítelo o escriba uno de estos: ${names}.`,
      en: `Leave it out or write one of these: ${names}.`,
      fr: `Retirez-le ou écrivez l’un de ceux-ci : ${names}.`,
    },
  });
}

export function hsdsParameterComesOnce(name: string): Problem {
  return new Problem("server/hsds-parameter-comes-once", {
    message: {
      es: `El parámetro «${name}» está varias veces; HSDS le da un solo valor.`,
      en: `The parameter “${name}” stands several times; HSDS gives it one value.`,
      fr: `Le paramètre « ${name} » figure plusieurs fois ; HSDS ne lui donne qu’une valeur.`,
    },
    cure: {
      es: "Escríbalo una vez, y pregunte otra vez por cada valor.",
      en: "Write it once, and ask once for each value.",
      fr: "Écrivez-le une fois, et faites une demande par valeur.",
    },
  });
}

export function hsdsIsReadOnly(method: string): Problem {
  return new Problem("server/hsds-is-read-only", {
    message: {
      es: `Este directorio público solo se lee: ${method} no cambia nada aquí.`,
      en: `This public directory is only read: ${method} changes nothing here.`,
      fr: `Cet annuaire public se lit seulement : ${method} n’y change rien.`,
    },
    cure: {
      es: "Pida con GET. Para corregir un servicio use el enlace de su proveedor.",
      en: "Ask with GET. To correct a service, use the link of its provider.",
      fr: "Demandez avec GET. Pour corriger un service, utilisez le lien de son prestataire.",
    },
  });
}

export function hsdsFormatIsNotGiven(accept: string): Problem {
  const shown = accept.slice(0, 80);
  return new Problem("server/hsds-format-is-not-given", {
    message: {
      es: `El directorio no responde en «${shown}».`,
      en: `The directory does not answer in “${shown}”.`,
      fr: `L’annuaire ne répond pas en « ${shown} ».`,
    },
    cure: {
      es: "Pida application/json; con format=ndjson, application/x-ndjson.",
      en: "Ask for application/json; with format=ndjson, application/x-ndjson.",
      fr: "Demandez application/json ; avec format=ndjson, application/x-ndjson.",
    },
  });
}
