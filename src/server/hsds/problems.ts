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
