// Words of campaigns: composing, looking, sending.
import type { Texts } from "#base/text";

export const CAMPAIGNS = {
  compose: { es: "Preparar un envío", en: "Compose a campaign", fr: "Préparer une campagne" },
  back: { es: "Todos los envíos", en: "All campaigns", fr: "Toutes les campagnes" },
  none: { es: "Todavía no se ha enviado nada.", en: "Nothing has been sent yet.", fr: "Rien n’a encore été envoyé." },
  noneCure: {
    es: "Un envío lleva a cada institución lo que se le recomienda, con una página propia donde responde. Elija a quién, revise lo que recibirá cada quien, envíese una prueba e inícielo.",
    en: "A campaign brings to each institution what is recommended to it, with a page of its own where it answers. Choose whom, look at what each will get, send yourself a test, and start it.",
    fr: "Une campagne apporte à chaque institution ce qui lui est recommandé, avec une page à elle où répondre. Choisissez à qui, regardez ce que chacune recevra, envoyez-vous un essai, puis lancez-la.",
  },
  whom: { es: "A quién", en: "To whom", fr: "À qui" },
  whomHelp: {
    es: "Sin marcar nada van todas; lo que marca reduce.",
    en: "Nothing ticked means all; what you tick narrows.",
    fr: "Sans rien cocher, toutes ; ce que vous cochez restreint.",
  },
  countries: { es: "Países", en: "Countries", fr: "Pays" },
  city: { es: "Ciudad", en: "City", fr: "Ville" },
  allCities: { es: "todas", en: "all", fr: "toutes" },
  kinds: { es: "Clase de institución", en: "Kind of institution", fr: "Genre d’institution" },
  levels: { es: "Nivel", en: "Level", fr: "Niveau" },
  engagements: { es: "Relación", en: "Engagement", fr: "Relation" },
  to: { es: "De ellas", en: "Of these", fr: "Parmi elles" },
  addressed: {
    es: "solo con recomendaciones para ellas",
    en: "only those with recommendations",
    fr: "celles qui ont des recommandations",
  },
  everybody: { es: "todas", en: "all", fr: "toutes" },
  what: { es: "Qué se les escribe", en: "What they are told", fr: "Ce qu’on leur écrit" },
  template: { es: "Empezar con", en: "Begin with", fr: "Commencer par" },
  language: { es: "Idioma del mensaje", en: "Language of the message", fr: "Langue du message" },
  subject: { es: "Asunto", en: "Subject", fr: "Objet" },
  message: { es: "Mensaje", en: "Message", fr: "Message" },
  messageHelp: {
    es: "Se llenan solos: {places}. Sin {link} nadie podría responder.",
    en: "Filled by themselves: {places}. Without {link} nobody could answer.",
    fr: "Se remplissent seuls : {places}. Sans {link}, personne ne pourrait répondre.",
  },
  publication: { es: "Publicación adjunta", en: "Attached publication", fr: "Publication jointe" },
  noPublication: { es: "ninguna", en: "none", fr: "aucune" },
  event: { es: "Taller al que invita", en: "Workshop it invites to", fr: "Atelier auquel elle invite" },
  noEvent: { es: "ninguno", en: "none", fr: "aucun" },
  eventHelp: {
    es: "El correo lleva el taller para el calendario; {event} se llena con fecha, lugar y agenda, y la página personal pregunta quién viene.",
    en: "The mail carries the workshop for calendars; {event} is filled with date, place and agenda, and the personal page asks who comes.",
    fr: "Le courriel porte l’atelier pour les agendas ; {event} se remplit avec date, lieu et ordre du jour, et la page personnelle demande qui vient.",
  },
  noEvents: {
    es: "No hay ningún taller por venir: convóquelo primero en «Talleres».",
    en: "There is no workshop ahead: call it first under “Workshops”.",
    fr: "Aucun atelier à venir : convoquez-le d’abord dans « Ateliers ».",
  },
  how: { es: "Cómo sale", en: "How it leaves", fr: "Comment elle part" },
  id: { es: "Nombre del envío", en: "Name of the campaign", fr: "Nom de la campagne" },
  idHelp: {
    es: "para encontrarlo después: «primera vuelta»",
    en: "to find it later: “first round”",
    fr: "pour la retrouver : « premier tour »",
  },
  idKept: { es: "se guarda como {id}", en: "is kept as {id}", fr: "est gardée sous {id}" },
  senderName: { es: "Quién envía", en: "Sender", fr: "Expéditeur" },
  senderMail: { es: "Su correo", en: "Its address", fr: "Son adresse" },
  perMinute: { es: "Mensajes por minuto", en: "Messages a minute", fr: "Messages par minute" },
  notBefore: { es: "No antes de (opcional)", en: "Not before (optional)", fr: "Pas avant (facultatif)" },
  notBeforeHelp: {
    es: "2027-01-12T09:00, hora del estudio. Sin hora, sale cuando usted lo inicie.",
    en: "2027-01-12T09:00, by the clock of the study. Without it, it leaves when you start it.",
    fr: "2027-01-12T09:00, à l’heure de l’étude. Sans heure, elle part quand vous la lancez.",
  },
  look: { es: "Ver lo que recibe cada quien", en: "Look at what each gets", fr: "Voir ce que chacun reçoit" },
  reach: {
    es: "{mail} por correo, {whatsapp} por WhatsApp, {letter} por carta; {out} quedan fuera.",
    en: "{mail} by mail, {whatsapp} by WhatsApp, {letter} by letter; {out} are left out.",
    fr: "{mail} par courriel, {whatsapp} par WhatsApp, {letter} par lettre ; {out} laissées de côté.",
  },
  recipients: { es: "Destinatarias", en: "Recipients", fr: "Destinataires" },
  leftOut: { es: "Quedan fuera", en: "Left out", fr: "Laissées de côté" },
  reason: { es: "Por qué", en: "Why", fr: "Pourquoi" },
  institution: { es: "Institución", en: "Institution", fr: "Institution" },
  channel: { es: "Medio", en: "Means", fr: "Moyen" },
  handOver: { es: "Marcar como entregado", en: "Mark as handed over", fr: "Marquer comme remis" },
  handedOverBy: {
    es: "entregado por {who}, {when}",
    en: "handed over by {who}, {when}",
    fr: "remis par {who}, {when}",
  },
  kept: {
    es: "Aquí está lo que había escrito.",
    en: "Here is what you had written.",
    fr: "Voici ce que vous aviez écrit.",
  },
  beginAgain: { es: "Empezar de nuevo", en: "Begin again", fr: "Recommencer" },
  show: { es: "Ver", en: "Show", fr: "Voir" },
  state: { es: "Estado", en: "State", fr: "État" },
  asItArrives: { es: "Así llega", en: "As it arrives", fr: "Tel qu’il arrive" },
  plain: { es: "Como texto", en: "As plain text", fr: "En texte brut" },
  short: { es: "Texto para WhatsApp", en: "Text for WhatsApp", fr: "Texte pour WhatsApp" },
  letter: { es: "Texto de la carta", en: "Text of the letter", fr: "Texte de la lettre" },
  link: { es: "Su página personal", en: "Its personal page", fr: "Sa page personnelle" },
  linkHelp: {
    es: "No la abra para probar: contaría como abierta por la institución.",
    en: "Do not open it to try: it would count as opened by the institution.",
    fr: "Ne l’ouvrez pas pour essayer : elle compterait comme ouverte par l’institution.",
  },
  attachments: { es: "Adjuntos", en: "Attachments", fr: "Pièces jointes" },
  testTo: { es: "Enviar una prueba a", en: "Send a test to", fr: "Envoyer un essai à" },
  test: { es: "Enviar prueba", en: "Send test", fr: "Envoyer l’essai" },
  tested: { es: "La prueba salió.", en: "The test left.", fr: "L’essai est parti." },
  testFailed: {
    es: "La prueba no salió: {detail}",
    en: "The test did not leave: {detail}",
    fr: "L’essai n’est pas parti : {detail}",
  },
  plan: { es: "Dejarlo listo", en: "Make it ready", fr: "La tenir prête" },
  planHelp: {
    es: "Queda guardado tal como está y no cambia más. Sale cuando lo inicie, o a su hora.",
    en: "It is kept as it is and changes no more. It leaves when you start it, or at its hour.",
    fr: "Elle est gardée telle quelle et ne change plus. Elle part quand vous la lancez, ou à son heure.",
  },
  start: { es: "Iniciar", en: "Start", fr: "Lancer" },
  startHelp: {
    es: "Se enviarán {count} mensajes, {rate} por minuto. Un mensaje enviado no vuelve.",
    en: "{count} messages will leave, {rate} a minute. What was sent does not come back.",
    fr: "{count} messages partiront, {rate} par minute. Un message parti ne revient pas.",
  },
  pause: { es: "Pausar", en: "Pause", fr: "Mettre en pause" },
  resume: { es: "Reanudar", en: "Resume", fr: "Reprendre" },
  stop: { es: "Detener…", en: "Stop…", fr: "Arrêter…" },
  stopHelp: {
    es: "Lo enviado queda enviado; lo demás no saldrá nunca.",
    en: "What was sent stays sent; the rest will never leave.",
    fr: "Ce qui est parti le reste ; le reste ne partira jamais.",
  },
  stopNow: { es: "Detener", en: "Stop", fr: "Arrêter" },
  brokeOff: {
    es: "El servidor de correo no responde. Se intenta de nuevo en cinco minutos; si ya responde, reanude.",
    en: "The mail server does not answer. It is tried again within five minutes; if it is back, resume.",
    fr: "Le serveur de courrier ne répond pas. Nouvel essai dans cinq minutes ; s’il est revenu, reprenez.",
  },
  brokeOffBy: {
    es: "El envío se interrumpió ({reason}). Corrija la causa y reanude.",
    en: "Sending broke off ({reason}). Mend the cause and resume.",
    fr: "L’envoi s’est interrompu ({reason}). Corrigez la cause et reprenez.",
  },
  uncertain: {
    es: "Mensajes de los que no se sabe si llegaron, porque la conexión se cortó antes de la respuesta: {count}. Enviarlos otra vez puede duplicar alguno; darlos por enviados puede dejar a alguien sin el suyo.",
    en: "Messages of which nobody knows whether they arrived, as the line broke before the answer: {count}. Sent again, some may come twice; taken for sent, somebody may never get theirs.",
    fr: "Messages dont on ignore s’ils sont arrivés, la ligne ayant coupé avant la réponse : {count}. Renvoyés, certains peuvent arriver deux fois ; tenus pour envoyés, quelqu’un peut ne jamais recevoir le sien.",
  },
  again: { es: "Enviarlos otra vez", en: "Send them again", fr: "Les renvoyer" },
  leave: { es: "Darlos por enviados", en: "Take them for sent", fr: "Les tenir pour envoyés" },
  carried: {
    es: "Cartas y textos para WhatsApp por entregar: {count}. Cuando alguien los entregue, márquelo abajo: solo entonces cuentan como enviados.",
    en: "Letters and texts for WhatsApp to carry: {count}. Once somebody carried them, tick them off below: only then do they count as sent.",
    fr: "Lettres et textes pour WhatsApp à remettre : {count}. Une fois remis, cochez-les ci-dessous : alors seulement ils comptent comme envoyés.",
  },
  letters: { es: "Cartas para imprimir (PDF)", en: "Letters to print (PDF)", fr: "Lettres à imprimer (PDF)" },
  texts: { es: "Textos para WhatsApp", en: "Texts for WhatsApp", fr: "Textes pour WhatsApp" },
  history: { es: "Qué se hizo", en: "What was done", fr: "Ce qui a été fait" },
} as const satisfies Readonly<Record<string, Texts>>;

export const CAMPAIGN_STATES: Readonly<Record<string, Texts>> = {
  planned: { es: "lista, sin iniciar", en: "ready, not started", fr: "prête, non lancée" },
  scheduled: { es: "programada", en: "scheduled", fr: "programmée" },
  sending: { es: "saliendo", en: "sending", fr: "en cours" },
  waiting: { es: "interrumpida", en: "broken off", fr: "interrompue" },
  paused: { es: "en pausa", en: "paused", fr: "en pause" },
  "to-hand-over": {
    es: "correo enviado; falta entregar a mano",
    en: "mail sent; some still to be carried",
    fr: "courriels partis ; reste à remettre en main propre",
  },
  stopped: { es: "detenida", en: "stopped", fr: "arrêtée" },
  done: { es: "terminada", en: "done", fr: "terminée" },
};

export const CAMPAIGN_TURNS: Readonly<Record<string, Texts>> = {
  started: { es: "iniciada", en: "started", fr: "lancée" },
  paused: { es: "pausada", en: "paused", fr: "mise en pause" },
  stopped: { es: "detenida", en: "stopped", fr: "arrêtée" },
  "broke-off": { es: "interrumpida", en: "broke off", fr: "interrompue" },
};

export const MESSAGE_STATES: Readonly<Record<string, Texts>> = {
  queued: { es: "en cola", en: "queued", fr: "en attente" },
  leased: { es: "saliendo", en: "leaving", fr: "en cours" },
  sent: { es: "enviado", en: "sent", fr: "envoyé" },
  failed: { es: "fallido", en: "failed", fr: "échoué" },
  uncertain: { es: "incierto", en: "uncertain", fr: "incertain" },
  suppressed: { es: "no quiere correo", en: "wants no mail", fr: "ne veut pas de courrier" },
};

export const CHANNELS: Readonly<Record<string, Texts>> = {
  mail: { es: "correo", en: "mail", fr: "courriel" },
  whatsapp: { es: "WhatsApp", en: "WhatsApp", fr: "WhatsApp" },
  letter: { es: "carta", en: "letter", fr: "lettre" },
};

export const LEFT_OUT: Readonly<Record<string, Texts>> = {
  "nothing-is-asked-of-it": {
    es: "no se le recomienda nada",
    en: "nothing is recommended to it",
    fr: "rien ne lui est recommandé",
  },
  "contact-said-no": { es: "no consintió", en: "did not consent", fr: "n’a pas consenti" },
  "address-is-suppressed": {
    es: "no quiere correo, o el correo volvió",
    en: "wants no mail, or mail came back",
    fr: "ne veut pas de courrier, ou il est revenu",
  },
  "address-is-invalid": { es: "la dirección no sirve", en: "the address is unfit", fr: "l’adresse ne convient pas" },
  "address-is-anothers": {
    es: "la dirección ya recibe un mensaje",
    en: "the address gets a message already",
    fr: "l’adresse reçoit déjà un message",
  },
};

export const TEMPLATE_NAMES: Readonly<Record<string, Texts>> = {
  presentation: { es: "presentación", en: "presentation", fr: "présentation" },
  invitation: { es: "invitación", en: "invitation", fr: "invitation" },
};

export const INSTITUTION_KINDS: Readonly<Record<string, Texts>> = {
  government: { es: "gobierno", en: "government", fr: "gouvernement" },
  "local authority": { es: "autoridad local", en: "local authority", fr: "autorité locale" },
  "civil society": { es: "sociedad civil", en: "civil society", fr: "société civile" },
  employers: { es: "empleadores", en: "employers", fr: "employeurs" },
  academic: { es: "academia", en: "academic", fr: "université" },
  international: { es: "internacional", en: "international", fr: "internationale" },
  donor: { es: "donante", en: "donor", fr: "bailleur" },
};

export const INSTITUTION_LEVELS: Readonly<Record<string, Texts>> = {
  municipal: { es: "municipal", en: "municipal", fr: "municipal" },
  admin1: { es: "departamento o estado", en: "department or state", fr: "département ou État" },
  national: { es: "nacional", en: "national", fr: "national" },
  regional: { es: "regional", en: "regional", fr: "régional" },
  international: { es: "internacional", en: "international", fr: "international" },
};
