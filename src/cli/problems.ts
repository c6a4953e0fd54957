// What can be wrong with the words of a command line. All of them end with exit code 2.

import { nearest } from "#base/nearest";
import { Problem } from "#base/problem";
import type { Texts } from "#base/text";
import { didYouMean } from "#base/wrong-cell";

export class UsageProblem extends Problem {}

export interface NearCommands {
  /** The one that was probably meant. */
  readonly meant?: string | undefined;
  /** Those that begin with the same word. */
  readonly near: readonly string[];
}

export function unknownCommand(words: string, { meant, near }: NearCommands): Problem {
  const listed = near.join(", ");
  const cure = {
    es: listed === "" ? "Vea la lista con «tornaviaje --help»." : `Hay estas: ${listed}.`,
    en: listed === "" ? "See the list with “tornaviaje --help”." : `There are these: ${listed}.`,
    fr: listed === "" ? "Voyez la liste avec « tornaviaje --help »." : `Il y a : ${listed}.`,
  };
  const guess = meant === undefined ? undefined : didYouMean(`tornaviaje ${meant}`);
  return new UsageProblem("cli/unknown-command", {
    message: {
      es: `«${words}» no es una orden de tornaviaje.`,
      en: `“${words}” is not a command of tornaviaje.`,
      fr: `« ${words} » n’est pas une commande de tornaviaje.`,
    },
    cure:
      guess === undefined
        ? cure
        : { es: `${guess.es} ${cure.es}`, en: `${guess.en} ${cure.en}`, fr: `${guess.fr} ${cure.fr}` },
  });
}

/** Words that the command has no place for. `detail`: what is wrong, as the parser says it. */
export function wrongWords(command: string, detail: string): Problem {
  return wordsProblem(command, {
    es: `La orden «${command}» no se entiende: ${detail}.`,
    en: `The command “${command}” is not understood: ${detail}.`,
    fr: `La commande « ${command} » n’est pas comprise : ${detail}.`,
  });
}

export function wordIsTooMany(command: string, word: string): Problem {
  return wordsProblem(command, {
    es: `En la orden «${command}» sobra «${word}».`,
    en: `The command “${command}” has no place for “${word}”.`,
    fr: `Dans la commande « ${command} », « ${word} » est de trop.`,
  });
}

/** `words`: what must be said, as the help writes it: `--margin`, `<file>`, `--above | --below`. */
export function wordsAreMissing(command: string, words: string): Problem {
  return wordsProblem(command, {
    es: `A la orden «${command}» le falta ${words}.`,
    en: `The command “${command}” needs ${words}.`,
    fr: `Il manque ${words} à la commande « ${command} ».`,
  });
}

/** `said`: option or place with what stands there: `--size 1`. `permitted`: what may stand there. */
export function valueDoesNotFit(command: string, said: string, permitted: Texts): Problem {
  return wordsProblem(command, {
    es: `«${said}» no se admite: debe ser ${permitted.es}.`,
    en: `“${said}” does not fit: it must be ${permitted.en}.`,
    fr: `« ${said} » ne convient pas : il faut ${permitted.fr}.`,
  });
}

export interface UnknownWord {
  /** Option or place: `--format`, `<state>`. */
  readonly place: string;
  readonly word: string;
  readonly known: readonly string[];
}

export function wordIsNotKnown(command: string, { place, word, known }: UnknownWord): Problem {
  const [said, list, meant] = [`${place} ${word}`, known.join(", "), nearest(word, known)];
  const guess = meant === undefined ? { es: "", en: "", fr: "" } : didYouMean(meant);
  return wordsProblem(command, {
    es: `«${said}» no se admite; puede ser: ${list}. ${guess.es}`.trim(),
    en: `“${said}” does not fit; it may be: ${list}. ${guess.en}`.trim(),
    fr: `« ${said} » ne convient pas ; choix possibles : ${list}. ${guess.fr}`.trim(),
  });
}

function wordsProblem(command: string, message: Texts): Problem {
  return new UsageProblem("cli/wrong-words", {
    message,
    cure: {
      es: `Vea su uso con «tornaviaje ${command} --help».`,
      en: `See its use with “tornaviaje ${command} --help”.`,
      fr: `Voyez son usage avec « tornaviaje ${command} --help ».`,
    },
  });
}

export function notAtServer(command: string): Problem {
  return new UsageProblem("cli/not-at-server", {
    message: {
      es: `El servidor que está en marcha no atiende la orden «${command}».`,
      en: `The server that is running does not answer the command “${command}”.`,
      fr: `Le serveur en marche ne répond pas à la commande « ${command} ».`,
    },
    cure: {
      es: "Detenga el servidor, ejecute la orden y vuelva a iniciarlo.",
      en: "Stop the server, run the command, and start it again.",
      fr: "Arrêtez le serveur, exécutez la commande, puis relancez-le.",
    },
  });
}

/** Everything in the output folder is served to everybody; the data folder holds the key. */
export function dataWouldBeServed(data: string, out: string): Problem {
  return new UsageProblem("cli/data-would-be-served", {
    message: {
      es: `La carpeta de datos «${data}» está dentro de «${out}», que se publica entera.`,
      en: `The data folder “${data}” lies in “${out}”, all of which is served.`,
      fr: `Le dossier de données « ${data} » se trouve dans « ${out} », qui est entièrement publié.`,
    },
    cure: {
      es: "Ponga los informes o los datos en otra carpeta (--out, --data).",
      en: "Put the reports or the data into another folder (--out, --data).",
      fr: "Placez les rapports ou les données dans un autre dossier (--out, --data).",
    },
  });
}

/** Ends with exit code 1: the words were right. */
export function portCannotBeUsed(port: number, code: string, cause: unknown): Problem {
  const taken = code === "EADDRINUSE";
  return new Problem("cli/port-cannot-be-used", {
    message: {
      es: taken ? `Otro programa usa ya el puerto ${port}.` : `El sistema no deja usar el puerto ${port} (${code}).`,
      en: taken
        ? `Another program already uses port ${port}.`
        : `The system does not let port ${port} be used (${code}).`,
      fr: taken
        ? `Un autre programme utilise déjà le port ${port}.`
        : `Le système ne permet pas d’utiliser le port ${port} (${code}).`,
    },
    cure: {
      es: `Termine ese programa, o elija otro puerto: --port ${port + 1} (npm start -- --port ${port + 1}).`,
      en: `End that program, or choose another port: --port ${port + 1} (npm start -- --port ${port + 1}).`,
      fr: `Arrêtez ce programme, ou choisissez un autre port : --port ${port + 1} (npm start -- --port ${port + 1}).`,
    },
    cause,
  });
}
