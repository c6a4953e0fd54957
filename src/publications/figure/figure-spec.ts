// The chart vocabulary of the study, apart from how it is drawn. Shares are of one; writers make percent.
// Series named `female` and `male` get the two hues and marks of women and men.

/** What the number axis shows; `share` is printed as percent, `points` are percentage points already: whole, with a plus where it rose. */
export type Axis = {
  readonly title: string;
  readonly unit: "share" | "points" | "number" | "ratio";
  readonly from?: number;
  readonly to?: number;
};

export interface IntervalPoint {
  readonly category: string;
  /** Series key: `all`, `female`, `male`, or another. */
  readonly series: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly weak: boolean;
}

/** Dots with intervals, one line per category in the given order. */
export interface DotIntervals {
  readonly kind: "dot-intervals";
  readonly axis: Axis;
  readonly points: readonly IntervalPoint[];
  readonly seriesLabels: Readonly<Record<string, string>>;
  /** A line to compare with: 1 for ratios. */
  readonly rule?: number;
}

/** Horizontal bars from zero; several series are stacked in the order of `seriesLabels`. */
export interface Bars {
  readonly kind: "bars";
  readonly axis: Axis;
  readonly bars: readonly { readonly category: string; readonly series: string; readonly value: number }[];
  readonly seriesLabels: Readonly<Record<string, string>>;
}

/** Lines over years. Rivals are drawn as lone points, partial years hollow. */
export interface Lines {
  readonly kind: "lines";
  readonly axis: Axis;
  readonly points: readonly {
    readonly year: number;
    readonly series: string;
    readonly value: number;
    readonly role: "line" | "partial" | "rival";
  }[];
  readonly seriesLabels: Readonly<Record<string, string>>;
  /** The words for hollow and lone points. */
  readonly partialLabel: string;
  readonly rivalLabel: string;
  /** One panel per series on one scale. */
  readonly panels: boolean;
}

/** Steps from need to use, women and men side by side, with intervals. */
export interface Cascade {
  readonly kind: "cascade";
  readonly axis: Axis;
  readonly steps: readonly string[];
  readonly points: readonly IntervalPoint[];
  readonly seriesLabels: Readonly<Record<string, string>>;
}

/** Rows × columns of ordered classes; `level` 0 is the lightest. The text stands in the cell. */
export interface Matrix {
  readonly kind: "matrix";
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly {
    readonly row: string;
    readonly column: string;
    readonly level: 0 | 1 | 2 | 3 | 4;
    readonly text: string;
  }[];
  readonly levelLabels: readonly string[];
}

/** Places as circles whose area is the value, over country outlines; no confidential place ever. */
export interface PlaceMap {
  readonly kind: "place-map";
  /** Countries drawn in full, ISO alpha-3; neighbours are drawn pale. */
  readonly countries: readonly string[];
  readonly places: readonly {
    readonly name: string;
    readonly longitude: number;
    readonly latitude: number;
    readonly value: number;
    readonly label: string;
    /** Where the label stands. */
    readonly side?: "left" | "right" | "above" | "below";
  }[];
  readonly valueTitle: string;
  /** What the values are. __Default value:__ numbers */
  readonly unit?: "share";
  readonly boundariesNote: string;
}

/** Hexagons of the H3 grid shaded by ordered classes, and the places that the text names. */
export interface CellMap {
  readonly kind: "cell-map";
  /** Countries drawn in full, ISO alpha-3; neighbours are drawn pale. */
  readonly countries: readonly string[];
  readonly cells: readonly {
    /** H3 index. */
    readonly cell: string;
    /** Number of its class, from 0. */
    readonly level: number;
    readonly people: number;
  }[];
  /** At most four; the first is the darkest. */
  readonly classLabels: readonly string[];
  readonly places: readonly { readonly name: string; readonly longitude: number; readonly latitude: number }[];
  readonly peopleTitle: string;
  readonly boundariesNote: string;
}

/** Shares of one against shares of one, each curve in the order of its points. */
export interface ShareCurves {
  readonly kind: "share-curves";
  readonly xTitle: string;
  readonly yTitle: string;
  readonly points: readonly { readonly series: string; readonly x: number; readonly y: number }[];
  readonly seriesLabels: Readonly<Record<string, string>>;
  /** What the straight line says. */
  readonly sameLabel: string;
}

/** Chains of a sample in which people recruited each other: a dot per recruit. It carries no ids: a picture names nobody. */
export interface RecruitmentChains {
  readonly kind: "recruitment-chains";
  readonly nodes: readonly {
    /** Wave, from 0 for seeds. */
    readonly wave: number;
    /** From 0 at the top, in units of one end of a chain. */
    readonly row: number;
    readonly series: string;
  }[];
  /** From recruiter to recruit: places in `nodes`. */
  readonly links: readonly { readonly from: number; readonly to: number }[];
  readonly seriesLabels: Readonly<Record<string, string>>;
  readonly waveTitle: string;
}

/** Boxes from top to bottom, each with what left the path beside it: the flow diagram of PRISMA 2020. */
export interface ReviewFlowChart {
  readonly kind: "review-flow";
  readonly steps: readonly {
    /** Identification, screening, included. */
    readonly phase: string;
    readonly main: FlowBox;
    readonly aside?: FlowBox;
  }[];
}

/** The picture itself; there are no numbers behind it. */
export interface Photo {
  readonly kind: "photo";
  /** `data:` address. */
  readonly address: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface FlowBox {
  readonly title: string;
  readonly n: number;
  /** What the number is made of. */
  readonly lines: readonly string[];
}

/** Rows × columns with bubbles, one per kind of evidence; their area is the number of works. */
export interface EvidenceMapChart {
  readonly kind: "evidence-map";
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The strongest first; at most five. */
  readonly kinds: readonly { readonly key: string; readonly label: string }[];
  readonly cells: readonly {
    readonly row: string;
    readonly column: string;
    readonly kind: string;
    readonly works: number;
  }[];
}

/** Kinds of institutions in a circle, and arrows from those who refer to those to whom. It carries no names of institutions. */
export interface NodeLink {
  readonly kind: "node-link";
  readonly nodes: readonly { readonly name: string; readonly role: NodeRole }[];
  /** Places in `nodes`; `share` of one gives the line its width. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly share: number }[];
  readonly roleLabels: Readonly<Record<NodeRole, string>>;
  readonly fromTitle: string;
  readonly toTitle: string;
  readonly shareTitle: string;
}

/** `single`: the network falls apart without it. `alone`: linked to nobody. */
export type NodeRole = "single" | "alone" | "other";

export type FigureSpec =
  | DotIntervals
  | Bars
  | Lines
  | Cascade
  | Matrix
  | PlaceMap
  | CellMap
  | ShareCurves
  | RecruitmentChains
  | ReviewFlowChart
  | Photo
  | EvidenceMapChart
  | NodeLink;
