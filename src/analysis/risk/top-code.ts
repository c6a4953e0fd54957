// Values beyond a limit that would point at single people, given one common value.

export interface Coding {
  readonly end: "top" | "bottom";
  readonly limit: number;
  readonly replacement: number;
}

export interface Coded {
  readonly values: readonly (number | null)[];
  /** Values that are not what they were; one that equals the replacement is not among them. */
  readonly changed: number;
}

/** Values strictly beyond the limit change; missing ones stay missing. Source: Hundepool et al. 2012. */
export function codeExtremes(values: readonly (number | null)[], { end, limit, replacement }: Coding): Coded {
  const isBeyond = (value: number | null) => value !== null && (end === "top" ? value > limit : value < limit);
  return {
    values: values.map((value) => (isBeyond(value) ? replacement : value)),
    changed: values.filter((value) => isBeyond(value) && value !== replacement).length,
  };
}
