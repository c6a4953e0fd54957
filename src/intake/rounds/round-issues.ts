// Remarks on answers and the round in which they were given.
import { formatCount } from "#base/format-number";
import type { Issue } from "#base/issue";
import { errorAt, warningAt } from "#base/make-issue";
import { quote } from "#base/quote";

export function unplacedIssue(file: string, count: number): Issue {
  const [es, en, fr] = counts(count);
  return warningAt(
    "intake/answer-lies-in-a-wave",
    { file },
    {
      wrong: [
        `${es} ${count === 1 ? "respuesta no pertenece" : "respuestas no pertenecen"} a ninguna ronda. Se guardan y se exportan, pero no entran en ninguna estimación.`,
        `${en} ${count === 1 ? "answer lies" : "answers lie"} in no wave. They are kept and exported, but enter no estimate.`,
        `${fr} ${count === 1 ? "réponse n’appartient" : "réponses n’appartiennent"} à aucune vague. Elles sont gardées et exportées, mais n’entrent dans aucune estimation.`,
      ],
      cure: [
        "Amplíe from o to de una ronda en study.yaml, o ponga esas filas en un archivo con el nombre de la ronda: <formulario>@<ronda>.csv.",
        "Widen from or to of a wave in study.yaml, or put these rows into a file that names the wave: <form>@<wave>.csv.",
        "Élargissez from ou to d’une vague dans study.yaml, ou placez ces lignes dans un fichier au nom de la vague : <formulaire>@<vague>.csv.",
      ],
    },
  );
}

export function outsideIssue(file: string, { count, wave }: { readonly count: number; readonly wave: string }): Issue {
  const [es, en, fr] = counts(count);
  const name = quote(wave);
  return warningAt(
    "intake/date-fits-its-wave",
    { file },
    {
      wrong: [
        `${es} ${count === 1 ? "respuesta está" : "respuestas están"} en la ronda ${name.es} con una fecha fuera de ella.`,
        `${en} ${count === 1 ? "answer is" : "answers are"} of the wave ${name.en}, with a date outside it.`,
        `${fr} ${count === 1 ? "réponse relève" : "réponses relèvent"} de la vague ${name.fr}, avec une date hors de celle-ci.`,
      ],
      cure: [
        "Vale el nombre del archivo o la respuesta del formulario. Compruebe el reloj de los teléfonos, o las fechas de la ronda.",
        "The name of the file or the answer in the form holds. Check the clocks of the telephones, or the dates of the wave.",
        "Le nom du fichier ou la réponse du formulaire fait foi. Vérifiez l’horloge des téléphones, ou les dates de la vague.",
      ],
    },
  );
}

export function waveIsUnknownIssue(wave: string, file: string, known: readonly string[]): Issue {
  const { es, en, fr } = quote(wave);
  const list = known.length === 0 ? "" : ` (${known.join(", ")})`;
  return errorAt(
    "intake/wave-of-file-is-declared",
    { file },
    {
      wrong: [
        `El archivo nombra la ronda ${es}, que study.yaml no declara.`,
        `The file names the wave ${en}, which study.yaml does not declare.`,
        `Le fichier nomme la vague ${fr}, que study.yaml ne déclare pas.`,
      ],
      cure: [
        `Declárela en waves, con sus fechas, o corrija el nombre del archivo${list}.`,
        `Declare it in waves, with its dates, or correct the name of the file${list}.`,
        `Déclarez-la dans waves, avec ses dates, ou corrigez le nom du fichier${list}.`,
      ],
    },
  );
}

function counts(count: number): readonly [string, string, string] {
  return [formatCount(count, "es"), formatCount(count, "en"), formatCount(count, "fr")];
}
