// Names of the functions in an expression, and what devices know of them.
// Sources: ODK XForms specification, "XPath Functions"; XPath 1.0, section 4.

/** Known to ODK Collect; where the engine lacks one, the form is right all the same. */
const OF_DEVICES = new Set([
  ...["last", "position", "count", "id", "local-name", "namespace-uri", "name", "string", "concat", "starts-with"],
  ...["contains", "substring-before", "substring-after", "substring", "string-length", "normalize-space", "translate"],
  ...[
    "boolean",
    "not",
    "true",
    "false",
    "lang",
    "number",
    "sum",
    "floor",
    "ceiling",
    "round",
    "if",
    "coalesce",
    "once",
  ],
  ...[
    "selected",
    "selected-at",
    "count-selected",
    "jr:choice-name",
    "jr:itext",
    "indexed-repeat",
    "instance",
    "current",
  ],
  ...["count-non-empty", "checklist", "weighted-checklist", "regex", "uuid", "random", "randomize", "join", "substr"],
  ...[
    "ends-with",
    "string-join",
    "max",
    "min",
    "pow",
    "log",
    "log10",
    "abs",
    "sin",
    "cos",
    "tan",
    "asin",
    "acos",
    "atan",
  ],
  ...[
    "atan2",
    "sqrt",
    "exp",
    "exp10",
    "pi",
    "int",
    "date",
    "date-time",
    "today",
    "now",
    "decimal-date-time",
    "decimal-time",
  ],
  ...["decimal-date", "format-date", "format-date-time", "area", "distance", "enclosed-area", "intersects", "geofence"],
  ...[
    "digest",
    "base64-decode",
    "base64-encode",
    "extract-signed",
    "boolean-from-string",
    "pulldata",
    "property",
    "version",
  ],
  ...["depend", "relevant", "checksum", "lookup", "read-csv", "thousand-separator", "search", "position", "posmod"],
]);

const NO_FUNCTION = new Set(["and", "or", "div", "mod", "node", "text", "comment", "processing-instruction"]);

export function functionsIn(expression: string): readonly string[] {
  const plain = expression.replace(/"[^"]*"|'[^']*'/gu, "''");
  const names = [
    ...plain.matchAll(/(?<![\p{L}\p{N}_.:-])([\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?)\s*\(/gu),
  ];
  return [...new Set(names.map(([, name = ""]) => name).filter((name) => !NO_FUNCTION.has(name)))];
}

export function isKnownToDevices(name: string): boolean {
  return OF_DEVICES.has(name);
}

export function functionsOfDevices(): Iterable<string> {
  return OF_DEVICES;
}
