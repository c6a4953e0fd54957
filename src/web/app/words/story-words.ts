// Words of writing a story, and of the codebook.
import type { Texts } from "#base/text";

export const STORIES = {
  write: { es: "Escribir una historia", en: "Write a story", fr: "Écrire un récit" },
  edit: { es: "Corregir la historia", en: "Put the story right", fr: "Corriger le récit" },
  help: {
    es: "Sin consentimiento que cubra la publicación, ninguna historia se imprime. La persona lleva un seudónimo; lo que la haría única se deja fuera o se ensancha.",
    en: "Without consent that covers publication no story is printed. The person bears a pseudonym; what would make her unique is left out or widened.",
    fr: "Sans un consentement qui couvre la publication, aucun récit n’est imprimé. La personne porte un pseudonyme ; ce qui la rendrait unique est omis ou élargi.",
  },
  id: { es: "Clave", en: "Id", fr: "Identifiant" },
  idHelp: {
    es: "La misma que la de su entrevista. Minúsculas, cifras y guiones; ningún nombre real.",
    en: "The same as that of its interview. Small letters, digits and hyphens; no real name.",
    fr: "Le même que celui de son entretien. Minuscules, chiffres et tirets ; aucun nom réel.",
  },
  mark: { es: "Historia", en: "Story", fr: "Récit" },
  real: { es: "de una persona entrevistada", en: "of a person who was interviewed", fr: "d’une personne interviewée" },
  demonstration: {
    es: "inventada, para demostración",
    en: "invented, for demonstration",
    fr: "inventé, pour démonstration",
  },
  pseudonym: { es: "Seudónimo", en: "Pseudonym", fr: "Pseudonyme" },
  sex: { es: "Sexo", en: "Sex", fr: "Sexe" },
  female: { es: "mujer", en: "woman", fr: "femme" },
  male: { es: "hombre", en: "man", fr: "homme" },
  age: { es: "Edad", en: "Age", fr: "Âge" },
  city: { es: "Ciudad", en: "City", fr: "Ville" },
  needs: { es: "Necesidades que cuenta", en: "Needs that it tells", fr: "Besoins racontés" },
  consent: { es: "Consentimiento", en: "Consent", fr: "Consentement" },
  consentOn: { es: "Día", en: "Day", fr: "Jour" },
  consentVersion: { es: "Versión del texto leído", en: "Version of the text read", fr: "Version du texte lu" },
  consentScope: { es: "Qué abarca", en: "What it covers", fr: "Ce qu’il couvre" },
  consentPublications: { es: "Dónde puede contarse", en: "Where it may be told", fr: "Où il peut être raconté" },
  narrows: {
    es: "El consentimiento se reduce: {what}. Al guardar, las publicaciones de este servidor que lo muestran se retiran, y lo que ya no abarca se quita de la historia: la foto se destruye, las citas dejan de imprimirse.",
    en: "The consent becomes narrower: {what}. When saved, publications of this server that show it are taken away, and what it does not cover any more leaves the story: the photo is destroyed, quotations are printed no more.",
    fr: "Le consentement se réduit : {what}. À l’enregistrement, les publications de ce serveur qui le montrent sont retirées, et ce qu’il ne couvre plus quitte le récit : la photo est détruite, les citations ne sont plus imprimées.",
  },
  savedAndTaken: {
    es: "Guardada. Publicaciones retiradas: {count}; están en la lista de los casos.",
    en: "Saved. Publications taken away: {count}; they stand in the list of cases.",
    fr: "Enregistré. Publications retirées : {count} ; elles figurent dans la liste des cas.",
  },
  askedBy: { es: "Quién lo pidió (clave)", en: "Who asked (code)", fr: "Qui l’a demandé (code)" },
  titleIn: { es: "Título ({language})", en: "Title ({language})", fr: "Titre ({language})" },
  storyIn: { es: "Historia ({language})", en: "Story ({language})", fr: "Récit ({language})" },
  storyHelp: {
    es: "Una línea vacía entre párrafos.",
    en: "An empty line between paragraphs.",
    fr: "Une ligne vide entre les paragraphes.",
  },
  save: { es: "Guardar la historia", en: "Save the story", fr: "Enregistrer le récit" },
  saved: { es: "Guardada.", en: "Saved.", fr: "Enregistré." },

  withdraw: {
    es: "La persona retiró su consentimiento…",
    en: "The person took consent back…",
    fr: "La personne a retiré son consentement…",
  },
  withdrawExplained: {
    es: "La historia, sus citas, la entrevista y sus códigos se destruyen, y no se pueden recuperar. Las publicaciones de este servidor que la contaban se retiran; vuelva a construirlas después. Lo ya impreso o enviado, y las copias de seguridad hechas antes, no se borran desde aquí: borre esas copias cuando haya una nueva.",
    en: "The story, its quotations, the interview and its codings are destroyed and cannot be brought back. Publications of this server that told it are taken away; build them again afterwards. What was printed or sent, and backups made before, are not erased from here: delete those backups once there is a new one.",
    fr: "Le récit, ses citations, l’entretien et ses codages sont détruits, sans retour possible. Les publications de ce serveur qui le racontaient sont retirées ; reconstruisez-les ensuite. Ce qui est imprimé ou envoyé, et les sauvegardes faites auparavant, ne sont pas effacés d’ici : supprimez ces sauvegardes dès qu’il y en a une nouvelle.",
  },
  withdrawConfirm: { es: "Sí, destruir", en: "Yes, destroy", fr: "Oui, détruire" },
  taken: {
    es: "Publicaciones retiradas",
    en: "Publications taken away",
    fr: "Publications retirées",
  },
  takenHelp: {
    es: "Contaban la historia de alguien que retiró su consentimiento, o una parte. Ya no están aquí; pida que las borre quien tenga una copia de esa edición.",
    en: "They told the story of somebody who took consent back, or a part of it. They are gone from here; ask whoever has a copy of that edition to delete it.",
    fr: "Elles racontaient l’histoire d’une personne qui a retiré son consentement, ou une partie. Elles ne sont plus ici ; demandez à qui en a une copie de la supprimer.",
  },
  buildAgain: { es: "Construirlas de nuevo", en: "Build them again", fr: "Les reconstruire" },
  takenFile: { es: "Archivo", en: "File", fr: "Fichier" },
  edition: { es: "Edición", en: "Edition", fr: "Édition" },
  digest: { es: "Huella del archivo", en: "Digest of the file", fr: "Empreinte du fichier" },
  takenOn: { es: "Retirada el", en: "Taken away on", fr: "Retirée le" },
  codebook: { es: "Libro de códigos", en: "Codebook", fr: "Livre de codes" },
  noCodes: {
    es: "El libro de códigos está vacío.",
    en: "The codebook is empty.",
    fr: "Le livre de codes est vide.",
  },
  noCodesCure: {
    es: "Agregue el primer código para poder codificar entrevistas.",
    en: "Add the first code, so that interviews can be coded.",
    fr: "Ajoutez le premier code pour pouvoir coder des entretiens.",
  },
  addCode: { es: "Agregar un código…", en: "Add a code…", fr: "Ajouter un code…" },
  editCode: { es: "Corregir…", en: "Put right…", fr: "Corriger…" },
  dropCode: { es: "Quitar…", en: "Drop…", fr: "Retirer…" },
  dropExplained: {
    es: "Solo se quita un código que nadie usa. El libro de antes queda guardado.",
    en: "Only a code that nobody uses is dropped. The codebook of before is kept.",
    fr: "Seul un code que personne n’utilise est retiré. Le livre d’avant est conservé.",
  },
  codeId: { es: "Clave del código", en: "Id of the code", fr: "Identifiant du code" },
  nameIn: { es: "Nombre ({language})", en: "Name ({language})", fr: "Nom ({language})" },
  description: { es: "Qué abarca y qué no", en: "What it covers and what not", fr: "Ce qu’il couvre ou non" },
  parent: { es: "Depende de", en: "Belongs to", fr: "Dépend de" },
  noParent: { es: "ninguno", en: "none", fr: "aucun" },
  keepCode: { es: "Guardar el código", en: "Save the code", fr: "Enregistrer le code" },
} as const satisfies Readonly<Record<string, Texts>>;

export const SCOPE_NAMES = {
  publication: { es: "publicar la historia", en: "publishing the story", fr: "publier le récit" },
  quotations: { es: "citar sus palabras", en: "quoting their words", fr: "citer ses mots" },
  place: { es: "nombrar la ciudad", en: "naming the city", fr: "nommer la ville" },
  photo: { es: "usar una foto", en: "using a photograph", fr: "utiliser une photo" },
  research: { es: "otras investigaciones", en: "other research", fr: "d’autres recherches" },
} as const satisfies Readonly<Record<string, Texts>>;

export const PUBLICATION_NAMES = {
  report: { es: "informes", en: "reports", fr: "rapports" },
  brief: { es: "resúmenes", en: "briefs", fr: "notes" },
  slides: { es: "diapositivas", en: "slides", fr: "diapositives" },
  portal: { es: "portal público", en: "public portal", fr: "portail public" },
} as const satisfies Readonly<Record<string, Texts>>;

export const AGE_BANDS = ["18-29", "30-44", "45-59", "60+"] as const;
