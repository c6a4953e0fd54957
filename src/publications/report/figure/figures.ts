// Every figure that a chapter template can name.
import type { Figure } from "../../document/document.ts";
import type { NamedPart } from "../table/tables.ts";
import { accessCurveFigure } from "./access-curve-figure.ts";
import { accessMapFigure } from "./access-map-figure.ts";
import { accessWithinFigure } from "./access-within-figure.ts";
import { cascadeFigure } from "./cascade-figure.ts";
import { changeBySexFigure, changesFigure } from "./changes-figure.ts";
import { coverageFigure } from "./coverage-figure.ts";
import { decompositionFigure } from "./decomposition-figure.ts";
import { byPlaceFigure, estimatesFigure, parityFigure } from "./estimate-figures.ts";
import { evidenceMapFigure } from "./evidence-map-figure.ts";
import { institutionGapsFigure } from "./institution-gaps-figure.ts";
import { institutionsFigure } from "./institutions-figure.ts";
import { networkFigure } from "./network-figure.ts";
import { placesFigure } from "./places-figure.ts";
import { reviewFlowFigure } from "./review-flow-figure.ts";
import { seriesFigure } from "./series-figure.ts";
import { servicesFigure } from "./services-figure.ts";

const SURVEY = ["role", "kinds", "dimension", "indicators", "top"];

export const FIGURES: Readonly<Record<string, NamedPart<Figure>>> = {
  "access-curve": { attributes: ["of"], compose: accessCurveFigure },
  "access-map": { attributes: ["of"], compose: accessMapFigure },
  "access-within": { attributes: ["of"], compose: accessWithinFigure },
  "by-place": { attributes: SURVEY, compose: byPlaceFigure },
  cascade: { attributes: ["kind", "rank", "city"], compose: cascadeFigure },
  "change-by-sex": { attributes: ["top"], compose: changeBySexFigure },
  changes: { attributes: ["top"], compose: changesFigure },
  coverage: { attributes: ["kind", "rank", "city"], compose: coverageFigure },
  decomposition: { attributes: [], compose: decompositionFigure },
  estimates: { attributes: [...SURVEY, "city"], compose: estimatesFigure },
  "evidence-map": { attributes: ["country", "group"], compose: evidenceMapFigure },
  "institution-gaps": { attributes: ["top"], compose: institutionGapsFigure },
  institutions: { attributes: [], compose: institutionsFigure },
  network: { attributes: [], compose: networkFigure },
  parity: { attributes: SURVEY, compose: parityFigure },
  places: { attributes: [], compose: placesFigure },
  "review-flow": { attributes: [], compose: reviewFlowFigure },
  series: { attributes: ["indicator"], compose: seriesFigure },
  services: { attributes: [], compose: servicesFigure },
};
