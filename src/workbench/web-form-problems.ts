// Why somebody may not fill in a form in a browser, in words for people who were sent a link.
import { Problem } from "#base/problem";

const ASK = {
  es: "Pida un enlace nuevo a quien se lo envió.",
  en: "Ask for a new link from whoever sent it to you.",
  fr: "Demandez un nouveau lien à la personne qui vous l’a envoyé.",
};

export function linkIsUnknown(): Problem {
  return new Problem("workbench/form-link-is-unknown", {
    message: {
      es: "Este enlace no lleva a ningún formulario.",
      en: "This link leads to no form.",
      fr: "Ce lien ne mène à aucun formulaire.",
    },
    cure: {
      es: "Revise que la dirección esté completa, o pida un enlace nuevo a quien se lo envió.",
      en: "Check that the address is complete, or ask for a new link from whoever sent it to you.",
      fr: "Vérifiez que l’adresse est complète, ou demandez un nouveau lien à la personne qui vous l’a envoyé.",
    },
  });
}

export function linkIsUsed(): Problem {
  return new Problem("workbench/form-link-is-used", {
    message: {
      es: "Con este enlace ya se recibió una respuesta. Gracias.",
      en: "An answer has already been received by this link. Thank you.",
      fr: "Une réponse a déjà été reçue par ce lien. Merci.",
    },
    cure: {
      es: "Si no fue usted, o quiere corregir algo, avise a quien se lo envió.",
      en: "If it was not you, or you want to correct something, tell whoever sent it to you.",
      fr: "Si ce n’était pas vous, ou si vous souhaitez corriger quelque chose, prévenez la personne qui vous l’a envoyé.",
    },
  });
}

export function linkIsExpired(): Problem {
  return new Problem("workbench/form-link-is-expired", {
    message: {
      es: "El plazo de este enlace terminó.",
      en: "The time of this link has ended.",
      fr: "Le délai de ce lien est passé.",
    },
    cure: ASK,
  });
}

export function linkIsRevoked(): Problem {
  return new Problem("workbench/form-link-is-revoked", {
    message: {
      es: "Este enlace se retiró y ya no se puede usar.",
      en: "This link was withdrawn and can no longer be used.",
      fr: "Ce lien a été retiré et ne peut plus être utilisé.",
    },
    cure: ASK,
  });
}

export function formNeedsLink(formId: string): Problem {
  return new Problem("workbench/form-needs-a-link", {
    message: {
      es: `El formulario «${formId}» no está abierto al público.`,
      en: `The form “${formId}” is not open to the public.`,
      fr: `Le formulaire « ${formId} » n’est pas ouvert au public.`,
    },
    cure: {
      es: "Abra el enlace completo que le dio la coordinación, o pídale uno.",
      en: "Open the complete link that the coordination gave you, or ask for one.",
      fr: "Ouvrez le lien complet donné par la coordination, ou demandez-en un.",
    },
  });
}

export function webDeviceIsUnknown(): Problem {
  return new Problem("workbench/web-device-is-unknown", {
    message: {
      es: "La clave de este equipo no es válida o fue retirada.",
      en: "The key of this device is not valid, or was withdrawn.",
      fr: "La clé de cet appareil n’est pas valide ou a été retirée.",
    },
    cure: {
      es: "Pida a la coordinación un enlace nuevo. Lo que está en el equipo no se pierde.",
      en: "Ask the coordination for a new link. What is on the device is not lost.",
      fr: "Demandez un nouveau lien à la coordination. Ce qui est sur l’appareil n’est pas perdu.",
    },
  });
}

export function linkTimeIsUnfit(days: number, most: number): Problem {
  return new Problem("workbench/form-link-time-is-unfit", {
    message: {
      es: `Un enlace no puede durar ${days} días.`,
      en: `A link cannot last ${days} days.`,
      fr: `Un lien ne peut pas durer ${days} jours.`,
    },
    cure: { es: `Elija de 1 a ${most} días.`, en: `Choose 1 to ${most} days.`, fr: `Choisissez de 1 à ${most} jours.` },
  });
}
