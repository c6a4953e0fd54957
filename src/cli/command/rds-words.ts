// The words round the answer of `tornaviaje rds`.
import type { Language } from "#base/text";

export interface RdsWords {
  readonly title: string;
  readonly wave: string;
  readonly mean: string;
  readonly head: readonly string[];
  readonly estimator: string;
  readonly population: string;
  readonly recruitment: string;
  readonly acquaintance: string;
  readonly chains: (recruits: number, seeds: number, longest: number) => string;
}

export const RDS_WORDS: Readonly<Record<Language, RdsWords>> = {
  es: {
    title: "Cadenas de reclutamiento",
    wave: "Ola",
    mean: "media",
    head: ["grupo", "n", "estimación", "error est.", "intervalo 95 %", "efecto de diseño"],
    estimator: "Estimador",
    population: "población supuesta",
    recruitment: "Homofilia del reclutamiento (1 = sin preferencia)",
    acquaintance: "Homofilia entre conocidos",
    chains: (recruits, seeds, longest) =>
      `${recruits} ${recruits === 1 ? "persona" : "personas"}, ${seeds} ${seeds === 1 ? "semilla" : "semillas"}, hasta la ola ${longest}`,
  },
  en: {
    title: "Chains of recruitment",
    wave: "Wave",
    mean: "mean",
    head: ["group", "n", "estimate", "std. error", "95% interval", "design effect"],
    estimator: "Estimator",
    population: "assumed population",
    recruitment: "Homophily of recruitment (1 = no preference)",
    acquaintance: "Homophily among acquaintances",
    chains: (recruits, seeds, longest) =>
      `${recruits} ${recruits === 1 ? "person" : "people"}, ${seeds} ${seeds === 1 ? "seed" : "seeds"}, up to wave ${longest}`,
  },
  fr: {
    title: "Chaînes de recrutement",
    wave: "Vague",
    mean: "moyenne",
    head: ["groupe", "n", "estimation", "erreur type", "intervalle 95 %", "effet de plan"],
    estimator: "Estimateur",
    population: "population supposée",
    recruitment: "Homophilie du recrutement (1 = sans préférence)",
    acquaintance: "Homophilie entre connaissances",
    chains: (recruits, seeds, longest) =>
      `${recruits} ${recruits === 1 ? "personne" : "personnes"}, ${seeds} ${seeds === 1 ? "graine" : "graines"}, jusqu’à la vague ${longest}`,
  },
};
