// What stops outreach.
import { Problem } from "#base/problem";
import { quote } from "#base/quote";

export function campaignIsUnknown(id: string): Problem {
  const { es, en, fr } = quote(id);
  return new Problem("workbench/campaign-is-unknown", {
    message: {
      es: `No hay ninguna campaña ${es}.`,
      en: `There is no campaign ${en}.`,
      fr: `Il n’y a pas de campagne ${fr}.`,
    },
    cure: {
      es: "Planéela primero: tornaviaje send plan <campaña.yaml>",
      en: "Plan it first: tornaviaje send plan <campaign.yaml>",
      fr: "Planifiez-la d’abord : tornaviaje send plan <campagne.yaml>",
    },
  });
}

export function campaignIsNotDue(id: string, notBefore: string): Problem {
  return new Problem("workbench/campaign-is-not-due", {
    message: {
      es: `La campaña «${id}» empieza el ${notBefore}; todavía no se envía nada.`,
      en: `Campaign “${id}” begins on ${notBefore}; nothing is sent yet.`,
      fr: `La campagne « ${id} » commence le ${notBefore} ; rien n’est encore envoyé.`,
    },
    cure: {
      es: "El servidor («tornaviaje serve») la envía solo a esa hora; o repita la orden entonces.",
      en: "The server (“tornaviaje serve”) sends it by itself at that hour; or repeat the command then.",
      fr: "Le serveur (« tornaviaje serve ») l’envoie seul à cette heure ; ou relancez alors la commande.",
    },
  });
}

export function campaignIsPaused(id: string): Problem {
  return new Problem("workbench/campaign-is-paused", {
    message: {
      es: `La campaña «${id}» está en pausa; no se envía nada.`,
      en: `Campaign “${id}” is paused; nothing is sent.`,
      fr: `La campagne « ${id} » est en pause ; rien n’est envoyé.`,
    },
    cure: {
      es: "Reanúdela en la página de difusión, o con «tornaviaje send resume».",
      en: "Resume it on the page of outreach, or by “tornaviaje send resume”.",
      fr: "Reprenez-la sur la page de diffusion, ou par « tornaviaje send resume ».",
    },
  });
}

export function campaignIsStopped(id: string, reason: string): Problem {
  const { es, en, fr } = quote(reason);
  return new Problem("workbench/campaign-is-stopped", {
    message: {
      es: `La campaña «${id}» se detuvo para siempre: ${es}.`,
      en: `Campaign “${id}” was stopped for good: ${en}.`,
      fr: `La campagne « ${id} » a été arrêtée pour de bon : ${fr}.`,
    },
    cure: {
      es: "Lo enviado queda enviado. Para lo demás, planee otra con otro nombre.",
      en: "What was sent stays sent. For the rest, plan another under another name.",
      fr: "Ce qui est parti le reste. Pour le reste, planifiez-en une autre sous un autre nom.",
    },
  });
}

export function messageIsUnknown(id: string): Problem {
  const { es, en, fr } = quote(id);
  return new Problem("workbench/message-is-unknown", {
    message: {
      es: `La campaña no tiene ningún mensaje ${es}.`,
      en: `The campaign has no message ${en}.`,
      fr: `La campagne n’a pas de message ${fr}.`,
    },
    cure: {
      es: "Elija uno de la lista de la campaña.",
      en: "Choose one from the list of the campaign.",
      fr: "Choisissez-en un dans la liste de la campagne.",
    },
  });
}

export function mailIsNotSetUp(): Problem {
  return new Problem("workbench/mail-is-not-set-up", {
    message: {
      es: "Este servidor no puede enviar correo.",
      en: "This server cannot send mail.",
      fr: "Ce serveur ne peut pas envoyer de courrier.",
    },
    cure: {
      es: "Ábralo con «tornaviaje serve» y diga el servidor de correo en SMTP_URL.",
      en: "Open it by “tornaviaje serve” and name the mail server in SMTP_URL.",
      fr: "Ouvrez-le par « tornaviaje serve » et indiquez le serveur de courrier dans SMTP_URL.",
    },
  });
}

const BEING_SENT = "workbench/campaign-is-being-sent";

/** Another process holds the campaign: that is no failure. */
export function isBeingSent(cause: unknown): boolean {
  return cause instanceof Problem && cause.code === BEING_SENT;
}

export function campaignIsBeingSent(id: string): Problem {
  return new Problem(BEING_SENT, {
    message: {
      es: `La campaña «${id}» ya la está enviando otro proceso.`,
      en: `Campaign “${id}” is being sent by another process already.`,
      fr: `La campagne « ${id} » est déjà en cours d’envoi par un autre processus.`,
    },
    cure: {
      es: "Espere a que termine: tornaviaje send status lo dice. Si ese proceso se cortó, en medio minuto otro puede seguir.",
      en: "Wait until it is done: tornaviaje send status tells. If that process broke off, another may go on in half a minute.",
      fr: "Attendez la fin : tornaviaje send status le dit. Si ce processus s’est interrompu, un autre peut reprendre dans une demi-minute.",
    },
  });
}

export function timeZoneIsMissing(hour: string): Problem {
  const { es, en, fr } = quote(hour);
  return new Problem("workbench/time-zone-is-missing", {
    message: {
      es: `La hora ${es} no dice su zona, y el estudio tampoco.`,
      en: `The hour ${en} does not say its zone, nor does the study.`,
      fr: `L’heure ${fr} n’indique pas son fuseau, et l’étude non plus.`,
    },
    cure: {
      es: "Escriba timeZone: America/El_Salvador en study.yaml, o la zona tras la hora: 2027-01-12T09:00-06:00.",
      en: "Write timeZone: America/El_Salvador into study.yaml, or the zone after the hour: 2027-01-12T09:00-06:00.",
      fr: "Écrivez timeZone: America/El_Salvador dans study.yaml, ou le fuseau après l’heure : 2027-01-12T09:00-06:00.",
    },
  });
}

export function attachmentIsMissing(path: string): Problem {
  const { es, en, fr } = quote(path);
  return new Problem("workbench/attachment-is-missing", {
    message: {
      es: `No existe el adjunto ${es} en la carpeta de publicaciones.`,
      en: `The attachment ${en} is not in the folder of publications.`,
      fr: `La pièce jointe ${fr} n’est pas dans le dossier des publications.`,
    },
    cure: {
      es: "Publique primero («tornaviaje run») o corrija la ruta en la campaña.",
      en: "Publish first (“tornaviaje run”) or mend the path in the campaign.",
      fr: "Publiez d’abord (« tornaviaje run ») ou corrigez le chemin dans la campagne.",
    },
  });
}

export function attachmentIsTooLarge(path: string, megabytes: number): Problem {
  const { es, en, fr } = quote(path);
  return new Problem("workbench/attachment-is-too-large", {
    message: {
      es: `${es} pesa más de ${megabytes} MB.`,
      en: `${en} weighs more than ${megabytes} MB.`,
      fr: `${fr} pèse plus de ${megabytes} Mo.`,
    },
    cure: {
      es: "Muchos buzones lo rechazarían: use un archivo menor, o deje el enlace en su lugar.",
      en: "Many mailboxes would refuse it: use a smaller file, or the link in its place.",
      fr: "Beaucoup de boîtes le refuseraient : utilisez un fichier plus petit, ou le lien à sa place.",
    },
  });
}

export function kindIsNotTaken(type: string, taken: readonly string[]): Problem {
  const { es, en, fr } = quote(type);
  return new Problem("workbench/kind-of-file-is-not-taken", {
    message: {
      es: `No se reciben archivos del tipo ${es}.`,
      en: `Files of kind ${en} are not taken.`,
      fr: `Les fichiers de type ${fr} ne sont pas acceptés.`,
    },
    cure: {
      es: `Se reciben: ${taken.join(", ")}.`,
      en: `Taken are: ${taken.join(", ")}.`,
      fr: `Sont acceptés : ${taken.join(", ")}.`,
    },
  });
}

export function mailServerUrlIsWrong(): Problem {
  return new Problem("workbench/mail-server-url-is-wrong", {
    message: {
      es: "SMTP_URL no es la dirección de un servidor de correo.",
      en: "SMTP_URL is not the address of a mail server.",
      fr: "SMTP_URL n’est pas l’adresse d’un serveur de courriel.",
    },
    cure: {
      es: "Escríbala así: smtp://usuario:clave@servidor:587 o smtps://… para el puerto 465.",
      en: "Write it like this: smtp://user:password@server:587 or smtps://… for port 465.",
      fr: "Écrivez-la ainsi : smtp://utilisateur:motdepasse@serveur:587 ou smtps://… pour le port 465.",
    },
  });
}

export function mailServerRefusesUs(detail: string): Problem {
  return new Problem("workbench/mail-server-refuses-us", {
    message: {
      es: `El servidor de correo no acepta el usuario o la clave (${detail}).`,
      en: `The mail server does not accept user or password (${detail}).`,
      fr: `Le serveur de courriel refuse l’utilisateur ou le mot de passe (${detail}).`,
    },
    cure: { es: "Revise SMTP_URL.", en: "Check SMTP_URL.", fr: "Vérifiez SMTP_URL." },
  });
}

export function dateIsPast(date: string): Problem {
  return new Problem("workbench/date-is-past", {
    message: { es: `La fecha ${date} ya pasó.`, en: `The date ${date} is past.`, fr: `La date ${date} est passée.` },
    cure: {
      es: "Escriba una fecha de hoy en adelante: 2027-03-31.",
      en: "Write a date from today on: 2027-03-31.",
      fr: "Écrivez une date à partir d’aujourd’hui : 2027-03-31.",
    },
  });
}

export function dateIsWrong(date: string): Problem {
  const { es, en, fr } = quote(date);
  return new Problem("workbench/date-is-wrong", {
    message: { es: `${es} no es una fecha.`, en: `${en} is no date.`, fr: `${fr} n’est pas une date.` },
    cure: {
      es: "Escríbala así: 2027-03-31.",
      en: "Write it like this: 2027-03-31.",
      fr: "Écrivez-la ainsi : 2027-03-31.",
    },
  });
}

export function wordsAreMissing(what: string): Problem {
  return new Problem("workbench/words-are-missing", {
    message: { es: `Falta: ${what}.`, en: `Missing: ${what}.`, fr: `Il manque : ${what}.` },
    cure: { es: "Complételo y repita.", en: "Fill it in and repeat.", fr: "Complétez et recommencez." },
  });
}

export function referenceIsMissing(kind: string): Problem {
  return new Problem("workbench/reference-is-missing", {
    message: {
      es: `Esta prueba (${kind}) no dice dónde verla.`,
      en: `This proof (${kind}) does not say where to see it.`,
      fr: `Cette preuve (${kind}) n’indique pas où la voir.`,
    },
    cure: {
      es: "Dé la dirección (https://…), la clave del servicio en el directorio, o adjunte el documento.",
      en: "Give the address (https://…), the id of the service in the directory, or attach the document.",
      fr: "Donnez l’adresse (https://…), l’identifiant du service dans le répertoire, ou joignez le document.",
    },
  });
}

export function eventIsNotChosen(): Problem {
  return new Problem("workbench/event-is-not-chosen", {
    message: {
      es: "El mensaje habla de un taller ({{event}}) y no se eligió ninguno.",
      en: "The message speaks of a workshop ({{event}}), and none is chosen.",
      fr: "Le message parle d’un atelier ({{event}}), et aucun n’est choisi.",
    },
    cure: {
      es: "Elija el taller, o quite {{event}} del mensaje.",
      en: "Choose the workshop, or take {{event}} out of the message.",
      fr: "Choisissez l’atelier, ou retirez {{event}} du message.",
    },
  });
}

export function eventIsCancelled(title: string): Problem {
  const { es, en, fr } = quote(title);
  return new Problem("workbench/event-is-cancelled", {
    message: {
      es: `El taller ${es} se canceló.`,
      en: `The workshop ${en} was cancelled.`,
      fr: `L’atelier ${fr} a été annulé.`,
    },
    cure: {
      es: "Elija otro, o convóquelo de nuevo.",
      en: "Choose another, or call it again.",
      fr: "Choisissez-en un autre, ou convoquez-le à nouveau.",
    },
  });
}

export function nothingIsCarried(campaign: string): Problem {
  const { es, en, fr } = quote(campaign);
  return new Problem("workbench/nothing-is-carried", {
    message: {
      es: `En el envío ${es} no hay nada de esta clase que entregar.`,
      en: `The campaign ${en} has nothing of this kind to carry.`,
      fr: `La campagne ${fr} n’a rien de ce genre à remettre.`,
    },
    cure: {
      es: "Todas sus destinatarias tienen otro medio; vea la columna «Medio».",
      en: "All its recipients have other means; see the column “Means”.",
      fr: "Toutes ses destinataires ont un autre moyen ; voyez la colonne « Moyen ».",
    },
  });
}

export function recommendationIsUnknown(id: string): Problem {
  const { es, en, fr } = quote(id);
  return new Problem("workbench/recommendation-is-unknown", {
    message: {
      es: `No hay ninguna recomendación aceptada ${es}.`,
      en: `There is no accepted recommendation ${en}.`,
      fr: `Il n’y a pas de recommandation acceptée ${fr}.`,
    },
    cure: {
      es: "Revise su clave en el informe.",
      en: "Check its id in the report.",
      fr: "Vérifiez son identifiant dans le rapport.",
    },
  });
}

export function personalLinkIsUnknown(): Problem {
  return new Problem("workbench/personal-link-is-unknown", {
    message: {
      es: "Este enlace no lleva a ninguna página.",
      en: "This link leads to no page.",
      fr: "Ce lien ne mène à aucune page.",
    },
    cure: {
      es: "Revise que esté completo, o pida otro al equipo del estudio.",
      en: "Check that it is whole, or ask the study team for another.",
      fr: "Vérifiez qu’il est complet, ou demandez-en un autre à l’équipe de l’étude.",
    },
  });
}
