// Words of addresses that nothing is sent to.
import type { Texts } from "#base/text";

export const SUPPRESSIONS = {
  help: {
    es: "A estas direcciones no sale nada: el correo rebotó, alguien se quejó, o pidió no recibir más. Se muestran abreviadas.",
    en: "Nothing leaves for these addresses: mail bounced, somebody complained, or asked for no more. They are shown shortened.",
    fr: "Rien ne part vers ces adresses : le courrier est revenu, quelqu’un s’est plaint, ou ne veut plus rien recevoir. Elles sont abrégées.",
  },
  none: {
    es: "Se puede escribir a todas las direcciones.",
    en: "Every address may be written to.",
    fr: "On peut écrire à toutes les adresses.",
  },
  noneCure: {
    es: "Traiga aquí lo que volvió al buzón del remitente; quien usa el enlace para darse de baja aparece sin hacer nada.",
    en: "Bring here what came back to the sender’s mailbox; whoever uses the link to end messages appears by itself.",
    fr: "Apportez ici ce qui est revenu dans la boîte de l’expéditeur ; qui utilise le lien de désinscription apparaît de lui-même.",
  },
  address: { es: "Dirección", en: "Address", fr: "Adresse" },
  unknown: { es: "ningún contacto nuestro", en: "no contact of ours", fr: "aucun de nos contacts" },
  hidden: { es: "sellada", en: "sealed", fr: "scellée" },
  reason: { es: "Por qué", en: "Why", fr: "Pourquoi" },
  since: { es: "Desde", en: "Since", fr: "Depuis" },
  message: { es: "Por un mensaje de", en: "By a message of", fr: "Par un message de" },
  notedBefore: { es: "no se anotó quién", en: "by whom was not noted", fr: "auteur non noté" },
  noted: { es: "anotado por {who}", en: "noted by {who}", fr: "noté par {who}" },
  lift: { es: "Volver a escribirle…", en: "Write to it again…", fr: "Lui écrire à nouveau…" },
  liftNow: { es: "Quitar de la lista", en: "Take off the list", fr: "Retirer de la liste" },
  liftExplained: {
    es: "El próximo envío le escribe otra vez. Hágalo solo si la persona lo pidió o la dirección ya sirve.",
    en: "The next campaign writes there again. Only where the person asked for it, or the address works now.",
    fr: "La prochaine campagne lui écrira à nouveau. Seulement si la personne l’a demandé, ou si l’adresse fonctionne désormais.",
  },
  lifted: {
    es: "quitada por {who}, {when}: {why}",
    en: "taken off by {who}, {when}: {why}",
    fr: "retirée par {who}, {when} : {why}",
  },
  state: { es: "Estado", en: "State", fr: "État" },
  active: { es: "no se le escribe", en: "not written to", fr: "on ne lui écrit pas" },
  bring: { es: "Traer lo que volvió", en: "Bring what came back", fr: "Apporter ce qui est revenu" },
  bringHelp: {
    es: "Un mensaje (.eml) o un buzón (.mbox) con rebotes, quejas y respuestas de calendario. Solo cuenta lo que responde a un mensaje de este estudio; traerlo dos veces no cambia nada.",
    en: "One message (.eml) or a mailbox (.mbox) with bounces, complaints and answers of calendars. Only what answers a message of this study counts; bringing it twice changes nothing.",
    fr: "Un message (.eml) ou une boîte (.mbox) avec retours, plaintes et réponses d’agendas. Seul compte ce qui répond à un message de cette étude ; l’apporter deux fois ne change rien.",
  },
  choose: { es: "Elegir el archivo…", en: "Choose the file…", fr: "Choisir le fichier…" },
  taken: {
    es: "Mensajes leídos: {read}. Rebotes: {bounced}. Quejas: {complained}. Respuestas a invitaciones: {replied}. Demoras: {temporary}. De mensajes que este estudio no envió: {foreign}.",
    en: "Messages read: {read}. Bounces: {bounced}. Complaints: {complained}. Answers to invitations: {replied}. Delays: {temporary}. Of messages that this study did not send: {foreign}.",
    fr: "Messages lus : {read}. Retours : {bounced}. Plaintes : {complained}. Réponses à des invitations : {replied}. Retards : {temporary}. De messages que cette étude n’a pas envoyés : {foreign}.",
  },
  nothingTaken: {
    es: "En este archivo no hay rebotes, quejas ni respuestas. Guarde los mensajes completos, como .eml o .mbox.",
    en: "This file holds no bounces, complaints or answers. Save the whole messages, as .eml or .mbox.",
    fr: "Ce fichier ne contient ni retours, ni plaintes, ni réponses. Enregistrez les messages entiers, en .eml ou .mbox.",
  },
  note: { es: "Anotar a quien lo pidió", en: "Note who asked", fr: "Noter qui l’a demandé" },
  mail: {
    es: "Correo de quien no quiere más",
    en: "Address of who wants no more",
    fr: "Adresse de qui n’en veut plus",
  },
  stop: { es: "No escribirle más", en: "Write there no more", fr: "Ne plus lui écrire" },
  stopped: { es: "Anotado.", en: "Noted.", fr: "Noté." },
} as const satisfies Readonly<Record<string, Texts>>;

export const SUPPRESSION_REASONS: Readonly<Record<string, Texts>> = {
  unsubscribed: { es: "se dio de baja", en: "ended messages", fr: "s’est désinscrite" },
  bounced: { es: "el correo rebotó", en: "mail bounced", fr: "le courrier est revenu" },
  complained: { es: "se quejó", en: "complained", fr: "s’est plainte" },
  asked: { es: "lo pidió", en: "asked for it", fr: "l’a demandé" },
};
