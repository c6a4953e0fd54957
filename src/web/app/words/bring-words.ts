// Words that files share which somebody brings in: chosen, shown first, brought, taken back.
import type { Texts } from "#base/text";

export const BRING = {
  choose: { es: "Elegir un archivo…", en: "Choose a file…", fr: "Choisir un fichier…" },
  orDrop: { es: "o suéltelo aquí", en: "or drop it here", fr: "ou déposez-le ici" },
  wouldBe: { es: "Qué traería «{file}»", en: "What “{file}” would bring", fr: "Ce qu’apporterait « {file} »" },
  done: { es: "«{file}» entró.", en: "“{file}” came in.", fr: "« {file} » est entré." },
  nothing: {
    es: "«{file}» no trae nada que no esté ya.",
    en: "“{file}” brings nothing that is not here already.",
    fr: "« {file} » n’apporte rien qui ne soit déjà là.",
  },
  again: { es: "Ver otra vez qué cambiaría", en: "See again what would change", fr: "Revoir ce qui changerait" },
  bringIn: { es: "Traer", en: "Bring in", fr: "Faire entrer" },
  place: { es: "Fila {row}:", en: "Row {row}:", fr: "Ligne {row} :" },
  placeColumn: { es: "Fila {row}, {column}:", en: "Row {row}, {column}:", fr: "Ligne {row}, {column} :" },
  remarks: { es: "Avisos", en: "Remarks", fr: "Remarques" },
  moreRemarks: { es: "y {count} avisos más.", en: "and {count} more remarks.", fr: "et {count} autres remarques." },
  shown: {
    es: "Se muestran {shown} de {all}.",
    en: "{shown} of {all} are shown.",
    fr: "{shown} sur {all} sont affichés.",
  },
  past: { es: "Archivos que ya entraron", en: "Files that came in", fr: "Fichiers déjà entrés" },
  none: {
    es: "Todavía no ha entrado ningún archivo.",
    en: "No file has come in yet.",
    fr: "Aucun fichier n’est encore entré.",
  },
  source: { es: "Archivo", en: "File", fr: "Fichier" },
  when: { es: "Cuándo", en: "When", fr: "Quand" },
  who: { es: "Quién", en: "Who", fr: "Qui" },
  added: { es: "nuevos", en: "new", fr: "nouveaux" },
  completed: { es: "completados", en: "completed", fr: "complétés" },
  undo: { es: "Deshacer…", en: "Undo…", fr: "Annuler…" },
  undoTitle: {
    es: "Deshacer lo que trajo «{file}»",
    en: "Undo what “{file}” brought",
    fr: "Annuler l’apport de « {file} »",
  },
  undoExplained: {
    es: "Sale lo que este archivo trajo y nadie ha cambiado ni usado desde entonces. Lo demás se queda, y lo decidido sigue en el registro.",
    en: "What this file brought, and nobody has changed or used since, goes out. The rest stays, and what was decided stays in the ledger.",
    fr: "Ce que ce fichier a apporté et que personne n’a modifié ni utilisé depuis sort. Le reste demeure, et la décision reste au registre.",
  },
  undoConfirm: { es: "Deshacer", en: "Undo", fr: "Annuler l’apport" },
  undone: { es: "deshecho: {reason}", en: "undone: {reason}", fr: "annulé : {reason}" },
  return: { es: "Recuperar…", en: "Bring back…", fr: "Faire revenir…" },
  returnTitle: {
    es: "Recuperar lo que trajo «{file}»",
    en: "Bring back what “{file}” brought",
    fr: "Faire revenir l’apport de « {file} »",
  },
  returnExplained: {
    es: "Vuelve a contar lo que salió al deshacer este archivo. Lo que después trajo otro archivo o corrigió alguien se queda como está.",
    en: "What went out when this file was undone counts again. What another file brought or somebody edited since stays as it is.",
    fr: "Ce qui était sorti lors de l’annulation compte de nouveau. Ce qu’un autre fichier a apporté ou que quelqu’un a modifié depuis reste tel quel.",
  },
  returnConfirm: { es: "Recuperar", en: "Bring back", fr: "Faire revenir" },
  returnTold: {
    es: "Vuelven a contar {removed} envíos y {emptied} correcciones; {stay} se quedan como están.",
    en: "{removed} submissions and {emptied} edits count again; {stay} stay as they are.",
    fr: "{removed} envois et {emptied} modifications comptent de nouveau ; {stay} restent tels quels.",
  },
  undoneTold: {
    es: "Salieron {removed}; {stay} se quedan, porque alguien las cambió o las usa.",
    en: "{removed} went out; {stay} stay, because somebody changed or uses them.",
    fr: "{removed} sorties ; {stay} restent, car quelqu’un les a modifiées ou les utilise.",
  },
} as const satisfies Readonly<Record<string, Texts>>;
