// Our reading of some practices: under which conditions, by what, to what end. Costs and coverage are figures of their sources.
import type { Texts } from "#base/text";

export interface PracticeReading {
  readonly context?: Texts;
  readonly mechanism?: Texts;
  readonly outcome?: Texts;
  readonly cost?: readonly [amount: number, currency: string, basis: "stated" | "derived"];
  readonly coverage?: readonly [served: number, returned: number, period: string];
}

const texts = (es: string, en: string, fr: string): Texts => ({ es, en, fr });

export const PRACTICE_READINGS: Readonly<Record<string, PracticeReading>> = {
  GP02: {
    context: texts(
      "Personas adultas recién retornadas, con un ministerio y una agencia de microempresa dispuestos a trabajar juntos",
      "Adults just returned, with a ministry and a small-business agency ready to work together",
      "Des adultes tout juste de retour, un ministère et une agence de la micro-entreprise prêts à travailler ensemble",
    ),
    mechanism: texts(
      "La capacitación y el acompañamiento emocional preparan para usar el capital",
      "Training and emotional support prepare people to use the capital",
      "La formation et le soutien affectif préparent à utiliser le capital",
    ),
    outcome: texts(
      "Negocios abiertos, para muy pocas de las personas que retornan",
      "Businesses opened, for very few of those who return",
      "Des entreprises créées, pour très peu des personnes de retour",
    ),
    cost: [4200, "USD", "derived"],
    coverage: [100, 50000, "2016"],
  },
  GP03: { coverage: [2200, 52560, "2018-2019"] },
  GP07: {
    context: texts(
      "Personas con experiencia laboral y empresas que necesitan gente",
      "People with work experience and firms that need people",
      "Des personnes expérimentées et des entreprises qui recrutent",
    ),
    mechanism: texts(
      "Un certificado hace visible lo que ya se sabe hacer",
      "A certificate makes visible what people already can do",
      "Un certificat rend visible un savoir-faire acquis",
    ),
    outcome: texts("Trabajo después de certificarse", "Work after certification", "Un emploi après la certification"),
  },
  GP11: {
    context: texts(
      "Muchas personas derivadas desde la recepción a la oficina de empleo",
      "Many people referred from reception to the employment office",
      "Beaucoup de personnes orientées de l’accueil vers le service de l’emploi",
    ),
    mechanism: texts(
      "La derivación funciona; la oferta de vacantes y el acompañamiento no alcanzan",
      "Referral works; vacancies and follow-up fall short",
      "L’orientation fonctionne ; les offres et le suivi ne suffisent pas",
    ),
    outcome: texts(
      "Una de cada once consigue empleo",
      "One in eleven gets a job",
      "Une personne sur onze trouve un emploi",
    ),
  },
  GP13: {
    context: texts(
      "Oficios aprendidos fuera, sin papel que los acredite",
      "Trades learnt abroad, without a paper that proves them",
      "Des métiers appris à l’étranger, sans papier pour le prouver",
    ),
    mechanism: texts(
      "La certificación abre la puerta de empresas y clientes formales",
      "Certification opens the door of formal firms and customers",
      "La certification ouvre la porte d’entreprises et de clients formels",
    ),
    outcome: texts(
      "Empleo formal o negocio propio para dos de cada cinco",
      "Formal work or a business for two in five",
      "Emploi formel ou entreprise pour deux sur cinq",
    ),
  },
  GP35: { coverage: [4935, 75900, "2025"] },
  GW02: {
    context: texts(
      "Personas que ya reciben ayuda económica y no tienen a quién acudir",
      "People who already get economic help and have nobody to turn to",
      "Des personnes déjà aidées économiquement, sans personne vers qui se tourner",
    ),
    mechanism: texts(
      "Alguien que acompaña sostiene lo que la ayuda económica inicia",
      "Somebody at one’s side keeps up what economic help begins",
      "Un accompagnement soutient ce que l’aide économique amorce",
    ),
    outcome: texts(
      "Efecto positivo, pequeño y estadísticamente significativo",
      "A positive effect, small and statistically significant",
      "Un effet positif, faible et statistiquement significatif",
    ),
  },
  GW09: {
    context: texts(
      "Ayuda económica y psicosocial a la vez, con presupuestos cortos para salud, techo y escuela",
      "Economic and psychosocial help at once, with short budgets for health, shelter and school",
      "Aide économique et psychosociale ensemble, budgets réduits pour la santé, le logement et l’école",
    ),
    mechanism: texts(
      "Las dos ayudas se refuerzan",
      "Each kind of help makes the other stronger",
      "Les deux aides se renforcent",
    ),
    outcome: texts("Satisfacción alta", "High satisfaction", "Satisfaction élevée"),
  },
  GW10: {
    context: texts(
      "Servicios locales débiles a los que se deriva",
      "Weak local services to which people are referred",
      "Des services locaux fragiles vers lesquels on oriente",
    ),
    mechanism: texts(
      "Derivar sin acompañar deja sola a la persona",
      "Referral without follow-up leaves people alone",
      "Orienter sans suivre laisse les personnes seules",
    ),
    outcome: texts(
      "Menores puntajes económicos y sociales",
      "Lower economic and social scores",
      "Des scores économiques et sociaux plus faibles",
    ),
  },
  GW34: {
    context: texts(
      "Familias que vuelven sin ahorros",
      "Families who come back without savings",
      "Des familles qui reviennent sans épargne",
    ),
    mechanism: texts(
      "Un monto pequeño se come; uno mayor se invierte",
      "A small sum is eaten; a larger one is invested",
      "Une petite somme se mange ; une plus grande s’investit",
    ),
    outcome: texts(
      "Más compra de tierra con el monto mayor",
      "More land bought with the larger sum",
      "Plus de terres achetées avec la somme élevée",
    ),
  },
};
