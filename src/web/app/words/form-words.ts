// Words of the pages of forms and of phones.
import type { Texts } from "#base/text";

export const FORMS = {
  title: { es: "Formularios", en: "Forms", fr: "Formulaires" },
  none: { es: "Todavía no hay formularios.", en: "There are no forms yet.", fr: "Il n’y a pas encore de formulaires." },
  noneCure: {
    es: "Publique un cuestionario del estudio, o un XLSForm (.xlsx) o XForm (.xml) propio.",
    en: "Publish a questionnaire of the study, or an XLSForm (.xlsx) or XForm (.xml) of your own.",
    fr: "Publiez un questionnaire de l’étude, ou votre propre XLSForm (.xlsx) ou XForm (.xml).",
  },
  publish: { es: "Publicar un formulario…", en: "Publish a form…", fr: "Publier un formulaire…" },
  publishing: { es: "Publicando…", en: "Publishing…", fr: "Publication…" },
  published: {
    es: "Publicado: {form}, versión {version}.",
    en: "Published: {form}, version {version}.",
    fr: "Publié : {form}, version {version}.",
  },
  remarks: { es: "Observaciones del archivo", en: "Remarks on the file", fr: "Remarques sur le fichier" },
  missingMedia: {
    es: "Faltan archivos: {names}",
    en: "Files are missing: {names}",
    fr: "Fichiers manquants : {names}",
  },
  name: { es: "Formulario", en: "Form", fr: "Formulaire" },
  version: { es: "Versión", en: "Version", fr: "Version" },
  state: { es: "Estado", en: "State", fr: "État" },
  since: { es: "Publicado", en: "Published", fr: "Publié" },
  close: { es: "Cerrar", en: "Close", fr: "Fermer" },
  open: { es: "Abrir", en: "Open", fr: "Ouvrir" },
  noVersion: { es: "sin versión", en: "no version", fr: "sans version" },
  instruments: {
    es: "Cuestionarios del estudio",
    en: "Questionnaires of the study",
    fr: "Questionnaires de l’étude",
  },
  instrumentsHelp: {
    es: "Son los que vinieron con el estudio. Publíquelos tal cual, o descárguelos, adáptelos en una hoja de cálculo y publique el archivo.",
    en: "These came with the study. Publish them as they are, or download them, adapt them in a spreadsheet and publish the file.",
    fr: "Ils sont venus avec l’étude. Publiez-les tels quels, ou téléchargez-les, adaptez-les dans un tableur et publiez le fichier.",
  },
  instrument: { es: "Cuestionario", en: "Questionnaire", fr: "Questionnaire" },
  publishThis: { es: "Publicar", en: "Publish", fr: "Publier" },
  download: { es: "Descargar", en: "Download", fr: "Télécharger" },
  unpublished: { es: "sin publicar", en: "not published", fr: "non publié" },
  otherVersion: { es: "publicada la {version}", en: "{version} is published", fr: "la {version} est publiée" },
  attach: { es: "Subir archivo…", en: "Upload a file…", fr: "Envoyer un fichier…" },
} as const satisfies Readonly<Record<string, Texts>>;

export const FORM_STATES: Readonly<Record<string, Texts>> = {
  draft: { es: "borrador", en: "draft", fr: "brouillon" },
  open: { es: "abierto", en: "open", fr: "ouvert" },
  closed: { es: "cerrado", en: "closed", fr: "fermé" },
};

export const SENDERS = {
  title: { es: "Celulares que envían", en: "Phones that send", fr: "Téléphones qui envoient" },
  devices: {
    es: "ODK Collect o navegador, por código",
    en: "ODK Collect or browser, by code",
    fr: "ODK Collect ou navigateur, par code",
  },
  devicesHelp: {
    es: "Cada celular tiene su propio código. Si se pierde uno, quítelo: los demás siguen enviando.",
    en: "Each phone has a code of its own. If one is lost, remove it: the others go on sending.",
    fr: "Chaque téléphone a son propre code. S’il est perdu, retirez-le : les autres continuent d’envoyer.",
  },
  noDevices: {
    es: "Todavía no hay celulares.",
    en: "There are no phones yet.",
    fr: "Il n’y a pas encore de téléphones.",
  },
  deviceName: { es: "Nombre del celular", en: "Name of the phone", fr: "Nom du téléphone" },
  deviceExample: {
    es: "p. ej. Celular 7, San Salvador",
    en: "e.g. Phone 7, San Salvador",
    fr: "p. ex. Téléphone 7, San Salvador",
  },
  add: { es: "Agregar", en: "Add", fr: "Ajouter" },
  showCode: { es: "Ver código", en: "Show code", fr: "Voir le code" },
  remove: { es: "Quitar", en: "Remove", fr: "Retirer" },
  reallyRemove: { es: "Sí, quitar", en: "Yes, remove", fr: "Oui, retirer" },
  removeAsk: {
    es: "{name} ya no podrá enviar. Lo que envió se conserva.",
    en: "{name} will no longer be able to send. What it sent is kept.",
    fr: "{name} ne pourra plus envoyer. Ce qui a été envoyé est gardé.",
  },
  removed: { es: "quitado", en: "removed", fr: "retiré" },
  since: { es: "Desde", en: "Since", fr: "Depuis" },
  scan: {
    es: "En ODK Collect: «Configurar con código QR», y apunte la cámara aquí. El código lleva la clave: no lo fotografíe ni lo envíe.",
    en: "In ODK Collect: “Configure with QR code”, and point the camera here. The code holds the key: do not photograph or send it.",
    fr: "Dans ODK Collect : « Configurer avec le code QR », puis visez ici. Le code contient la clé : ne le photographiez pas, ne l’envoyez pas.",
  },
  showWeb: { es: "Para el navegador", en: "For the browser", fr: "Pour le navigateur" },
  webScan: {
    es: "Sin instalar nada: quien entrevista abre esta dirección una vez, con red, y los formularios quedan en su equipo. Lleva la clave: entréguela solo a esa persona.",
    en: "Nothing to install: the interviewer opens this address once, with a network, and the forms stay on that device. It holds the key: hand it to that person alone.",
    fr: "Rien à installer : la personne qui enquête ouvre cette adresse une fois, avec du réseau, et les formulaires restent sur son appareil. Elle contient la clé : ne la remettez qu’à elle.",
  },
  webCodeOf: {
    es: "Código para el navegador de {name}",
    en: "Code for the browser of {name}",
    fr: "Code pour le navigateur de {name}",
  },
  codeOf: { es: "Código de {name}", en: "Code of {name}", fr: "Code de {name}" },
  users: {
    es: "KoboCollect, por nombre y contraseña",
    en: "KoboCollect, by name and password",
    fr: "KoboCollect, par nom et mot de passe",
  },
  usersHelp: {
    es: "En KoboCollect, el código lleva la dirección y el nombre; la contraseña se escribe en el celular.",
    en: "In KoboCollect, the code holds address and name; the password is typed on the phone.",
    fr: "Dans KoboCollect, le code contient l’adresse et le nom ; le mot de passe se saisit sur le téléphone.",
  },
  noUsers: { es: "Todavía no hay nombres.", en: "There are no names yet.", fr: "Il n’y a pas encore de noms." },
  userName: { es: "Nombre", en: "Name", fr: "Nom" },
  password: { es: "Contraseña", en: "Password", fr: "Mot de passe" },
} as const satisfies Readonly<Record<string, Texts>>;
