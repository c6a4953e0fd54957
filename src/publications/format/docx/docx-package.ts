// The parts of a Word document → one file (Open Packaging Conventions, ECMA-376 part 2). The only date inside is that of publication.
import { strToU8, type Zippable, zipSync } from "fflate";
import { picturePath, pictureRelation } from "./picture-parts.ts";
import { xmlText } from "./wordml.ts";

export interface DocxParts {
  /** Inside of `w:body`, of `w:styles`, of a default `w:hdr` and `w:ftr`. */
  readonly body: string;
  readonly styles: string;
  readonly header: string;
  readonly footer: string;
  /** One written paragraph each; the first has number 1. */
  readonly notes: readonly string[];
  /** Address → id of its relation. */
  readonly links: ReadonlyMap<string, string>;
  /** In the order of the drawings. */
  readonly pictures: readonly { readonly svg: string; readonly png: Uint8Array }[];
  readonly properties: DocxProperties;
}

export interface DocxProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly description: string;
  readonly language: string;
  /** YYYY-MM-DD. */
  readonly publishedOn: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}/relationships"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
].join(" ");

export function packDocx(parts: DocxParts): Uint8Array {
  const texts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([
      { id: "rId1", type: `${OFFICE}/relationships/officeDocument`, target: "word/document.xml" },
      { id: "rId2", type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
    ]),
    "docProps/core.xml": coreProperties(parts.properties),
    "word/_rels/document.xml.rels": relations(documentRelations(parts)),
    "word/document.xml": wordPart("document", `<w:body>${parts.body}</w:body>`),
    "word/fontTable.xml": wordPart("fonts", FONTS),
    "word/footer1.xml": wordPart("ftr", parts.footer),
    "word/footer2.xml": wordPart("ftr", "<w:p/>"),
    "word/footnotes.xml": wordPart("footnotes", footnotes(parts.notes)),
    "word/header1.xml": wordPart("hdr", parts.header),
    "word/header2.xml": wordPart("hdr", "<w:p/>"),
    "word/numbering.xml": wordPart("numbering", BULLETS),
    "word/settings.xml": wordPart("settings", SETTINGS),
    "word/styles.xml": wordPart("styles", parts.styles),
  };
  const files: Zippable = {};
  for (const [path, text] of Object.entries(texts)) files[path] = [strToU8(text), { level: 6 }];
  for (const [index, { svg, png }] of parts.pictures.entries()) {
    files[`word/${picturePath(index + 1, "svg")}`] = [strToU8(svg), { level: 6 }];
    // A PNG is packed already.
    files[`word/${picturePath(index + 1, "png")}`] = [png, { level: 0 }];
  }
  return zipSync(files, { mtime: dateOf(parts.properties) });
}

function dateOf({ publishedOn }: DocxProperties): Date {
  return new Date(`${publishedOn}T12:00:00Z`);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function wordPart(name: string, inside: string): string {
  return `${DECLARATION}<w:${name} ${NAMESPACES}>${inside}</w:${name}>`;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

function documentRelations({ links, pictures }: DocxParts): readonly Relation[] {
  const inner = PARTS.map(([id, kind, target]) => ({ id, type: `${OFFICE}/relationships/${kind}`, target }));
  const images = pictures.flatMap((_, index) =>
    (["svg", "png"] as const).map((kind) => ({
      id: pictureRelation(index + 1, kind),
      type: `${OFFICE}/relationships/image`,
      target: picturePath(index + 1, kind),
    })),
  );
  const outer = [...links].map(([target, id]) => ({
    id,
    type: `${OFFICE}/relationships/hyperlink`,
    target,
    isExternal: true,
  }));
  return [...inner, ...images, ...outer];
}

/** Id of the relation, its kind, the part. */
const PARTS = [
  ["rIdStyles", "styles", "styles.xml"],
  ["rIdNumbering", "numbering", "numbering.xml"],
  ["rIdSettings", "settings", "settings.xml"],
  ["rIdFonts", "fontTable", "fontTable.xml"],
  ["rIdFootnotes", "footnotes", "footnotes.xml"],
  ["rIdHeader", "header", "header1.xml"],
  ["rIdHeaderFirst", "header", "header2.xml"],
  ["rIdFooter", "footer", "footer1.xml"],
  ["rIdFooterFirst", "footer", "footer2.xml"],
] as const;

function relations(items: readonly Relation[]): string {
  const written = items.map(({ id, type, target, isExternal }) => {
    const mode = isExternal === true ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${mode}/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${written.join("")}</Relationships>`;
}

function contentTypes(): string {
  const defaults = [
    ["rels", `${"application/vnd.openxmlformats-package"}.relationships+xml`],
    ["xml", "application/xml"],
    ["png", "image/png"],
    ["svg", "image/svg+xml"],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = [
    ["/word/document.xml", `${CONTENT}.document.main+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...PARTS.map(([, kind, target]) => [`/word/${target}`, `${CONTENT}.${kind}+xml`] as const),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${[...defaults, ...overrides].join("")}</Types>`;
}

function coreProperties(properties: DocxProperties): string {
  const { title, subject, creator, description, language } = properties;
  const date = dateOf(properties)
    .toISOString()
    .replace(/\.\d+Z$/, "Z");
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(creator)}</dc:creator>`,
    `<dc:description>${xmlText(description)}</dc:description><dc:language>${language}</dc:language>`,
    `<cp:lastModifiedBy>${xmlText(creator)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${day("created")}${day("modified")}`,
    "</cp:coreProperties>",
  ].join("");
}

/** Numbers -1 and 0 are the lines above the notes, as Word expects them. */
function footnotes(notes: readonly string[]): string {
  const line = (type: string, id: number, sign: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${sign}/></w:r></w:p></w:footnote>`;
  return [
    line("separator", -1, "separator"),
    line("continuationSeparator", 0, "continuationSeparator"),
    ...notes.map((note, index) => `<w:footnote w:id="${index + 1}">${note}</w:footnote>`),
  ].join("");
}

const SETTINGS = [
  '<w:defaultTabStop w:val="720"/>',
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
].join("");

/** What stands in where the fonts are not installed. */
const FONTS = [
  '<w:font w:name="Noto Sans"><w:altName w:val="Segoe UI"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>',
  '<w:font w:name="Noto Serif"><w:altName w:val="Cambria"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>',
].join("");

const BULLETS = [
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>',
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/><w:lvlJc w:val="left"/>',
  '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
].join("");
