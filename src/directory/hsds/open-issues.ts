// Why a file could not be opened as a directory.
import type { Remark } from "./hsds-issues.ts";

export function notADirectory(): Remark {
  return {
    rule: "directory/file-is-a-directory",
    message: {
      es: "El archivo no se puede leer como directorio HSDS: no es un ZIP con tablas ni un JSON del estándar.",
      en: "The file cannot be read as an HSDS directory: it is neither a ZIP of tables nor JSON of the standard.",
      fr: "Le fichier ne se lit pas comme annuaire HSDS : ce n'est ni un ZIP de tables ni un JSON du standard.",
    },
    cure: {
      es: "Si es una tabla de servicios, use «import services». Si es un directorio, pida que lo exporten de nuevo.",
      en: "If it is a table of services, use “import services”. If it is a directory, ask for it to be exported again.",
      fr: "S'il s'agit d'un tableau de services, utilisez « import services ». S'il s'agit d'un annuaire, demandez un nouvel export.",
    },
  };
}

export function tooLarge(): Remark {
  return {
    rule: "directory/package-is-not-too-large",
    message: {
      es: "El paquete ocuparía más de 1 GB al abrirse.",
      en: "The package would take more than 1 GB when opened.",
      fr: "Le paquet occuperait plus de 1 Go une fois ouvert.",
    },
    cure: {
      es: "Pártalo por país o por ciudad.",
      en: "Split it by country or by city.",
      fr: "Divisez-le par pays ou par ville.",
    },
  };
}
