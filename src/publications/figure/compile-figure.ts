// The chart vocabulary of the study → layers. Maps and chains of recruitment are drawn by themselves.

import type { Chart } from "./chart.ts";
import { compileBars } from "./compile-bars.ts";
import { compileCascade } from "./compile-cascade.ts";
import { compileDotIntervals } from "./compile-dot-intervals.ts";
import { compileLines } from "./compile-lines.ts";
import { compileMatrix } from "./compile-matrix.ts";
import { compileShareCurves } from "./compile-share-curves.ts";
import type { FigureOptions } from "./figure-options.ts";
import type {
  CellMap,
  EvidenceMapChart,
  FigureSpec,
  NodeLink,
  Photo,
  PlaceMap,
  RecruitmentChains,
  ReviewFlowChart,
} from "./figure-spec.ts";

/** Those that are drawn piece by piece are no charts. */
export type DrawnPieces =
  | PlaceMap
  | CellMap
  | RecruitmentChains
  | ReviewFlowChart
  | EvidenceMapChart
  | NodeLink
  | Photo;

export function compileFigure(spec: Exclude<FigureSpec, DrawnPieces>, options: FigureOptions): Chart {
  switch (spec.kind) {
    case "dot-intervals":
      return compileDotIntervals(spec, options);
    case "bars":
      return compileBars(spec, options);
    case "lines":
      return compileLines(spec, options);
    case "cascade":
      return compileCascade(spec, options);
    case "matrix":
      return compileMatrix(spec, options);
    case "share-curves":
      return compileShareCurves(spec, options);
  }
}
