// The flow diagram of PRISMA 2020: boxes downwards, and beside each what left the path there.
import { drawText, round } from "./draw-svg.ts";
import { type FigureOptions, isNarrow, LINE_HEIGHT, SMALL_SIZE, TEXT_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { FlowBox, ReviewFlowChart } from "./figure-spec.ts";
import { wrapText } from "./measure-text.ts";

const PAD = 9;
const GAP = 26;
const PHASE = 20;

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

interface LaidBox {
  readonly titles: readonly string[];
  readonly lines: readonly string[];
  readonly height: number;
}

export function drawReviewFlow({ steps }: ReviewFlowChart, { width, language }: FigureOptions): Drawn {
  const between = isNarrow(width) ? 22 : 46;
  const columns: Columns = {
    between,
    boxWidth: (width - between - 4) / 2,
    count: new Intl.NumberFormat(LOCALES[language]),
  };
  let y = 2;
  const pieces = steps.map((step, index) => {
    const isNewPhase = step.phase !== steps[index - 1]?.phase;
    const { svg, height } = drawStep(
      step,
      { y: y + (isNewPhase ? PHASE : 0), isLast: index === steps.length - 1 },
      columns,
    );
    const head = isNewPhase ? drawPhase(step.phase, y) : "";
    const down = index === 0 ? "" : arrow(2 + columns.boxWidth / 2, y - GAP + 2, y + (isNewPhase ? PHASE : 0), "down");
    y += height + GAP + (isNewPhase ? PHASE : 0);
    return svg + down + head;
  });
  return { svg: pieces.join(""), height: y - GAP + 4 };
}

interface Columns {
  readonly between: number;
  readonly boxWidth: number;
  readonly count: Intl.NumberFormat;
}

/** Beside the arrow, so that nothing runs through the word. */
function drawPhase(phase: string, y: number): string {
  return drawText(phase, { x: 2, y: y + 12, colour: COLOURS.brand, size: TEXT_SIZE, weight: 600 });
}

type Step = ReviewFlowChart["steps"][number];

function drawStep(
  step: Step,
  { y, isLast }: { readonly y: number; readonly isLast: boolean },
  columns: Columns,
): Drawn {
  const { between, boxWidth: width, count } = columns;
  const main = layOut(step.main, width, count);
  const box = drawBox(main, { x: 2, y, width, height: main.height, look: isLast ? "last" : "main" });
  if (step.aside === undefined) return { svg: box, height: main.height };
  const aside = layOut(step.aside, width, count);
  const x = 2 + width + between;
  const beside = drawBox(aside, { x, y, width, height: aside.height, look: "aside" });
  const height = Math.max(main.height, aside.height);
  const reach = main.height < height ? extend(2 + width / 2, y + main.height, y + height) : "";
  const way = arrow(2 + width, y + Math.min(main.height, aside.height) / 2, x, "right");
  return { svg: box + beside + way + reach, height };
}

/** Where the box beside is the taller one, the line down begins at the box itself. */
function extend(x: number, from: number, to: number): string {
  return `<path d="M${round(x)},${round(from)}V${round(to + 2)}" stroke="${COLOURS.axis}" stroke-width="1.4" fill="none"/>`;
}

const LOCALES = { es: "es-419", en: "en", fr: "fr" };

function layOut({ title, n, lines }: FlowBox, width: number, count: Intl.NumberFormat): LaidBox {
  const inner = width - 2 * PAD;
  const titles = wrapText(`${title} (n = ${count.format(n)})`, { width: inner, size: TEXT_SIZE, weight: "semibold" });
  const wrapped = lines.flatMap((line) => wrapText(line, { width: inner, size: SMALL_SIZE }));
  return { titles, lines: wrapped, height: 2 * PAD + (titles.length + wrapped.length) * LINE_HEIGHT };
}

interface BoxPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly look: "main" | "aside" | "last";
}

const FILLS = { main: COLOURS["level-0"], aside: COLOURS.paper, last: COLOURS["level-1"] };

function drawBox({ titles, lines }: LaidBox, { x, y, width, height, look }: BoxPlace): string {
  const frame = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="3" fill="${FILLS[look]}" stroke="${COLOURS.axis}" stroke-width="1"/>`;
  const at = (line: number) => ({ x: x + PAD, y: y + PAD + 11 + line * LINE_HEIGHT });
  const head = titles.map((text, i) => drawText(text, { ...at(i), colour: COLOURS.ink, size: TEXT_SIZE, weight: 600 }));
  const body = lines.map((text, i) => drawText(text, { ...at(titles.length + i), colour: COLOURS.muted }));
  return [frame, ...head, ...body].join("");
}

function arrow(x: number, y: number, to: number, way: "right" | "down"): string {
  const tip = way === "right" ? `M${round(to)},${round(y)}l-6,-4v8Z` : `M${round(x)},${round(to)}l-4,-6h8Z`;
  const end = way === "right" ? `H${round(to - 5)}` : `V${round(to - 5)}`;
  return `<path d="M${round(x)},${round(y)}${end}" stroke="${COLOURS.axis}" stroke-width="1.4" fill="none"/><path d="${tip}" fill="${COLOURS.axis}"/>`;
}
