// Issues on entities: their sheet, and the questions that save to them.
import type { Issue, Place } from "#base/issue";
import { quote } from "#base/quote";
import { sayError, sayMistyped } from "../xform/say.ts";

type Said = readonly [es: string, en: string, fr: string];

type EntityFault = keyof typeof ENTITY_FAULTS;

export function entityIssue(fault: EntityFault, list: string, place: Place): Issue {
  const { es, en, fr } = quote(list);
  const [rule, message, cure] = ENTITY_FAULTS[fault];
  const [first, second, third] = message;
  return sayError(rule, place, {
    message: [first.replace("@", es), second.replace("@", en), third.replace("@", fr)],
    cure,
  });
}

const LABEL_CURE: Said = [
  "Escriba en label cómo se llamará cada entidad, o en entity_id cuál se actualiza.",
  "Write into label what each entity will be called, or into entity_id which one is updated.",
  "Écrivez dans label comment s’appellera chaque entité, ou dans entity_id laquelle est mise à jour.",
];

const ENTITY_FAULTS = {
  "no-list": [
    "study/entity-has-a-list",
    [
      "La entidad no dice a qué lista pertenece.",
      "The entity does not tell its list.",
      "L’entité n’indique pas sa liste.",
    ],
    [
      "Escriba en list_name el nombre de la lista.",
      "Write the name of the list into list_name.",
      "Écrivez dans list_name le nom de la liste.",
    ],
  ],
  "list-name": [
    "study/entity-list-has-a-name",
    [
      "@ no sirve como nombre de lista de entidades.",
      "@ cannot name a list of entities.",
      "@ ne peut pas nommer une liste d’entités.",
    ],
    [
      "Empiece con una letra; use letras, cifras, rayas y guiones, sin puntos ni espacios.",
      "Begin with a letter; use letters, digits, underscores and hyphens, no periods and no blanks.",
      "Commencez par une lettre ; employez lettres, chiffres et tirets, sans points ni espaces.",
    ],
  ],
  "same-list": [
    "study/entity-list-is-declared-once",
    ["La lista @ está declarada dos veces.", "The list @ is declared twice.", "La liste @ est déclarée deux fois."],
    ["Deje una sola fila por lista.", "Keep one row per list.", "Gardez une seule ligne par liste."],
  ],
  "no-id": [
    "study/entity-update-has-an-id",
    [
      "Falta la entidad que se actualiza en @.",
      "The entity to update in @ is missing.",
      "Il manque l’entité à mettre à jour dans @.",
    ],
    [
      "Escriba en entity_id la expresión que la da.",
      "Write into entity_id the expression that gives it.",
      "Écrivez dans entity_id l’expression qui la donne.",
    ],
  ],
  "no-update": [
    "study/entity-upsert-has-both-conditions",
    [
      "@ tiene create_if y entity_id, pero no update_if.",
      "@ has create_if and entity_id but no update_if.",
      "@ a create_if et entity_id, mais pas update_if.",
    ],
    [
      "Añada update_if, o quite entity_id.",
      "Add update_if, or take entity_id away.",
      "Ajoutez update_if, ou retirez entity_id.",
    ],
  ],
  "no-label": [
    "study/entity-has-a-label",
    [
      "Las entidades nuevas de @ no tienen nombre.",
      "New entities of @ have no label.",
      "Les nouvelles entités de @ n’ont pas de nom.",
    ],
    LABEL_CURE,
  ],
  "no-file": [
    "study/entity-list-is-attached",
    [
      "El formulario actualiza @ pero no lleva esa lista.",
      "The form updates @ but does not carry that list.",
      "Le formulaire met à jour @ mais n’emporte pas cette liste.",
    ],
    [
      "Añada una pregunta select_one_from_file, o una fila csv-external, con ese nombre.",
      "Add a question select_one_from_file, or a row csv-external, of that name.",
      "Ajoutez une question select_one_from_file, ou une ligne csv-external, de ce nom.",
    ],
  ],
  "same-home": [
    "study/entity-has-a-place-of-its-own",
    [
      "Otra entidad ocupa ya el sitio de @ en el formulario.",
      "Another entity already has the place of @ in the form.",
      "Une autre entité occupe déjà la place de @ dans le formulaire.",
    ],
    [
      "El formulario, cada repeat y cada grupo llevan una sola entidad: ponga sus preguntas en un grupo propio.",
      "The form, each repeat and each group carry one entity: put its questions into a group of their own.",
      "Le formulaire, chaque repeat et chaque groupe portent une seule entité : mettez ses questions dans un groupe à elles.",
    ],
  ],
  scope: [
    "study/entity-is-made-in-one-repeat",
    [
      "@ se compone de preguntas de repeats distintos.",
      "@ is made of questions of different repeats.",
      "@ se compose de questions de repeats différents.",
    ],
    [
      "Use solo preguntas de un repeat y de lo que lo rodea; copie lo demás con calculate.",
      "Use only questions of one repeat and of what is around it; copy the rest with calculate.",
      "N’utilisez que les questions d’un repeat et de ce qui l’entoure ; copiez le reste avec calculate.",
    ],
  ],
} as const satisfies Readonly<Record<string, readonly [string, Said, Said]>>;

export function entityColumnIssue(head: string, place: Place): Issue {
  const { es, en, fr } = quote(head);
  return sayError("study/entity-column-is-known", place, {
    message: [
      `La hoja entities no tiene columna ${es}.`,
      `The sheet entities has no column ${en}.`,
      `La feuille entities n’a pas de colonne ${fr}.`,
    ],
    cure: [
      "Use list_name, entity_id, create_if, update_if y label; quite las demás.",
      "Use list_name, entity_id, create_if, update_if and label; take others away.",
      "Utilisez list_name, entity_id, create_if, update_if et label ; retirez les autres.",
    ],
  });
}

type SaveToFault = keyof typeof SAVE_TO_FAULTS;

interface SaveToWords {
  readonly cell: string;
  readonly meant: string | undefined;
}

export function saveToIssue(fault: SaveToFault, { cell, meant }: SaveToWords, place: Place): Issue {
  const { es, en, fr } = quote(cell);
  const issue = sayError("study/save-to-names-a-property", place, {
    message: [
      `No se puede guardar en la propiedad ${es}.`,
      `Nothing can be saved to the property ${en}.`,
      `Rien ne peut être enregistré dans la propriété ${fr}.`,
    ],
    cure: SAVE_TO_FAULTS[fault],
  });
  return sayMistyped(issue, fault === "list" ? meant : undefined);
}

const SAVE_TO_FAULTS = {
  "no-entities": [
    "Declare la entidad en una hoja entities, con list_name y label.",
    "Declare the entity in a sheet entities, with list_name and label.",
    "Déclarez l’entité dans une feuille entities, avec list_name et label.",
  ],
  delimiters: [
    "Escriba un solo signo #: lista#propiedad.",
    "Write a single sign #: list#property.",
    "Écrivez un seul signe # : liste#propriété.",
  ],
  prefix: [
    "Con varias entidades, escriba delante la lista: lista#propiedad.",
    "With several entities, write the list in front: list#property.",
    "Avec plusieurs entités, écrivez la liste devant : liste#propriété.",
  ],
  list: [
    "Use una lista de la hoja entities.",
    "Use a list of the sheet entities.",
    "Utilisez une liste de la feuille entities.",
  ],
  property: [
    "Elija otro nombre: name y label están reservados; empiece con una letra, sin espacios.",
    "Choose another name: name and label are reserved; begin with a letter, no blanks.",
    "Choisissez un autre nom : name et label sont réservés ; commencez par une lettre, sans espaces.",
  ],
  block: [
    "Ponga save_to en una pregunta: un grupo o repeat no se guarda.",
    "Put save_to on a question: a group or repeat is not saved.",
    "Mettez save_to sur une question : un groupe ou un repeat ne s’enregistre pas.",
  ],
  same: [
    "Otra fila guarda ya en ella: deje una sola.",
    "Another row already saves to it: keep one.",
    "Une autre ligne y enregistre déjà : n’en gardez qu’une.",
  ],
  home: [
    "Guarde en una entidad solo desde un repeat y lo que lo rodea.",
    "Save to one entity only from one repeat and what is around it.",
    "N’enregistrez dans une entité que depuis un repeat et ce qui l’entoure.",
  ],
} as const satisfies Readonly<Record<string, Said>>;
