// What can be wrong with the words of a command line. All of them end with exit code 2.
import { Problem } from "#base/problem";

export class UsageProblem extends Problem {}

export function unknownCommand(words: string): Problem {
  return new UsageProblem("cli/unknown-command", {
    message: {
      es: `«${words}» no es una orden de tornaviaje.`,
      en: `“${words}” is not a command of tornaviaje.`,
      fr: `« ${words} » n’est pas une commande de tornaviaje.`,
    },
    cure: {
      es: "Vea la lista con «tornaviaje --help».",
      en: "See the list with “tornaviaje --help”.",
      fr: "Voyez la liste avec « tornaviaje --help ».",
    },
  });
}

export function wrongWords(command: string, detail: string): Problem {
  return new UsageProblem("cli/wrong-words", {
    message: {
      es: `La orden «${command}» no se entiende: ${detail}.`,
      en: `The command “${command}” is not understood: ${detail}.`,
      fr: `La commande « ${command} » n’est pas comprise : ${detail}.`,
    },
    cure: {
      es: `Vea su uso con «tornaviaje ${command} --help».`,
      en: `See its use with “tornaviaje ${command} --help”.`,
      fr: `Voyez son usage avec « tornaviaje ${command} --help ».`,
    },
  });
}
