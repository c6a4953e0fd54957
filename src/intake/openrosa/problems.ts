// What stops the reading of a document that a field client sent.
import { Problem } from "#base/problem";

/** Not well-formed, with a document type, too deep or too large: `why` is the reader's own word. */
export function xmlIsRefused(why: string): Problem {
  return new Problem("intake/openrosa-xml-is-refused", {
    message: {
      es: `El XML recibido no se puede leer: ${why}.`,
      en: `The XML received cannot be read: ${why}.`,
      fr: `Le XML reçu ne peut pas être lu : ${why}.`,
    },
    cure: {
      es: "Guarde el formulario en el teléfono y envíelo otra vez; si se repite, avise a la coordinación.",
      en: "Keep the form on the phone and send it again; if it happens again, tell the coordination.",
      fr: "Gardez le formulaire sur le téléphone et renvoyez-le ; si cela se répète, prévenez la coordination.",
    },
  });
}

/** `missing` names the part of an XForm that is not there. */
export function formIsRefused(missing: string): Problem {
  return new Problem("intake/openrosa-form-is-refused", {
    message: {
      es: `El archivo no es un XForm: le falta «${missing}».`,
      en: `The file is no XForm: “${missing}” is missing.`,
      fr: `Le fichier n’est pas un XForm : il manque « ${missing} ».`,
    },
    cure: {
      es: "Publique el XLSForm, o el XML que se obtiene de él.",
      en: "Publish the XLSForm, or the XML that is made from it.",
      fr: "Publiez le XLSForm, ou le XML obtenu à partir de celui-ci.",
    },
  });
}

export function partIsMissing(): Problem {
  return new Problem("intake/openrosa-part-is-missing", {
    message: {
      es: "La petición no trae la parte «xml_submission_file».",
      en: "The request has no part “xml_submission_file”.",
      fr: "La requête ne contient pas la partie « xml_submission_file ».",
    },
    cure: {
      es: "Envíe el formulario con una aplicación que hable OpenRosa (ODK Collect, KoboCollect).",
      en: "Send the form with an app that speaks OpenRosa (ODK Collect, KoboCollect).",
      fr: "Envoyez le formulaire avec une application qui parle OpenRosa (ODK Collect, KoboCollect).",
    },
  });
}

export function partIsTwice(name: string): Problem {
  return new Problem("intake/openrosa-part-is-twice", {
    message: {
      es: `La parte «${name}» viene dos veces en la petición.`,
      en: `The part “${name}” comes twice in the request.`,
      fr: `La partie « ${name} » figure deux fois dans la requête.`,
    },
    cure: {
      es: "Envíe cada archivo una sola vez; el teléfono conserva todo.",
      en: "Send each file once; the phone keeps everything.",
      fr: "Envoyez chaque fichier une seule fois ; le téléphone conserve tout.",
    },
  });
}

export function fileNameIsUnsafe(name: string): Problem {
  return new Problem("intake/openrosa-file-name-is-unsafe", {
    message: {
      es: `«${name}» no sirve como nombre de archivo.`,
      en: `“${name}” cannot be the name of a file.`,
      fr: `« ${name} » ne convient pas comme nom de fichier.`,
    },
    cure: {
      es: "Use un nombre sin carpetas, sin caracteres de control y de hasta 255 letras.",
      en: "Use a name without folders, without control characters and of up to 255 letters.",
      fr: "Utilisez un nom sans dossier, sans caractère de contrôle et d’au plus 255 lettres.",
    },
  });
}

export function requestIsTooLarge(megabytes: number): Problem {
  return new Problem("intake/openrosa-request-is-too-large", {
    message: {
      es: `La petición pasa de ${megabytes} MB.`,
      en: `The request is larger than ${megabytes} MB.`,
      fr: `La requête dépasse ${megabytes} Mo.`,
    },
    cure: {
      es: "Envíe menos archivos por petición; pida a la coordinación que suba el límite si un solo archivo lo pasa.",
      en: "Send fewer files per request; if one file alone is larger, ask the coordination to raise the limit.",
      fr: "Envoyez moins de fichiers par requête ; si un seul fichier dépasse, demandez à la coordination de relever la limite.",
    },
  });
}

export function requestIsBroken(why: string): Problem {
  return new Problem("intake/openrosa-request-is-broken", {
    message: {
      es: `La petición no se pudo leer hasta el final: ${why}.`,
      en: `The request could not be read to its end: ${why}.`,
      fr: `La requête n’a pas pu être lue jusqu’au bout : ${why}.`,
    },
    cure: {
      es: "Vuelva a enviar; el teléfono conserva el formulario.",
      en: "Send again; the phone keeps the form.",
      fr: "Renvoyez ; le téléphone conserve le formulaire.",
    },
  });
}
