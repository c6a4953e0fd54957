// Words of the photo of a story.
import type { Texts } from "#base/text";

export const PHOTOS = {
  title: { es: "Foto", en: "Photo", fr: "Photo" },
  none: {
    es: "La persona aceptó que se use una foto. Todavía no hay ninguna.",
    en: "The person agreed to the use of a photo. There is none yet.",
    fr: "La personne a accepté l’usage d’une photo. Il n’y en a pas encore.",
  },
  notCovered: {
    es: "El consentimiento no incluye fotos. Si la persona lo amplía, márquelo en la historia y traiga entonces la foto.",
    en: "The consent does not cover photos. If the person extends it, tick it in the story and bring the photo then.",
    fr: "Le consentement ne couvre pas les photos. Si la personne l’étend, cochez-le dans le récit, puis apportez la photo.",
  },
  missing: {
    es: "El archivo de la foto falta o no se puede leer. Tráigala de nuevo o quítela.",
    en: "The file of the photo is missing or cannot be read. Bring it again, or take it away.",
    fr: "Le fichier de la photo manque ou ne peut être lu. Apportez-la de nouveau, ou retirez-la.",
  },
  bring: { es: "Traer una foto", en: "Bring a photo", fr: "Apporter une photo" },
  change: {
    es: "Cambiar la foto o sus palabras",
    en: "Change the photo or its words",
    fr: "Changer la photo ou ses mots",
  },
  choose: { es: "Elegir la foto…", en: "Choose the photo…", fr: "Choisir la photo…" },
  chooseHelp: {
    es: "Se endereza y se reduce en este navegador; el lugar, la hora y el aparato que anota la cámara no salen de él.",
    en: "It is turned upright and made smaller in this browser; the place, time and device that the camera notes do not leave it.",
    fr: "Elle est redressée et réduite dans ce navigateur ; le lieu, l’heure et l’appareil notés par la caméra n’en sortent pas.",
  },
  preview: { es: "Así se guardará", en: "As it will be kept", fr: "Telle qu’elle sera conservée" },
  unreadable: {
    es: "Este navegador no puede leer el archivo como foto. Guárdela como JPEG o PNG y elíjala otra vez.",
    en: "This browser cannot read the file as a photo. Save it as JPEG or PNG and choose it again.",
    fr: "Ce navigateur ne peut pas lire le fichier comme photo. Enregistrez-la en JPEG ou PNG et choisissez-la de nouveau.",
  },
  wordsIn: { es: "Qué se ve ({language})", en: "What is to be seen ({language})", fr: "Ce que l’on voit ({language})" },
  wordsHelp: {
    es: "Para quien no la ve; se imprime también sobre la foto. Sin nombres.",
    en: "For those who do not see it; it is printed above the photo too. No names.",
    fr: "Pour qui ne la voit pas ; imprimé aussi au-dessus de la photo. Sans noms.",
  },
  credit: { es: "Quién la tomó", en: "Who took it", fr: "Qui l’a prise" },
  creditHelp: {
    es: "Se imprime debajo. Nunca el nombre de la persona de la historia.",
    en: "Printed below it. Never the name of the person of the story.",
    fr: "Imprimé au-dessous. Jamais le nom de la personne du récit.",
  },
  save: { es: "Guardar la foto", en: "Save the photo", fr: "Enregistrer la photo" },
  remove: { es: "Quitar la foto…", en: "Take the photo away…", fr: "Retirer la photo…" },
  removeExplained: {
    es: "La foto se destruye. Las publicaciones de este servidor que la muestran se retiran; vuelva a construirlas después. Lo ya impreso o enviado no se borra desde aquí.",
    en: "The photo is destroyed. Publications of this server that show it are taken away; build them again afterwards. What was printed or sent is not erased from here.",
    fr: "La photo est détruite. Les publications de ce serveur qui la montrent sont retirées ; reconstruisez-les ensuite. Ce qui est imprimé ou envoyé n’est pas effacé d’ici.",
  },
  removeConfirm: { es: "Sí, quitar la foto", en: "Yes, take the photo away", fr: "Oui, retirer la photo" },
} as const satisfies Readonly<Record<string, Texts>>;
