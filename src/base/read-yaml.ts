// YAML text → a tree of values that know their rows. Never throws. Aliases are refused: a study file has no use
// for them, and a few lines of them can unfold into gigabytes.
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Issue } from "./issue.ts";
import { quote } from "./quote.ts";

export interface YamlScalar {
  readonly kind: "scalar";
  readonly row: number;
  readonly value: string | number | boolean | null;
  /** As it was written, for codes such as 01. */
  readonly source: string;
}

export interface YamlList {
  readonly kind: "list";
  readonly row: number;
  readonly items: readonly YamlNode[];
}

export interface YamlRecord {
  readonly kind: "record";
  readonly row: number;
  readonly entries: ReadonlyMap<string, YamlNode>;
  readonly rows: ReadonlyMap<string, number>;
}

export type YamlNode = YamlScalar | YamlList | YamlRecord;

export interface YamlReading {
  /** Absent when the text is empty or is not YAML at all. */
  readonly node?: YamlNode;
  readonly issues: readonly Issue[];
}

export interface YamlSource {
  readonly file: string;
  /** Lines of the file before the text begins. Default: 0. */
  readonly linesBefore?: number;
}

const DEEPEST = 60;

const LONGEST = 5_000_000;

export function readYaml(text: string, { file, linesBefore = 0 }: YamlSource): YamlReading {
  if (text.length > LONGEST) return { issues: [tooBigIssue(file)] };
  const lines = new LineCounter();
  const document = parse(text, lines);
  if (document === undefined) return { issues: [tooBigIssue(file)] };
  const builder: Builder = { file, rowAt: (offset) => lines.linePos(offset).line + linesBefore, issues: [] };
  builder.issues.push(...tellingErrors(document).map(({ code, pos }) => syntaxIssue(code, builder, pos[0])));
  const node = build(document.contents, builder, 0);
  return { ...(node === undefined ? {} : { node }), issues: builder.issues };
}

/** All keys that stand twice; of the other errors the first, for what follows it mostly comes from it. */
function tellingErrors({ errors }: Document.Parsed): Document.Parsed["errors"] {
  const first = errors.find(({ code }) => code !== "DUPLICATE_KEY");
  return errors.filter((error) => error === first || error.code === "DUPLICATE_KEY");
}

/** The parser calls itself per level; a file that nests past the stack is refused like one that nests too deep. */
function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: "error", uniqueKeys: true });
  } catch {
    return undefined;
  }
}

interface Builder {
  readonly file: string;
  readonly rowAt: (offset: number) => number;
  readonly issues: Issue[];
}

function build(node: unknown, builder: Builder, depth: number): YamlNode | undefined {
  if (depth === DEEPEST) builder.issues.push(tooBigIssue(builder.file));
  if (depth >= DEEPEST) return undefined;
  if (isScalar(node)) return buildScalar(node, builder);
  if (isAlias(node)) builder.issues.push(aliasIssue(node.source, builder, startOf(node)));
  if (isSeq(node)) {
    const items = node.items.map((item) => build(item, builder, depth + 1) ?? absent(builder.rowAt(startOf(node))));
    return { kind: "list", row: builder.rowAt(startOf(node)), items };
  }
  if (!isMap(node)) return undefined;
  const entries = new Map<string, YamlNode>();
  const rows = new Map<string, number>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const row = builder.rowAt(startOf(key));
    rows.set(name, row);
    entries.set(name, build(value, builder, depth + 1) ?? absent(row));
  }
  return { kind: "record", row: builder.rowAt(startOf(node)), entries, rows };
}

function buildScalar(node: { value: unknown; source?: string; range?: unknown }, builder: Builder): YamlScalar {
  const { value } = node;
  const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  const source = typeof value === "string" ? value : (node.source ?? String(plain ?? ""));
  return { kind: "scalar", row: builder.rowAt(startOf(node)), value: plain, source };
}

function absent(row: number): YamlScalar {
  return { kind: "scalar", row, value: null, source: "" };
}

function startOf(node: { range?: unknown }): number {
  const range: unknown = node.range;
  const start: unknown = Array.isArray(range) ? range[0] : 0;
  return typeof start === "number" ? start : 0;
}

function syntaxIssue(code: string, builder: Builder, offset: number): Issue {
  const row = builder.rowAt(offset);
  if (code === "MULTIPLE_DOCS") return severalDocumentsIssue(builder.file, row);
  if (code === "DUPLICATE_KEY") return duplicateKeyIssue(builder.file, row);
  if (code === "TAB_AS_INDENT") return tabIssue(builder.file, row);
  return {
    rule: "base/yaml-can-be-read",
    severity: "error",
    place: { file: builder.file, row },
    message: {
      es: `La fila ${row} no es YAML válido (${code}).`,
      en: `Row ${row} is not valid YAML (${code}).`,
      fr: `La ligne ${row} n'est pas du YAML valide (${code}).`,
    },
    cure: {
      es: "Compruebe la sangría (espacios, no tabuladores), los dos puntos y las comillas; un texto con «: » va entre comillas.",
      en: "Check the indentation (blanks, no tabs), colons and quotation marks; text that holds “: ” goes between quotes.",
      fr: "Vérifiez le retrait (espaces, pas de tabulations), les deux-points et les guillemets ; un texte avec « : » se met entre guillemets.",
    },
  };
}

function severalDocumentsIssue(file: string, row: number): Issue {
  return {
    rule: "base/yaml-is-one-document",
    severity: "error",
    place: { file, row },
    message: {
      es: `En la fila ${row} empieza un segundo documento (---), que no se leería.`,
      en: `In row ${row} a second document begins (---), which would not be read.`,
      fr: `À la ligne ${row} commence un second document (---), qui ne serait pas lu.`,
    },
    cure: {
      es: "Quite la línea «---» y una los dos, o ponga el segundo en su propio archivo.",
      en: "Take the line “---” away and join the two, or put the second into a file of its own.",
      fr: "Retirez la ligne « --- » et réunissez les deux, ou mettez le second dans son propre fichier.",
    },
  };
}

function tabIssue(file: string, row: number): Issue {
  return {
    rule: "base/yaml-is-indented-by-blanks",
    severity: "error",
    place: { file, row },
    message: {
      es: `La fila ${row} empieza con un tabulador.`,
      en: `Row ${row} begins with a tab.`,
      fr: `La ligne ${row} commence par une tabulation.`,
    },
    cure: {
      es: "Ponga espacios en lugar de tabuladores, dos por nivel.",
      en: "Put blanks in place of tabs, two for each level.",
      fr: "Mettez des espaces à la place des tabulations, deux par niveau.",
    },
  };
}

function duplicateKeyIssue(file: string, row: number): Issue {
  return {
    rule: "base/yaml-key-is-unique",
    severity: "error",
    place: { file, row },
    message: {
      es: `La clave de la fila ${row} ya se usó en el mismo lugar.`,
      en: `The key in row ${row} was already used at the same place.`,
      fr: `La clé de la ligne ${row} a déjà servi au même endroit.`,
    },
    cure: {
      es: "Deje una sola, o una sus contenidos.",
      en: "Keep one of them, or join what they hold.",
      fr: "N'en gardez qu'une, ou réunissez leurs contenus.",
    },
  };
}

function aliasIssue(name: string, builder: Builder, offset: number): Issue {
  const quoted = quote(`*${name}`);
  return {
    rule: "base/yaml-has-no-aliases",
    severity: "error",
    place: { file: builder.file, row: builder.rowAt(offset) },
    message: {
      es: `El alias ${quoted.es} no se admite en los archivos de un estudio.`,
      en: `The alias ${quoted.en} is not allowed in the files of a study.`,
      fr: `L'alias ${quoted.fr} n'est pas admis dans les fichiers d'une étude.`,
    },
    cure: {
      es: "Escriba el contenido donde está el alias.",
      en: "Write out what it stands for.",
      fr: "Écrivez en toutes lettres ce qu'il remplace.",
    },
  };
}

function tooBigIssue(file: string): Issue {
  return {
    rule: "base/yaml-is-not-too-deep",
    severity: "error",
    place: { file },
    message: {
      es: "El archivo anida demasiados niveles o pasa de 5 MB.",
      en: "The file nests too many levels or is larger than 5 MB.",
      fr: "Le fichier imbrique trop de niveaux ou dépasse 5 Mo.",
    },
    cure: {
      es: "Reparta el contenido como lo muestra la descripción de la carpeta.",
      en: "Lay the content out as the description of the study folder shows.",
      fr: "Disposez le contenu comme le montre la description du dossier.",
    },
  };
}
