// What the engine finds in answers. Questions are named, answers are not quoted: they are about people.
import { LANGUAGES } from "#base/text";
import type { EngineIssue } from "../form-engine.ts";
import type { AnswerDifference } from "./compare-answers.ts";
import { engineIssue } from "./engine-issues.ts";
import type { Messages } from "./violation-messages.ts";

type Said = readonly [es: string, en: string, fr: string];

export interface Violation {
  readonly path: string;
  readonly condition: "constraint" | "required";
  /** Its rule asks the clock, chance or a list that is not here: it may have held when it was answered. */
  readonly isMoving: boolean;
  /** Of the form itself. */
  readonly messages: Messages;
}

const ASK_BACK: Said = [
  "Pregunte a quien entrevistó; corrija la respuesta con su motivo, o acéptela.",
  "Ask the interviewer; correct the answer with its reason, or accept it.",
  "Demandez à l’enquêtrice ou l’enquêteur ; corrigez la réponse avec son motif, ou acceptez-la.",
];

export function answerViolates({ path, condition, isMoving, messages }: Violation, file: string): EngineIssue {
  const name = nameOf(path);
  const isConstraint = condition === "constraint";
  const said: Said = isConstraint
    ? [
        `La respuesta a ${name} no cumple la condición de la pregunta`,
        `The answer to ${name} does not meet the condition of the question`,
        `La réponse à ${name} ne remplit pas la condition de la question`,
      ]
    : [
        `Falta la respuesta obligatoria a ${name}`,
        `The required answer to ${name} is missing`,
        `Il manque la réponse obligatoire à ${name}`,
      ];
  return engineIssue({
    rule: isConstraint ? "workbench/answer-meets-its-constraint" : "workbench/required-answer-is-given",
    severity: isMoving ? "warning" : "error",
    file,
    at: { path, attribute: condition },
    message: withOwnWords(said, messages),
    cure: ASK_BACK,
  });
}

function withOwnWords(said: Said, messages: Messages): Said {
  const [es, en, fr] = LANGUAGES.map((language, index) => {
    const own = messages[language];
    const colon = language === "fr" ? " : " : ": ";
    return `${said[index]}${own === undefined ? "." : colon + own}`;
  });
  return [es ?? said[0], en ?? said[1], fr ?? said[2]];
}

function nameOf(path: string): string {
  return (
    path
      .split("/")
      .at(-1)
      ?.replace(/\[\d+\]$/u, "") ?? path
  );
}

export function answerDiffers({ path, why, isMoving }: AnswerDifference, file: string): EngineIssue {
  const name = nameOf(path);
  const { rule, severity, message } = DIFFERENCES[why];
  const [es, en, fr] = message;
  const attribute = why === "not-asked" ? "relevant" : why === "computed-otherwise" ? "calculate" : "type";
  return engineIssue({
    rule,
    severity: isMoving ? "warning" : severity,
    file,
    at: { path, attribute },
    message: [es.replace("@", name), en.replace("@", name), fr.replace("@", name)],
    cure: ASK_BACK,
  });
}

interface DifferenceWords {
  readonly rule: string;
  readonly severity: EngineIssue["severity"];
  readonly message: Said;
}

const DIFFERENCES: Readonly<Record<AnswerDifference["why"], DifferenceWords>> = {
  "not-asked": {
    rule: "workbench/answer-was-asked",
    severity: "error",
    message: [
      "Hay respuesta a @, que según las demás respuestas no se pregunta.",
      "There is an answer to @, which by the other answers is not asked.",
      "Il y a une réponse à @, qui d’après les autres réponses n’est pas posée.",
    ],
  },
  "not-offered": {
    rule: "workbench/answer-was-offered",
    severity: "error",
    message: [
      "La respuesta a @ no está entre las opciones de la pregunta.",
      "The answer to @ is not among the choices of the question.",
      "La réponse à @ ne figure pas parmi les choix de la question.",
    ],
  },
  "not-of-its-type": {
    rule: "workbench/answer-has-its-type",
    severity: "error",
    message: [
      "La respuesta a @ no es del tipo de la pregunta.",
      "The answer to @ is not of the type of the question.",
      "La réponse à @ n’est pas du type de la question.",
    ],
  },
  "not-in-the-form": {
    rule: "workbench/answer-belongs-to-the-form",
    severity: "error",
    message: [
      "El formulario no tiene ninguna pregunta @.",
      "The form has no question @.",
      "Le formulaire n’a pas de question @.",
    ],
  },
  "computed-otherwise": {
    rule: "workbench/calculation-gives-the-same-again",
    severity: "warning",
    message: [
      "El cálculo @ da hoy otro resultado que el que llegó.",
      "The calculation @ gives another result than the one that came.",
      "Le calcul @ donne un autre résultat que celui qui est arrivé.",
    ],
  },
};

export function submissionIsUnreadable(failure: string, file: string): EngineIssue {
  const detail = failure.slice(0, 120);
  return engineIssue({
    rule: "workbench/submission-fits-its-form",
    file,
    message: [
      `El motor no pudo poner el envío en su formulario: ${detail}.`,
      `The engine could not put the submission into its form: ${detail}.`,
      `Le moteur n’a pas pu placer l’envoi dans son formulaire : ${detail}.`,
    ],
    cure: [
      "Compruebe que el envío sea de esta versión del formulario.",
      "Check that the submission is of this version of the form.",
      "Vérifiez que l’envoi est bien de cette version du formulaire.",
    ],
  });
}
