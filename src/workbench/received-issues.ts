// Remarks on answers that reached the server and are not in the numbers.
import { formatCount } from "#base/format-number";
import type { Issue } from "#base/issue";
import { warningAt } from "#base/make-issue";
import type { Sheet } from "#base/sheet";

export function receivedLacksColumnsIssue({ file, rows }: Sheet, columns: readonly string[]): Issue {
  const names = columns.join(", ");
  const [es, en, fr] = counts(rows.length);
  return warningAt(
    "intake/received-answers-tell-their-place-in-the-sample",
    { file },
    {
      wrong: [
        `${es} respuestas aprobadas llegaron sin ${names}: no entran en ninguna estimación.`,
        `${en} approved answers arrived without ${names}: they enter no estimate.`,
        `${fr} réponses approuvées sont arrivées sans ${names} : elles n’entrent dans aucune estimation.`,
      ],
      cure: [
        "Que el formulario lo calcule, por ejemplo con pulldata desde la muestra; o exporte las respuestas, complételas y póngalas en responses/.",
        "Let the form calculate it, for example with pulldata from the sample; or export the answers, complete them and put them into responses/.",
        "Que le formulaire le calcule, par exemple avec pulldata depuis l’échantillon ; ou exportez les réponses, complétez-les et placez-les dans responses/.",
      ],
    },
  );
}

/** `first`: what is wrong with one of them. */
export function receivedIsLeftOutIssue(file: string, count: number, first: Issue): Issue {
  const [es, en, fr] = counts(count);
  return warningAt(
    "intake/received-answers-fit-the-codebook",
    first.place.column === undefined ? { file } : { file, column: first.place.column },
    {
      wrong: [
        `${es} respuestas aprobadas se dejaron fuera. La primera: ${first.message.es}`,
        `${en} approved answers were left out. The first: ${first.message.en}`,
        `${fr} réponses approuvées ont été laissées de côté. La première : ${first.message.fr}`,
      ],
      cure: [
        "Corrija la respuesta en la página de envíos, o la lista de valores en instruments/.",
        "Correct the answer on the page of submissions, or the list of values in instruments/.",
        "Corrigez la réponse à la page des envois, ou la liste de valeurs dans instruments/.",
      ],
    },
  );
}

export function receivedStandsApartIssue(file: string, count: number): Issue {
  const [es, en, fr] = counts(count);
  return warningAt(
    "intake/received-answers-are-apart-from-invented-ones",
    { file },
    {
      wrong: [
        `${es} respuestas aprobadas llegaron al servidor; las de este archivo son inventadas. Nunca se mezclan en un número: las recibidas no entran.`,
        `${en} approved answers reached the server; those of this file are invented. The two are never mixed in one number: those received are not used.`,
        `${fr} réponses approuvées sont arrivées au serveur ; celles de ce fichier sont inventées. Les deux ne se mêlent jamais dans un nombre : les reçues ne sont pas utilisées.`,
      ],
      cure: [
        "Quite los archivos de demostración de este formulario cuando empiece el trabajo de campo.",
        "Take the demonstration files of this form away when fieldwork begins.",
        "Retirez les fichiers de démonstration de ce formulaire quand commence le travail de terrain.",
      ],
    },
  );
}

function counts(count: number): readonly [string, string, string] {
  return [formatCount(count, "es"), formatCount(count, "en"), formatCount(count, "fr")];
}
