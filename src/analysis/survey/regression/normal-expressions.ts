// The normal distribution as expressions of a query, for engines that have none.
// Sources: Wichura 1988, Applied Statistics 37(3), algorithm AS 241 (PPND16); Cody 1969, Mathematics of Computation 23.
import { applied, compare, type Expression, minus, number, over, plus, times, when } from "../../sql/expression.ts";

/** A ratio of two polynomials; coefficients from the highest power down. */
function rational(x: Expression, above: readonly number[], below: readonly number[]): Expression {
  return over(polynomial(x, above), polynomial(x, below));
}

function polynomial(x: Expression, [first = 0, ...others]: readonly number[]): Expression {
  return others.reduce((value, next) => plus(times(value, x), number(next)), number(first));
}

/** z with P(Z ≤ z) = p, to 1e-15; p strictly between zero and one. */
export function normalQuantileOf(p: Expression): Expression {
  const q = minus(p, number(0.5));
  const isLow = compare(q, "<", number(0));
  const tail = when(isLow, p, minus(number(1), p));
  const r = applied("sqrt", minus(number(0), applied("ln", tail)));
  const size = when(
    compare(r, "<=", number(5)),
    rational(minus(r, number(1.6)), MIDDLE_ABOVE, MIDDLE_BELOW),
    rational(minus(r, number(5)), FAR_ABOVE, FAR_BELOW),
  );
  const centre = minus(number(0.180625), times(q, q));
  return when(
    compare(applied("abs", q), "<=", number(0.425)),
    times(q, rational(centre, CENTRE_ABOVE, CENTRE_BELOW)),
    when(isLow, minus(number(0), size), size),
  );
}

/** P(Z > z), to 1e-15 relative for |z| < 37. */
export function normalUpperTailOf(z: Expression): Expression {
  const size = applied("abs", z);
  const square = times(z, z);
  const near = minus(number(0.5), times(z, rational(square, ERF_ABOVE, ERF_BELOW)));
  const falloff = applied("exp", over(square, number(-2)));
  const inverse = over(number(1), square);
  const far = over(
    minus(number(Math.sqrt(0.5 / Math.PI)), times(inverse, rational(inverse, TAIL_ABOVE, TAIL_BELOW))),
    size,
  );
  const tail = times(
    falloff,
    when(compare(size, "<", number(Math.sqrt(32))), rational(size, BODY_ABOVE, BODY_BELOW), far),
  );
  const outer = when(compare(z, "<", number(0)), minus(number(1), tail), tail);
  return when(compare(size, "<=", number(0.67448975)), near, outer);
}

const CENTRE_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const CENTRE_BELOW = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const MIDDLE_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const MIDDLE_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_ABOVE = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];
const ERF_ABOVE = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356];
const ERF_BELOW = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const BODY_ABOVE = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const BODY_BELOW = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
];
const TAIL_ABOVE = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277649802807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const TAIL_BELOW = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];
