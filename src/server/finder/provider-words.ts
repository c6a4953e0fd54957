// The words of the page by which a provider keeps its entry true.
import type { Texts } from "#base/text";

const t = (es: string, en: string, fr: string): Texts => ({ es, en, fr });

export const PROVIDER_WORDS = {
  title: t("¿Sigue siendo así?", "Is it still so?", "Est-ce toujours exact ?"),
  lead: t(
    "Revise los datos de su servicio. Toma dos minutos y no necesita cuenta. Lo que cambie se publica cuando el equipo del estudio lo revise.",
    "Check what we know of your service. It takes two minutes and no account. What you change is published once the study team has reviewed it.",
    "Vérifiez les données de votre service. Cela prend deux minutes, sans compte. Vos changements sont publiés après examen par l’équipe de l’étude.",
  ),
  waiting: t(
    "Ya recibimos un cambio suyo; espera revisión.",
    "We have received a change of yours; it waits for review.",
    "Nous avons reçu une modification de votre part ; elle attend d’être examinée.",
  ),
  works: t("¿El servicio funciona hoy?", "Does the service work today?", "Le service fonctionne-t-il aujourd’hui ?"),
  yes: t("Sí", "Yes", "Oui"),
  no: t("No", "No", "Non"),
  unknown: t("Sin decir", "Not told", "Non précisé"),
  free: t("Gratis", "Free", "Gratuit"),
  paid: t("De pago", "Paid", "Payant"),
  phone: t("Teléfono", "Telephone", "Téléphone"),
  hours: t("Horario", "Opening hours", "Horaires"),
  hoursHint: t(
    "Por ejemplo: lunes a viernes de 8:00 a 16:00",
    "For example: lunes a viernes de 8:00 a 16:00",
    "Par exemple : lunes a viernes de 8:00 a 16:00",
  ),
  address: t("Dirección", "Address", "Adresse"),
  hidden: t(
    "Su lugar es confidencial: no pedimos ni publicamos la dirección.",
    "Your place is confidential: we neither ask for nor publish its address.",
    "Votre lieu est confidentiel : nous ne demandons ni ne publions son adresse.",
  ),
  what_it_does: t("Qué ofrece", "What it offers", "Ce qu’il offre"),
  eligibility: t("Quién puede recibirlo", "Who may have it", "Qui peut en bénéficier"),
  documents_asked: t("Documentos que pide", "Papers it asks for", "Documents demandés"),
  cost: t("Costo", "Cost", "Coût"),
  waiting_time: t("Tiempo de espera", "Waiting time", "Temps d’attente"),
  capacity_per_month: t(
    "Personas que puede atender al mes",
    "People it can serve in a month",
    "Personnes qu’il peut accueillir par mois",
  ),
  women_specific: t("Solo para mujeres", "Women only", "Réservé aux femmes"),
  child_care: t(
    "Cuido infantil durante la atención",
    "Child care while people are served",
    "Garde d’enfants pendant l’accueil",
  ),
  languages: t("Idiomas en que atiende", "Languages in which it serves", "Langues d’accueil"),
  until: t(
    "Si tiene fecha de cierre o fin de fondos (año-mes)",
    "If it has a date of closing or end of funds (year-month)",
    "S’il a une date de fermeture ou de fin de fonds (année-mois)",
  ),
  note: t(
    "Algo más que debamos saber (sin nombres de personas)",
    "Anything else we should know (without names of people)",
    "Autre chose à savoir (sans noms de personnes)",
  ),
  same: t("Nada ha cambiado: enviar", "Nothing has changed: send", "Rien n’a changé : envoyer"),
  send: t("Enviar", "Send", "Envoyer"),
  thanks: t("Gracias", "Thank you", "Merci"),
  confirmed: t(
    "Anotamos que todo sigue igual. El equipo lo revisará.",
    "We have noted that all is as it was. The team will review it.",
    "Nous avons noté que rien n’a changé. L’équipe l’examinera.",
  ),
  changed: t(
    "Recibimos sus cambios. Se publican cuando el equipo del estudio los revise.",
    "We have received your changes. They are published once the study team has reviewed them.",
    "Nous avons reçu vos changements. Ils seront publiés après examen par l’équipe de l’étude.",
  ),
  again: t("Volver a la página", "Back to the page", "Revenir à la page"),
  mend: t("Corrija esto y envíe de nuevo", "Mend this and send again", "Corrigez ceci et envoyez de nouveau"),
} as const satisfies Readonly<Record<string, Texts>>;
