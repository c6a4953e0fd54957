// Families of generalised linear models: link, mean, variance and deviance as expressions of a query.
// Source: McCullagh & Nelder 1989, Generalized Linear Models, chapter 2; limits of the links as in R's make.link.
import { applied, compare, type Expression, minus, number, over, plus, times, when } from "../../sql/expression.ts";
import { choose } from "../../unknown-choice.ts";
import { normalQuantileOf, normalUpperTailOf } from "./normal-expressions.ts";

export interface Family {
  readonly name: string;
  /** Equations that are solved at once. */
  readonly isLinear?: boolean;
  readonly link: (mu: Expression) => Expression;
  /** Mean by linear predictor. */
  readonly mean: (eta: Expression) => Expression;
  /** Derivative of the mean by the linear predictor. */
  readonly slope: (eta: Expression) => Expression;
  readonly variance: (mu: Expression) => Expression;
  /** Deviance of one row of weight one. */
  readonly deviance: (y: Expression, mu: Expression) => Expression;
  /** Mean from which the iteration starts; the weights have mean one. */
  readonly start: (y: Expression, weight: Expression) => Expression;
  /** Which responses it can explain. */
  readonly fits: (least: number, greatest: number) => boolean;
}

const FAMILIES = ["gaussian", "quasibinomial", "binomial", "quasipoisson", "poisson", "Gamma"] as const;
const LINKS = ["logit", "probit", "cloglog"] as const;
/** The first one is the usual. */
const LINKS_OF = {
  gaussian: ["identity", "log", "inverse"],
  poisson: ["log", "identity", "sqrt"],
  Gamma: ["inverse", "identity", "log"],
} as const;

/** `quasibinomial`, or as R writes it `quasibinomial(link = "probit")`. Throws `analysis/choice-is-unknown`. */
export function chooseFamily(given: string, givenLink?: string): Family {
  const [, family = given, inner] = /^\s*(\w+)\s*(?:\(\s*(?:link\s*=\s*)?["']?(\w+)?["']?\s*\))?\s*$/.exec(given) ?? [];
  const link = givenLink ?? inner;
  const name = choose({ where: "glm", key: "family", value: family }, FAMILIES);
  if (name === "gaussian") return ofNumbers(GAUSSIAN, LINKS_OF.gaussian, link);
  if (name === "Gamma") return ofNumbers(GAMMA, LINKS_OF.Gamma, link);
  if (name.endsWith("poisson")) return ofNumbers(POISSON, LINKS_OF.poisson, link);
  return binomial(link === undefined ? "logit" : choose({ where: "glm", key: "link", value: link }, LINKS));
}

type NumberLink = keyof typeof NUMBER_LINKS;

function ofNumbers(family: Variation, known: readonly NumberLink[], given: string | undefined): Family {
  const link = choose({ where: "glm", key: "link", value: given ?? known[0] }, known);
  const isLinear = family.name === "gaussian" && link === "identity";
  return { ...family, ...NUMBER_LINKS[link], ...(isLinear ? { isLinear } : {}) };
}

type Link = Pick<Family, "link" | "mean" | "slope">;
type Variation = Omit<Family, keyof Link>;

const ONE = number(1);
const ZERO = number(0);

const GAUSSIAN: Variation = {
  name: "gaussian",
  variance: () => ONE,
  deviance: (y, mu) => times(minus(y, mu), minus(y, mu)),
  start: (y) => y,
  fits: () => true,
};

const POISSON: Variation = {
  name: "quasipoisson",
  variance: (mu) => mu,
  deviance: (y, mu) => times(number(2), minus(entropy(y, mu), minus(y, mu))),
  start: (y) => plus(y, number(0.1)),
  fits: (least) => least >= 0,
};

const GAMMA: Variation = {
  name: "Gamma",
  variance: (mu) => times(mu, mu),
  deviance: (y, mu) => times(number(2), minus(over(minus(y, mu), mu), applied("ln", over(y, mu)))),
  start: (y) => y,
  fits: (least) => least > 0,
};

const NUMBER_LINKS = {
  identity: { link: (mu) => mu, mean: (eta) => eta, slope: () => ONE },
  log: {
    link: (mu) => applied("ln", mu),
    mean: (eta) => applied("exp", within(eta, -36, 700)),
    slope: (eta) => applied("exp", within(eta, -36, 700)),
  },
  inverse: {
    link: (mu) => over(ONE, mu),
    mean: (eta) => over(ONE, eta),
    slope: (eta) => over(number(-1), times(eta, eta)),
  },
  sqrt: {
    link: (mu) => applied("sqrt", mu),
    mean: (eta) => times(eta, eta),
    slope: (eta) => times(number(2), eta),
  },
} as const satisfies Readonly<Record<string, Link>>;

function binomial(link: (typeof LINKS)[number]): Family {
  return {
    name: "quasibinomial",
    ...BINOMIAL_LINKS[link],
    variance: (mu) => times(mu, minus(ONE, mu)),
    deviance: (y, mu) => times(number(2), plus(entropy(y, mu), entropy(minus(ONE, y), minus(ONE, mu)))),
    start: (y, weight) => over(plus(times(weight, y), number(0.5)), plus(weight, ONE)),
    fits: (least, greatest) => least >= 0 && greatest <= 1,
  };
}

const BINOMIAL_LINKS: Readonly<Record<(typeof LINKS)[number], Link>> = {
  logit: {
    link: (mu) => applied("ln", over(mu, minus(ONE, mu))),
    mean: (eta) => over(ONE, plus(ONE, applied("exp", minus(ZERO, within(eta, -36, 36))))),
    slope: (eta) => {
      const part = applied("exp", minus(ZERO, applied("abs", within(eta, -36, 36))));
      return over(part, times(plus(ONE, part), plus(ONE, part)));
    },
  },
  probit: {
    link: normalQuantileOf,
    mean: (eta) => normalUpperTailOf(minus(ZERO, within(eta, -8.125, 8.125))),
    slope: (eta) => {
      const clear = within(eta, -8.125, 8.125);
      return times(number(Math.sqrt(0.5 / Math.PI)), applied("exp", over(times(clear, clear), number(-2))));
    },
  },
  cloglog: {
    link: (mu) => applied("ln", minus(ZERO, applied("ln", minus(ONE, mu)))),
    mean: (eta) => minus(ONE, applied("exp", minus(ZERO, applied("exp", within(eta, -36, 3.58))))),
    slope: (eta) => {
      const clear = within(eta, -36, 3.58);
      return applied("exp", minus(clear, applied("exp", clear)));
    },
  },
};

/** y ln(y / mu), zero where y is. */
function entropy(y: Expression, mu: Expression): Expression {
  return when(compare(y, ">", ZERO), times(y, applied("ln", over(y, mu))), ZERO);
}

/** Between limits beyond which a mean could no longer be told from its own limit. */
function within(eta: Expression, from: number, to: number): Expression {
  const below = when(compare(eta, ">", number(to)), number(to), eta);
  return when(compare(eta, "<", number(from)), number(from), below);
}
