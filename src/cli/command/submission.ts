// `tornaviaje submission remove|restore|review`: what people decide about one submission.
import { removeSubmission, restoreSubmission, reviewSubmission } from "#workbench/review-submission";
import type { Workbench } from "#workbench/workbench";
import { type Command, type Invocation, type PositionalSpec, textOption } from "../command.ts";
import { chosen, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const INSTANCE: PositionalSpec = {
  name: "instance",
  help: {
    es: "identificador del envío: uuid:…",
    en: "id of the submission: uuid:…",
    fr: "identifiant de l’envoi : uuid:…",
  },
};

const OPTIONS = [STUDY_OPTION, DATA_OPTION];

const REASON = textSpec("reason", "<text>", {
  es: "motivo, sin nombres",
  en: "reason, without names",
  fr: "motif, sans noms",
});

function removal(instanceId: string, invocation: Invocation) {
  const reason = textOption(invocation, "reason");
  return { instanceId, ...(reason === undefined ? {} : { reason }) };
}

type Verb = (workbench: Workbench, study: string, instanceId: string) => Promise<unknown>;

function act(invocation: Invocation, verb: Verb): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    await verb(workbench, await studyOf(invocation, workbench), invocation.positionals[0] ?? "");
    return 0;
  });
}

export const submissionRemoveCommand: Command = {
  name: "submission remove",
  summary: {
    es: "Saca un envío de toda cuenta; se puede restaurar.",
    en: "Takes a submission out of every count; it can be restored.",
    fr: "Retire un envoi de tout décompte ; il peut être rétabli.",
  },
  positionals: [INSTANCE],
  options: [REASON, ...OPTIONS],
  alsoAtServer: true,
  run: (invocation) =>
    act(invocation, (workbench, study, id) => removeSubmission(workbench, study, removal(id, invocation))),
};

export const submissionRestoreCommand: Command = {
  name: "submission restore",
  summary: {
    es: "Restaura un envío que se sacó.",
    en: "Puts back a submission that was taken out.",
    fr: "Rétablit un envoi qui avait été retiré.",
  },
  positionals: [INSTANCE],
  options: [REASON, ...OPTIONS],
  alsoAtServer: true,
  run: (invocation) =>
    act(invocation, (workbench, study, id) => restoreSubmission(workbench, study, removal(id, invocation))),
};

const STATES = ["approved", "has-issues", "rejected", "none"] as const;

export const submissionReviewCommand: Command = {
  name: "submission review",
  summary: {
    es: "Anota la revisión de un envío.",
    en: "Notes the review of a submission.",
    fr: "Note la révision d’un envoi.",
  },
  positionals: [
    INSTANCE,
    { name: "state", help: { es: STATES.join(", "), en: STATES.join(", "), fr: STATES.join(", ") } },
  ],
  options: [
    textSpec("note", "<text>", {
      es: "qué hay que corregir, sin nombres",
      en: "what is to be put right, without names",
      fr: "ce qu’il faut corriger, sans noms",
    }),
    ...OPTIONS,
  ],
  alsoAtServer: true,
  run: (invocation) =>
    act(invocation, (workbench, study, instanceId) => {
      const state = chosen(invocation.positionals[1], STATES, { command: "submission review", place: "<state>" });
      return reviewSubmission(workbench, study, { instanceId, state, note: textOption(invocation, "note") ?? "" });
    }),
};
