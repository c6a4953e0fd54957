// What is known of a kind of recommendation whatever the numbers say: cost, the goals it serves, and what may go wrong.
// Sources: targets of the Sustainable Development Goals (A/RES/71/313); objectives of the Global Compact for Safe, Orderly and
// Regular Migration (A/RES/73/195). Cost classes are our own reading: low = people and rules that are there already,
// medium = new staff or contracts, high = buildings, transfers or works.
import type { Texts } from "#base/text";

export const COSTS = ["low", "medium", "high"] as const;

export type CostClass = (typeof COSTS)[number];

export interface RecommendationFacts {
  readonly cost: CostClass;
  /** Targets of the SDGs: `8.5`. */
  readonly sdg: readonly string[];
  /** Objectives of the Global Compact: 21 is sustainable reintegration. */
  readonly gcm: readonly number[];
  readonly risk: Texts;
}

const OTHER: RecommendationFacts = {
  cost: "medium",
  sdg: ["10.7"],
  gcm: [21],
  risk: {
    es: "Que nadie responda por el resultado.",
    en: "That nobody answers for the result.",
    fr: "Que personne ne réponde du résultat.",
  },
};

/** By the subject of the rule. */
export function factsOf(subject: string): RecommendationFacts {
  return FACTS[subject] ?? OTHER;
}

const FACTS: Readonly<Record<string, RecommendationFacts>> = {
  EMP: {
    cost: "medium",
    sdg: ["8.5"],
    gcm: [21],
    risk: {
      es: "Que se cuenten inscripciones y no contratos.",
      en: "That registrations are counted instead of contracts.",
      fr: "Que l’on compte les inscriptions et non les contrats.",
    },
  },
  CER: {
    cost: "medium",
    sdg: ["4.4"],
    gcm: [18, 21],
    risk: {
      es: "Que el certificado no valga para las empresas.",
      en: "That employers do not value the certificate.",
      fr: "Que le certificat n’ait pas de valeur pour les employeurs.",
    },
  },
  EMD: {
    cost: "medium",
    sdg: ["8.3"],
    gcm: [21],
    risk: {
      es: "Que el capital llegue sin acompañamiento y termine en deuda.",
      en: "That capital comes without support and ends in debt.",
      fr: "Que le capital arrive sans accompagnement et finisse en dette.",
    },
  },
  HIRE: {
    cost: "low",
    sdg: ["8.5", "10.2"],
    gcm: [17, 21],
    risk: {
      es: "Que se contrate solo para puestos sin derechos.",
      en: "That people are hired only into jobs without rights.",
      fr: "Que l’on n’embauche que pour des emplois sans droits.",
    },
  },
  DEMAND: {
    cost: "low",
    sdg: ["4.4", "17.17"],
    gcm: [18, 21],
    risk: {
      es: "Que la demanda publicada envejezca antes de que termine el curso.",
      en: "That published demand is out of date before a course ends.",
      fr: "Que la demande publiée soit dépassée avant la fin de la formation.",
    },
  },
  CARE: {
    cost: "high",
    sdg: ["5.4"],
    gcm: [21],
    risk: {
      es: "Que el cuidado siga recayendo en las mujeres de la familia.",
      en: "That care keeps falling on the women of the family.",
      fr: "Que la garde repose toujours sur les femmes de la famille.",
    },
  },
  COM: {
    cost: "low",
    sdg: ["10.2", "16.b"],
    gcm: [16, 17],
    risk: {
      es: "Que una campaña nombre a las personas y aumente el estigma.",
      en: "That a campaign singles people out and adds to stigma.",
      fr: "Qu’une campagne désigne les personnes et renforce la stigmatisation.",
    },
  },
  DATA: {
    cost: "low",
    sdg: ["17.18"],
    gcm: [1],
    risk: {
      es: "Que se publiquen datos que permitan reconocer a alguien.",
      en: "That data are published by which somebody can be recognised.",
      fr: "Que des données publiées permettent de reconnaître quelqu’un.",
    },
  },
  DOC: {
    cost: "medium",
    sdg: ["16.9"],
    gcm: [4],
    risk: {
      es: "Que el trámite pida papeles que la persona no puede tener.",
      en: "That the procedure asks for papers that people cannot have.",
      fr: "Que la démarche exige des papiers que la personne ne peut pas avoir.",
    },
  },
  EDU: {
    cost: "medium",
    sdg: ["4.1"],
    gcm: [15, 21],
    risk: {
      es: "Que la escuela inscriba y no nivele.",
      en: "That schools enrol children and do not help them catch up.",
      fr: "Que l’école inscrive sans remise à niveau.",
    },
  },
  GOB: {
    cost: "medium",
    sdg: ["10.7", "16.6"],
    gcm: [21, 23],
    risk: {
      es: "Que la mesa se reúna sin presupuesto ni decisiones.",
      en: "That the round table meets without a budget or decisions.",
      fr: "Que la table ronde se réunisse sans budget ni décisions.",
    },
  },
  INF: {
    cost: "low",
    sdg: ["16.10"],
    gcm: [3],
    risk: {
      es: "Que el directorio deje de actualizarse.",
      en: "That the directory is no longer kept up to date.",
      fr: "Que le répertoire cesse d’être tenu à jour.",
    },
  },
  LOCAL: {
    cost: "medium",
    sdg: ["11.3", "16.6"],
    gcm: [21],
    risk: {
      es: "Que el gobierno siguiente cierre la unidad.",
      en: "That the next administration closes the unit.",
      fr: "Que l’équipe suivante ferme l’unité.",
    },
  },
  PRO: {
    cost: "high",
    sdg: ["16.1", "5.2"],
    gcm: [7, 21],
    risk: {
      es: "Que se revele dónde está un refugio o quién pidió ayuda.",
      en: "That the place of a shelter, or who asked for help, is revealed.",
      fr: "Que soit révélé le lieu d’un refuge ou l’identité de qui a demandé de l’aide.",
    },
  },
  PSI: {
    cost: "medium",
    sdg: ["3.4"],
    gcm: [15, 21],
    risk: {
      es: "Que se abra una herida y nadie dé seguimiento.",
      en: "That wounds are opened and nobody follows up.",
      fr: "Que l’on rouvre une blessure sans assurer de suivi.",
    },
  },
  SAL: {
    cost: "medium",
    sdg: ["3.8"],
    gcm: [15],
    risk: {
      es: "Que se atienda solo la emergencia.",
      en: "That only emergencies are treated.",
      fr: "Que l’on ne soigne que l’urgence.",
    },
  },
  VIV: {
    cost: "high",
    sdg: ["11.1"],
    gcm: [15, 21],
    risk: {
      es: "Que la ayuda de alquiler termine antes que la necesidad.",
      en: "That help with rent ends before the need does.",
      fr: "Que l’aide au loyer s’arrête avant le besoin.",
    },
  },
};
