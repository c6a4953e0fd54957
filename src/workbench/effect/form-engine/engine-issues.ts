// What the engine finds in a form.
import { nearest } from "#base/nearest";
import { quote } from "#base/quote";
import type { Texts } from "#base/text";
import type { EngineIssue } from "../form-engine.ts";
import { functionsOfDevices, isKnownToDevices } from "./engine-functions.ts";
import type { FormExpression } from "./form-expressions.ts";

type Said = readonly [es: string, en: string, fr: string];

interface Remark {
  readonly rule: string;
  readonly file: string;
  readonly at?: Pick<FormExpression, "path" | "attribute">;
  readonly severity?: EngineIssue["severity"];
  readonly message: Said;
  readonly cure: Said;
}

/** The place names the node until somebody who knows the sheets says which row it is. */
export function engineIssue({ rule, file, at, severity = "error", message, cure }: Remark): EngineIssue {
  return {
    rule,
    severity,
    place: { file, ...(at === undefined ? {} : { column: at.path }) },
    message: texts(message),
    cure: texts(cure),
    ...(at === undefined ? {} : { path: at.path, attribute: at.attribute }),
  };
}

function texts([es, en, fr]: Said): Texts {
  return { es, en, fr };
}

export function functionIsUnknown(name: string, at: FormExpression, file: string): EngineIssue {
  const { es, en, fr } = quote(`${name}()`);
  if (isKnownToDevices(name))
    return engineIssue({
      rule: "workbench/function-is-known-to-the-web-form",
      severity: "warning",
      ...{ file, at },
      message: [
        `El formulario web aún no conoce la función ${es}; ODK Collect sí.`,
        `The web form does not know the function ${en} yet; ODK Collect does.`,
        `Le formulaire web ne connaît pas encore la fonction ${fr} ; ODK Collect la connaît.`,
      ],
      cure: [
        "Use el formulario solo con ODK Collect, o prescinda de la función.",
        "Use the form with ODK Collect only, or do without the function.",
        "N’utilisez le formulaire qu’avec ODK Collect, ou passez-vous de la fonction.",
      ],
    });
  const meant = nearest(name, functionsOfDevices());
  return engineIssue({
    rule: "workbench/function-is-known",
    ...{ file, at },
    message: [`No existe la función ${es}.`, `There is no function ${en}.`, `La fonction ${fr} n’existe pas.`],
    cure:
      meant === undefined
        ? [
            "Use una función de XLSForm; un nombre de pregunta no lleva paréntesis.",
            "Use a function of XLSForm; the name of a question has no parentheses.",
            "Utilisez une fonction de XLSForm ; un nom de question n’a pas de parenthèses.",
          ]
        : [`¿Quiso decir ${meant}()?`, `Did you mean ${meant}()?`, `Vouliez-vous dire ${meant}() ?`],
  });
}

export function expressionFails(failure: string, at: FormExpression, file: string): EngineIssue {
  const expression = quote(at.text.trim());
  const detail = failure.includes(at.text) ? undefined : quote(failure);
  return engineIssue({
    rule: "workbench/expression-evaluates",
    ...{ file, at },
    message: [
      `La expresión ${expression.es} no se puede calcular${detail ? `: ${detail.es}` : ""}.`,
      `The expression ${expression.en} cannot be computed${detail ? `: ${detail.en}` : ""}.`,
      `L’expression ${expression.fr} ne peut pas être calculée${detail ? ` : ${detail.fr}` : ""}.`,
    ],
    cure: [
      "Revise paréntesis, comillas, operadores y el número de argumentos de cada función.",
      "Check parentheses, quotation marks, operators and how many arguments each function takes.",
      "Vérifiez parenthèses, guillemets, opérateurs et le nombre d’arguments de chaque fonction.",
    ],
  });
}

export function pathLeadsNowhere(target: string, at: FormExpression, file: string): EngineIssue {
  const { es, en, fr } = quote(target);
  return engineIssue({
    rule: "workbench/path-leads-to-a-question",
    ...{ file, at },
    message: [
      `La ruta ${es} no lleva a ninguna pregunta.`,
      `The path ${en} leads to no question.`,
      `Le chemin ${fr} ne mène à aucune question.`,
    ],
    cure: [
      "Escriba el nombre de la pregunta entre llaves, precedido del signo $, en vez de la ruta.",
      "Write the name of the question in braces after the sign $ instead of the path.",
      "Écrivez le nom de la question entre accolades après le signe $ au lieu du chemin.",
    ],
  });
}

/** The questions in the order in which they need each other, and where the first of them says so. */
export interface Circle {
  readonly at: FormExpression;
  readonly names: readonly string[];
}

export function calculationsGoInACircle({ at, names }: Circle, file: string): EngineIssue {
  const { es, en, fr } = quote(names.join(" → "));
  return engineIssue({
    rule: "workbench/calculations-have-an-order",
    ...{ file, at },
    message: [
      `Estas preguntas dependen unas de otras en círculo: ${es}.`,
      `These questions depend on each other in a circle: ${en}.`,
      `Ces questions dépendent les unes des autres en cercle : ${fr}.`,
    ],
    cure: [
      "Quite una de esas referencias; un grupo no puede depender de lo que contiene, y lo que limita una respuesta por sí misma va en constraint.",
      "Take one of these references away; a group cannot depend on what is in it, and what limits an answer by itself goes into constraint.",
      "Retirez une de ces références ; un groupe ne peut dépendre de ce qu’il contient, et ce qui limite une réponse par elle-même va dans constraint.",
    ],
  });
}

export function formDoesNotLoad(failure: string, file: string): EngineIssue {
  const { es, en, fr } = quote(failure);
  return engineIssue({
    rule: "workbench/form-opens",
    file,
    message: [
      `El motor de formularios no puede abrir el formulario: ${es}.`,
      `The form engine cannot open the form: ${en}.`,
      `Le moteur de formulaires ne peut pas ouvrir le formulaire : ${fr}.`,
    ],
    cure: [
      "Quite las últimas preguntas añadidas y vuelva a ponerlas una a una hasta hallar la que falla.",
      "Take away the questions added last and put them back one by one until the failing one is found.",
      "Retirez les dernières questions ajoutées et remettez-les une à une jusqu’à trouver celle qui échoue.",
    ],
  });
}

export function groupIsEmpty(path: string, file: string): EngineIssue {
  const { es, en, fr } = quote(path.split("/").at(-1) ?? path);
  return engineIssue({
    rule: "workbench/groups-hold-a-question",
    file,
    at: { path, attribute: "type" },
    message: [
      `El grupo ${es} no contiene ninguna pregunta.`,
      `The group ${en} holds no question.`,
      `Le groupe ${fr} ne contient aucune question.`,
    ],
    cure: [
      "Ponga una pregunta dentro, o quite el grupo.",
      "Put a question into it, or take the group away.",
      "Mettez-y une question, ou retirez le groupe.",
    ],
  });
}

export function mediaNameMoves(path: string, file: string): EngineIssue {
  const { es, en, fr } = quote(path.split("/").at(-1) ?? path);
  return engineIssue({
    rule: "workbench/media-has-a-fixed-name",
    file,
    at: { path, attribute: "media" },
    message: [
      `La imagen, el audio o el video de ${es} se llama según una respuesta; el formulario web no puede mostrarlo.`,
      `The picture, sound or film of ${en} is called by an answer; the web form cannot show it.`,
      `L’image, le son ou le film de ${fr} porte un nom tiré d’une réponse ; le formulaire web ne peut pas l’afficher.`,
    ],
    cure: [
      "Escriba el nombre del archivo sin llaves; si cambia con la respuesta, haga una nota por archivo, cada una con su relevant.",
      "Write the name of the file without braces; where it changes with the answer, make a note for each file, each with its relevant.",
      "Écrivez le nom du fichier sans accolades ; s’il change avec la réponse, faites une note par fichier, chacune avec son relevant.",
    ],
  });
}

export function formIsTooHeavy(file: string): EngineIssue {
  return engineIssue({
    rule: "workbench/form-is-light-enough",
    severity: "warning",
    file,
    message: [
      "El motor de formularios no terminó a tiempo o se quedó sin memoria; no se comprobó nada.",
      "The form engine did not finish in time or ran out of memory; nothing was checked.",
      "Le moteur de formulaires n’a pas fini à temps ou a manqué de mémoire ; rien n’a été vérifié.",
    ],
    cure: [
      "Divida el formulario, o acorte listas y repeticiones; en un teléfono también sería lento.",
      "Split the form, or shorten lists and repeats; it would be slow on a phone as well.",
      "Divisez le formulaire, ou raccourcissez listes et répétitions ; il serait lent aussi sur un téléphone.",
    ],
  });
}

export function formIsNotJudged(questions: number, file: string): EngineIssue {
  return engineIssue({
    rule: "workbench/form-is-small-enough-to-convert-at-once",
    severity: "warning",
    file,
    message: [
      `El formulario tiene ${questions} preguntas y se convirtió sin pasar por el motor de formularios.`,
      `The form has ${questions} questions and was converted without asking the form engine.`,
      `Le formulaire compte ${questions} questions et a été converti sans passer par le moteur de formulaires.`,
    ],
    cure: [
      "Ejecute form check, o form convert --judge, para que el motor lo revise; tarda más.",
      "Run form check, or form convert --judge, to have the engine look at it; it takes longer.",
      "Lancez form check, ou form convert --judge, pour que le moteur l’examine ; c’est plus long.",
    ],
  });
}
