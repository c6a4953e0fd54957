// What may stand in the way of a map of roads.
import { Problem } from "#base/problem";
import { quote } from "#base/quote";

const INSTALL = "npm install --no-save @valhallajs/valhallajs@3.6.1";

export function roadPackageIsMissing(said: string): Problem {
  return new Problem("workbench/road-package-is-missing", {
    message: {
      es: `Para leer un mapa de calles falta el paquete @valhallajs/valhallajs (${said}).`,
      en: `To read a map of roads, the package @valhallajs/valhallajs is missing (${said}).`,
      fr: `Pour lire une carte routière, il manque le paquet @valhallajs/valhallajs (${said}).`,
    },
    cure: {
      es: `Instálelo donde está el programa: ${INSTALL} (286 MB; Linux y macOS). O use --valhalla con un servidor, --cost con una tabla, o la distancia.`,
      en: `Install it where the program is: ${INSTALL} (286 MB; Linux and macOS). Or use --valhalla with a server, --cost with a table, or distance.`,
      fr: `Installez-le à côté du programme : ${INSTALL} (286 Mo ; Linux et macOS). Ou utilisez --valhalla avec un serveur, --cost avec un tableau, ou la distance.`,
    },
  });
}

export function roadMapCannotBeRead(map: string, said: string): Problem {
  const named = quote(map);
  return new Problem("workbench/road-map-cannot-be-read", {
    message: {
      es: `El mapa ${named.es} no se pudo leer: ${said}`,
      en: `The map ${named.en} could not be read: ${said}`,
      fr: `La carte ${named.fr} n’a pas pu être lue : ${said}`,
    },
    cure: {
      es: "Tiene que ser un extracto de OpenStreetMap en formato PBF (.osm.pbf) de la región de estos lugares.",
      en: "It must be an extract of OpenStreetMap as PBF (.osm.pbf) of the region of these places.",
      fr: "Il faut un extrait d’OpenStreetMap au format PBF (.osm.pbf) de la région de ces lieux.",
    },
  });
}
