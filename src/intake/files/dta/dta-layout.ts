// Where things lie in each form of Stata's .dta, 113 to 119, after "help dta" of Stata (https://www.stata.com/help.cgi?dta).

export interface DtaForm {
  readonly release: number;
  /** Bytes of a name, of a label of a variable, of a format, of the name of a set of labels. */
  readonly nameBytes: number;
  readonly labelBytes: number;
  readonly formatBytes: number;
  readonly isTagged: boolean;
}

const OLD = { nameBytes: 33, labelBytes: 81, isTagged: false } as const;
const NEW = { nameBytes: 129, labelBytes: 321, formatBytes: 57, isTagged: true } as const;

export const FORMS: ReadonlyMap<number, DtaForm> = new Map([
  [113, { ...OLD, release: 113, formatBytes: 12 }],
  [114, { ...OLD, release: 114, formatBytes: 49 }],
  [115, { ...OLD, release: 115, formatBytes: 49 }],
  [117, { release: 117, nameBytes: 33, labelBytes: 81, formatBytes: 49, isTagged: true }],
  [118, { ...NEW, release: 118 }],
  [119, { ...NEW, release: 119 }],
]);

/** `width` in bytes; `long` is a reference to a text kept elsewhere. */
export type DtaType =
  | { readonly kind: "byte" | "int" | "long" | "float" | "double" | "reference"; readonly width: number }
  | { readonly kind: "text"; readonly width: number };

const NUMBERS = [
  { kind: "byte", width: 1 },
  { kind: "int", width: 2 },
  { kind: "long", width: 4 },
  { kind: "float", width: 4 },
  { kind: "double", width: 8 },
] as const;

/** Code of a variable's type → type; undefined when there is no such code. */
export function dtaType(code: number, { isTagged }: DtaForm): DtaType | undefined {
  if (!isTagged) return code >= 251 ? NUMBERS[code - 251] : code > 0 && code <= 244 ? text(code) : undefined;
  if (code === 32_768) return { kind: "reference", width: 8 };
  return code >= 65_526 ? NUMBERS[65_530 - code] : code > 0 && code <= 2045 ? text(code) : undefined;
}

export function dtaCode({ kind, width }: DtaType): number {
  if (kind === "text") return width;
  if (kind === "reference") return 32_768;
  return 65_530 - NUMBERS.findIndex((number) => number.kind === kind);
}

function text(width: number): DtaType {
  return { kind: "text", width };
}
