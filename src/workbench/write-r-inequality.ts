// Measures of inequality and poverty in R: as functions of totals, where they are, so that R survey gives their errors as well.
type Analysis = Readonly<Record<string, unknown>>;

interface CallParts {
  readonly design: string;
  readonly vars: string;
  readonly by: string | undefined;
}

type Call = (analysis: Analysis, parts: CallParts) => string;

export const INEQUALITY_CALLS: Readonly<Record<string, Call>> = {
  gei: ({ epsilon }, parts) => ofTotals(entropy(Number(epsilon ?? 1)), parts),
  atkinson: ({ epsilon }, parts) => ofTotals(atkinson(Number(epsilon ?? 1)), parts),
  fgt: ({ line, power }, { design, vars, by }) => {
    const y = vars.slice(1);
    const gap = `~I(ifelse(${y} < ${line}, ((${line} - ${y}) / ${line})^${power ?? 0}, 0))`;
    const rest = "na.rm = TRUE";
    if (typeof line !== "number") return "# The line is a share of the median: R survey gives no error of it.";
    return by === undefined
      ? `svymean(${gap}, ${design}, ${rest})`
      : `svyby(${gap}, ${by}, ${design}, svymean, ${rest})`;
  },
  ...Object.fromEntries(["gini", "qsr", "arpr", "rmpg"].map((name) => [name, laeken(name)])),
  sen: () => "# R survey and laeken have no such measure.",
};

/** Without an error: laeken gives none by linearisation. */
function laeken(name: string): Call {
  return (_, { vars, design, by }) => {
    const column = (formula: string) => `s$variables$${formula.slice(1).split(" + ")[0]}`;
    const groups = by === undefined ? "" : `breakdown = ${column(by)}, `;
    return `with(list(s = ${design}), laeken::${name}(${column(vars)}, weights = weights(s), ${groups}na.rm = TRUE))`;
  };
}

interface OfTotals {
  /** A third total beside people and incomes, of the income `y`. */
  readonly third: string;
  readonly of: string;
}

function ofTotals({ third, of }: OfTotals, { design, vars }: CallParts): string {
  const y = vars.slice(1);
  const known = `update(subset(${design}, !is.na(${y})), n = 1, y = ${y}, t = ${third.replaceAll("y", y)})`;
  return `svycontrast(svytotal(~n + y + t, ${known}), quote(${of}))`;
}

function entropy(alpha: number): OfTotals {
  if (alpha === 0) return { third: "log(y)", of: "log(y / n) - t / n" };
  if (alpha === 1) return { third: "y * log(y)", of: "t / y - log(y / n)" };
  return { third: `y^${alpha}`, of: `(n^${alpha - 1} * t / y^${alpha} - 1) / ${alpha * (alpha - 1)}` };
}

function atkinson(epsilon: number): OfTotals {
  if (epsilon === 1) return { third: "log(y)", of: "1 - n * exp(t / n) / y" };
  return { third: `y^${1 - epsilon}`, of: `1 - n * (t / n)^(1 / ${1 - epsilon}) / y` };
}
