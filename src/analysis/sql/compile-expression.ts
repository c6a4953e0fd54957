// Expressions and queries → SQL text of DuckDB or PostgreSQL. The spellings differ in types, lists and sums only.
import { type Expression, LOOKUP_KEY, LOOKUP_VALUE, type Select, asText as textOf } from "./expression.ts";
import { type Dialect, quoteName, quoteNumber, quoteText } from "./quote.ts";

export function compileSelect(select: Select, dialect: Dialect): string {
  const expression = (part: Expression): string => compileExpression(part, dialect);
  const columns = select.columns.map(({ as, is }) => `${expression(is)} as ${quoteName(as)}`);
  const from =
    typeof select.from === "string" ? quoteName(select.from) : `(${compileSelect(select.from, dialect)}) as source`;
  const clauses = [`select ${columns.join(", ")}`, `from ${from}`];
  if (select.where !== undefined) clauses.push(`where ${expression(select.where)}`);
  if (select.groupBy !== undefined && select.groupBy.length > 0) {
    clauses.push(`group by ${select.groupBy.map((part) => keyText(part, dialect)).join(", ")}`);
  }
  const order = select.orderBy ?? select.groupBy ?? [];
  if (order.length > 0) clauses.push(`order by ${order.map((part) => keyText(part, dialect)).join(", ")}`);
  if (select.limit !== undefined) clauses.push(`limit ${select.limit}`);
  return clauses.join("\n");
}

/** Engines refuse a bare text to group or order by: it might have been meant as a name. */
function keyText(key: Expression, dialect: Dialect): string {
  const text = compileExpression(key, dialect);
  return key.node === "text" ? `cast(${text} as varchar)` : text;
}

type Node<K extends Expression["node"]> = Extract<Expression, { node: K }>;

export function compileExpression(expression: Expression, dialect: Dialect): string {
  const text = (part: Expression): string => compileExpression(part, dialect);
  switch (expression.node) {
    case "column":
      return quoteName(expression.name);
    case "number":
      return quoteNumber(expression.value, dialect);
    case "text":
      return quoteText(expression.value);
    case "missing":
      return "null";
    case "compare":
    case "arithmetic":
      return `(${text(expression.left)} ${expression.by} ${text(expression.right)})`;
    case "all":
    case "any":
      return joined(expression, dialect);
    case "not":
      return `(not ${text(expression.of)})`;
    case "is-missing":
      return `(${text(expression.of)} is null)`;
    case "as-number":
      return asNumber(text(expression.of), dialect);
    case "as-text":
      return asText(text(expression.of), dialect);
    case "is-one-of":
      return `(${text(expression.of)} in (${expression.texts.map(quoteText).join(", ")}))`;
    case "holds-code":
      return holdsCode(expression, dialect);
    case "case":
      return caseText(expression, dialect);
    case "join-text":
      return `concat_ws(chr(31), ${expression.of.map((part) => `coalesce(${text(textOf(part))}, '')`).join(", ")})`;
    case "function":
      return `${expression.name}(${text(expression.of)})`;
    case "lookup": {
      const [key, value] = [quoteName(LOOKUP_KEY), quoteName(LOOKUP_VALUE)];
      return `(select ${value} from (${compileSelect(expression.in, dialect)}) as looked where ${key} = ${text(expression.key)})`;
    }
    default:
      return aggregate(expression, dialect);
  }
}

function joined(expression: Node<"all" | "any">, dialect: Dialect): string {
  if (expression.of.length === 0) return expression.node === "all" ? "true" : "false";
  const word = expression.node === "all" ? " and " : " or ";
  return `(${expression.of.map((part) => compileExpression(part, dialect)).join(word)})`;
}

function asNumber(text: string, dialect: Dialect): string {
  if (dialect === "duckdb") return `try_cast(${text} as double)`;
  const pattern = "'^\\s*[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?\\s*$'";
  return `(case when (${text})::text ~ ${pattern} then (${text})::text::float8 end)`;
}

/** The pattern is dear: it is tried only on what ends as it does. */
function asText(text: string, dialect: Dialect): string {
  if (dialect === "postgres") return `((${text})::text)`;
  const varchar = `cast(${text} as varchar)`;
  const without = `regexp_replace(${varchar}, '^(-?[0-9]+)\\.0$', '\\1')`;
  return `(case when suffix(${varchar}, '.0') then ${without} else ${varchar} end)`;
}

function holdsCode(expression: Node<"holds-code">, dialect: Dialect): string {
  const text = asText(compileExpression(expression.of, dialect), dialect);
  const codes = expression.codes.map(quoteText).join(", ");
  return dialect === "duckdb"
    ? `list_has_any(string_split(${text}, ' '), cast([${codes}] as varchar[]))`
    : `(string_to_array(${text}, ' ') && array[${codes}]::text[])`;
}

function caseText(expression: Node<"case">, dialect: Dialect): string {
  const branches = expression.branches.map(
    ({ when, gives }) => `when ${compileExpression(when, dialect)} then ${compileExpression(gives, dialect)}`,
  );
  return `(case ${branches.join(" ")} else ${compileExpression(expression.otherwise, dialect)} end)`;
}

type Aggregate = Node<"sum" | "sum-of-units" | "count" | "least" | "greatest" | "count-rows" | "row-number" | "over">;

function aggregate(expression: Aggregate, dialect: Dialect): string {
  const double = dialect === "duckdb" ? "double" : "float8";
  switch (expression.node) {
    case "count-rows":
      return `cast(count(*) as ${double})`;
    case "row-number":
      return `cast(row_number() over () as ${double})`;
    case "over":
      return within(expression, dialect);
    case "sum":
      return sumText(compileExpression(expression.of, dialect), dialect, "");
    case "sum-of-units":
      return unitsText(expression, dialect);
    case "count":
      return `cast(count(${compileExpression(expression.of, dialect)}) as ${double})`;
    case "least":
      return `min(${compileExpression(expression.of, dialect)})`;
    case "greatest":
      return `max(${compileExpression(expression.of, dialect)})`;
  }
}

/** DuckDB adds integers, whose order does not matter. */
function unitsText({ of, units }: Node<"sum-of-units">, dialect: Dialect): string {
  const value = compileExpression(of, dialect);
  const added = dialect === "duckdb" ? `cast(sum(cast(${value} as bigint)) as double)` : sumText(value, dialect, "");
  return `(${added} / ${quoteNumber(units, dialect)})`;
}

function within(expression: Node<"over">, dialect: Dialect): string {
  const by = expression.by.map((part) => compileExpression(part, dialect)).join(", ");
  const order = (expression.order ?? []).map((part) => compileExpression(part, dialect)).join(", ");
  const course = order === "" ? "" : `order by ${order} rows between unbounded preceding and current row`;
  const window = ` over (${[by === "" ? "" : `partition by ${by}`, course].filter(Boolean).join(" ")})`;
  const { of } = expression;
  if (of.node === "sum" && course !== "" && dialect === "postgres")
    return `sum(${compileExpression(of.of, dialect)})${window}`;
  if (of.node === "sum") return sumText(compileExpression(of.of, dialect), dialect, window);
  const double = dialect === "duckdb" ? "double" : "float8";
  if (of.node === "count-rows") return `cast(count(*)${window} as ${double})`;
  if (of.node === "count") return `cast(count(${compileExpression(of.of, dialect)})${window} as ${double})`;
  return `${compileExpression(of, dialect)}${window}`;
}

/**
 * A sum that is the same to the last bit in every run, on any number of threads.
 *
 * Parallel sums of doubles, compensated ones as well, depend on the order in which the threads meet. Here DuckDB adds
 * integers, whose order does not matter: the value in units of 2^-20, and what is left of it in units of 2^-60. Nothing
 * is lost of values above 2^-8 and below 2^33; others are rounded at 2^-60. Totals beyond 10^32 are an error of the
 * engine, never a wrong number. PostgreSQL adds in the order of the values.
 */
function sumText(value: string, dialect: Dialect, window: string): string {
  if (dialect === "postgres") {
    if (window === "") return `sum(${value} order by ${value})`;
    const ordered = `order by ${value} rows between unbounded preceding and unbounded following)`;
    return `sum(${value})${window.slice(0, -1)} ${ordered}`;
  }
  const units = `(${value}) * 1048576e0`;
  const whole = `cast(sum(cast(round(${units}) as hugeint))${window} as double) / 1048576e0`;
  const rest = `cast(sum(cast((${units} - round(${units})) * 1099511627776e0 as bigint))${window} as double)`;
  return `(${whole} + ${rest} / 1152921504606846976e0)`;
}
