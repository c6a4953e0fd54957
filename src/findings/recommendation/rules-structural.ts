// Rules on information, local units, budgets and figures.
import { type RecommendationRule, SERVICE_FINDINGS } from "./rule.ts";

export const STRUCTURAL_RULES: readonly RecommendationRule[] = [
  {
    subject: "INF",
    leading: "coverage",
    group: "local-authority",
    themes: ["INF", "REC", "ACCESS", "CARE"],
    kinds: SERVICE_FINDINGS,
    functions: ["INF", "REC"],
    otherwise: ["GOB"],
    term: "year-1",
    action: {
      es: "Mantener {in}, en cada {local} de las ciudades del estudio, una ventanilla que informe, derive y confirme que la persona fue atendida.",
      en: "Keep a desk {in}, at the {local} of each study city, that informs, refers and checks that the person was attended.",
      fr: "Tenir {in}, dans chaque {local} des villes de l’étude, un guichet qui informe, oriente et vérifie que la personne a été reçue.",
    },
    firstStep: {
      es: "Publicar el directorio de servicios del estudio, abrir una tarde por semana fuera del horario de trabajo y ofrecer un espacio para niñas y niños.",
      en: "Publish the study’s directory of services, open one evening a week outside working hours and offer a corner for children.",
      fr: "Publier le répertoire des services de l’étude, ouvrir un soir par semaine et prévoir un espace pour les enfants.",
    },
    practiceWords: /\b(window|information|referral|guide|line|call cent|directory|one.stop|case management|municipal)/i,
  },
  {
    subject: "LOCAL",
    leading: "institution",
    group: "local-authority",
    themes: ["LOCAL"],
    kinds: ["institution", "service"],
    functions: ["GOB", "INF"],
    otherwise: ["REC", "EMP"],
    proof: {
      es: "Partida y persona a cargo, por ciudad",
      en: "Budget line and person in charge, by city",
      fr: "Ligne budgétaire et personne référente, par ville",
    },
    term: "year-1",
    action: {
      es: "Asignar {in}, en cada {local} de las ciudades del estudio, personal y una partida propia para la reintegración.",
      en: "Assign staff and a budget line of its own to reintegration {in}, at the {local} of each study city.",
      fr: "Affecter {in}, dans chaque {local} des villes de l’étude, du personnel et une ligne budgétaire propre à la réintégration.",
    },
    firstStep: {
      es: "Nombrar a una persona de enlace y contar desde ahora quién retorna al municipio, mujeres y hombres por separado.",
      en: "Name a focal person and count from now on who returns to the town, women and men apart.",
      fr: "Nommer une personne référente et compter dès maintenant les retours dans la ville, femmes et hommes séparément.",
    },
    practiceWords: /\b(municipal|local government|town|city|office|mayor|council)/i,
  },
  {
    subject: "GOB",
    leading: "institution",
    group: "government",
    themes: ["GOB"],
    kinds: ["institution", "equality"],
    functions: ["GOB"],
    otherwise: ["REC", "INF"],
    term: "year-1",
    action: {
      es: "Dar {in} a la política de reintegración un presupuesto anual, personal asignado y metas públicas que pasen de la recepción a los meses siguientes.",
      en: "Give reintegration policy {in} a yearly budget, assigned staff and public targets that go from reception into the months that follow.",
      fr: "Doter {in} la politique de réintégration d’un budget annuel, de personnel et d’objectifs publics qui dépassent l’accueil et couvrent les mois suivants.",
    },
    firstStep: {
      es: "Publicar qué institución responde por cada servicio, con cuánto dinero y cuánto personal, y reunir cada tres meses a quienes lo prestan.",
      en: "Publish which institution answers for each service, with how much money and staff, and bring those who provide it together every three months.",
      fr: "Publier quelle institution répond de chaque service, avec quel budget et quel personnel, et réunir les prestataires tous les trois mois.",
    },
    practiceWords: /\b(policy|coordinat|plan|council|table|law|protocol|evaluat|monitor)/i,
  },
  {
    subject: "DATA",
    leading: "rivals",
    group: "government",
    themes: ["DATA"],
    kinds: ["rivals", "institution"],
    functions: ["REC", "GOB"],
    otherwise: ["INF"],
    proof: {
      es: "Definición común de un retorno, con su nota",
      en: "Shared definition of a return, with its note",
      fr: "Définition commune d’un retour, avec sa note",
    },
    term: "months-6",
    action: {
      es: "Publicar {in} una sola cifra de retornos por mes, sexo, edad y municipio de destino, con una nota que explique qué cuenta y qué no.",
      en: "Publish one figure of returns {in} by month, sex, age and town of destination, with a note on what it counts and what it does not.",
      fr: "Publier {in} un seul chiffre des retours par mois, sexe, âge et commune de destination, avec une note sur ce qu’il compte et ne compte pas.",
    },
    firstStep: {
      es: "Reunir a las instituciones que publican cifras y acordar por escrito la definición de un retorno.",
      en: "Bring the institutions that publish figures together and agree in writing on what a return is.",
      fr: "Réunir les institutions qui publient des chiffres et convenir par écrit de la définition d’un retour.",
    },
    practiceWords: /\b(data|statistic|register|observator|information system|indicator|survey|monitor)/i,
  },
];
