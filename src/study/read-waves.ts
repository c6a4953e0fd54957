// The part `waves` of study.yaml: its shape, and what must hold of it.
import type { Issue, Place } from "#base/issue";
import { errorAt } from "#base/make-issue";
import { nearest } from "#base/nearest";
import { quote } from "#base/quote";
import { day, listOf, maybe, record, texts, words } from "#base/shape";
import { codesOf, inOrder, type Wave } from "./wave.ts";

export const WAVES = listOf(
  record({ id: words(), names: texts(), from: day(), to: day(), codes: maybe(listOf(words())) }),
);

export interface WavePlaces {
  readonly wave: (index: number) => Place;
  /** Of the key `currentWave`. */
  readonly current: Place;
}

/** Days are in order, no two waves share a day, an answer means one wave, and the current wave is one of them. */
export function checkWaves(waves: readonly Wave[], current: string | undefined, places: WavePlaces): readonly Issue[] {
  const at = (wave: Wave) => places.wave(waves.indexOf(wave));
  const ordered = inOrder(waves);
  const codes = waves.flatMap((wave) => codesOf(wave).map((code) => ({ code, wave })));
  const ids = waves.map(({ id }) => id);
  return [
    ...waves.filter(({ id }) => !/^[\p{L}\p{N}_-]+$/u.test(id)).map((wave) => nameIssue(wave.id, at(wave))),
    ...waves.filter(({ from, to }) => from > to).map((wave) => orderIssue(wave.id, at(wave))),
    ...ordered.flatMap((wave, index) => {
      const before = ordered[index - 1];
      return before !== undefined && before.to >= wave.from ? [overlapIssue([before.id, wave.id], at(wave))] : [];
    }),
    ...codes.flatMap(({ code, wave }, index) =>
      codes.some((one, earlier) => earlier < index && one.code === code && one.wave.id !== wave.id)
        ? [codeIssue(code, at(wave))]
        : [],
    ),
    ...(current === undefined || ids.includes(current) ? [] : [unknownIssue(current, ids, places.current)]),
  ];
}

function nameIssue(id: string, place: Place): Issue {
  const { es, en, fr } = quote(id);
  return errorAt("study/wave-id-fits-a-file-name", place, {
    wrong: [
      `${es} no sirve como identificador de una ronda.`,
      `${en} does not do as the id of a wave.`,
      `${fr} ne convient pas comme identifiant d’une vague.`,
    ],
    cure: [
      "Use letras, cifras y guiones: será parte del nombre de un archivo.",
      "Use letters, digits and hyphens: it becomes part of the name of a file.",
      "Utilisez des lettres, des chiffres et des tirets : il entre dans un nom de fichier.",
    ],
  });
}

function orderIssue(id: string, place: Place): Issue {
  const { es, en, fr } = quote(id);
  return errorAt("study/wave-dates-are-in-order", place, {
    wrong: [
      `La ronda ${es} termina antes de empezar.`,
      `The wave ${en} ends before it begins.`,
      `La vague ${fr} finit avant de commencer.`,
    ],
    cure: ["Compruebe from y to.", "Check from and to.", "Vérifiez from et to."],
  });
}

function overlapIssue([one, other]: readonly [string, string], place: Place): Issue {
  const [first, second] = [quote(one), quote(other)];
  return errorAt("study/waves-do-not-overlap", place, {
    wrong: [
      `Las rondas ${first.es} y ${second.es} tienen días en común.`,
      `The waves ${first.en} and ${second.en} have days in common.`,
      `Les vagues ${first.fr} et ${second.fr} ont des jours en commun.`,
    ],
    cure: [
      "Termine una ronda antes de que empiece la siguiente: la fecha de una entrevista puede decidir a cuál pertenece.",
      "Let one wave end before the next begins: the date of an interview may decide to which it belongs.",
      "Terminez une vague avant que la suivante commence : la date d’un entretien peut décider de son rattachement.",
    ],
  });
}

function codeIssue(code: string, place: Place): Issue {
  const { es, en, fr } = quote(code);
  return errorAt("study/wave-code-means-one-wave", place, {
    wrong: [
      `La respuesta ${es} designa dos rondas.`,
      `The answer ${en} stands for two waves.`,
      `La réponse ${fr} désigne deux vagues.`,
    ],
    cure: [
      "Escriba cada respuesta en codes de una sola ronda.",
      "Write each answer into codes of one wave alone.",
      "Écrivez chaque réponse dans codes d’une seule vague.",
    ],
  });
}

function unknownIssue(id: string, known: readonly string[], place: Place): Issue {
  const { es, en, fr } = quote(id);
  const meant = nearest(id, known) ?? known.join(", ");
  return errorAt("study/current-wave-is-declared", place, {
    wrong: [
      `La ronda actual, ${es}, no está en waves.`,
      `The current wave, ${en}, does not stand in waves.`,
      `La vague actuelle, ${fr}, ne figure pas dans waves.`,
    ],
    cure: [
      `Escriba el identificador de una ronda: ${meant}.`,
      `Write the id of a wave: ${meant}.`,
      `Écrivez l’identifiant d’une vague : ${meant}.`,
    ],
  });
}
