import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, it } from "vitest";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { sampleDocument } from "../../../../test/fixture/sample-document.ts";
import type { Block, Document } from "../../document/document.ts";
import type { RenderAssets } from "../render-assets.ts";
import { renderDocx } from "./render-docx.ts";

let assets: RenderAssets;
beforeAll(async () => {
  assets = await readRenderAssets("");
});

const report: Document = {
  id: "SLV",
  language: "fr",
  title: "Retour et villes",
  subtitle: "",
  place: "El Salvador",
  publisher: "Équipe",
  publishedOn: "2026-11-30",
  mark: "demonstration",
  markSentence: "Données inventées.",
  citation: "Équipe, 2026.",
  imprint: ["Licence."],
  blocks: [
    { type: "heading", level: 1, id: "needs", children: [{ type: "text", text: "Besoins" }] },
    {
      type: "paragraph",
      children: [
        { type: "reference", to: "table-needs" },
        { type: "note", children: [{ type: "text", text: "Une note en bas." }] },
        { type: "link", address: "javascript:alert(1)", children: [{ type: "text", text: "piège" }] },
      ],
    },
    {
      type: "table",
      id: "table-needs",
      title: "Sept sur dix",
      subtitle: "",
      columns: [{ key: "a", head: "Indicateur", align: "start" }],
      rows: [{ kind: "body", cells: [{ text: "33", suppressed: true }] }],
      notes: [],
      source: "Enquête",
      mark: "demonstration",
    },
    {
      type: "figure",
      id: "figure-needs",
      title: "Besoins",
      subtitle: "",
      spec: {
        kind: "bars",
        axis: { title: "", unit: "number" },
        bars: [{ category: "Emploi", series: "all", value: 7 }],
        seriesLabels: { all: "Tous" },
      },
      alternative: "Sept personnes cherchent un emploi.",
      notes: [],
      source: "Enquête",
      mark: "real",
      evidence: [],
    },
  ],
};

function link(address: string): Block {
  return { type: "paragraph", children: [{ type: "link", address, children: [{ type: "text", text: address }] }] };
}

async function parts(document: Document): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await renderDocx(document, assets));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe("a report as a Word document", () => {
  it("has real headings, contents, captions and links to them", async () => {
    const xml = (await parts(report))["word/document.xml"] ?? "";
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml).toContain("Sommaire");
    expect(xml).toContain("PAGEREF");
    expect(xml).toMatch(/<w:hyperlink[^>]+w:anchor="b_table_needs_\d+"/);
    expect(xml).toMatch(/<w:bookmarkStart[^>]+w:name="b_table_needs_\d+"/);
  });

  it("repeats the head of a table and never shows a suppressed value", async () => {
    const xml = (await parts(report))["word/document.xml"] ?? "";
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).toContain("<w:cantSplit/>");
    expect(xml).not.toContain(">33<");
    expect(xml).toContain(">·<");
  });

  it("keeps a short group of rows on one page, under its head; a long one may go on", async () => {
    const group = (name: string, count: number) => [
      { kind: "group" as const, cells: [{ text: name }] },
      ...Array.from({ length: count }, (_, at) => ({ kind: "body" as const, cells: [{ text: `${name}-${at}` }] })),
    ];
    const [first, table] = report.blocks.filter(({ type }) => type === "heading" || type === "table");
    const rows = [...group("short", 3), ...group("long", 6), ...group("last", 2)];
    const document = { ...report, blocks: [first, { ...table, rows }] as Document["blocks"] };
    const xml = (await parts(document))["word/document.xml"] ?? "";
    const kept = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)]
      .map(([row]) => row)
      .filter((row) => row.includes("<w:keepNext/>"))
      .flatMap((row) => /(?:short|long|last)(?:-\d)?/u.exec(row)?.[0] ?? []);
    expect(kept).toEqual(["short", "short-0", "short-1", "long", "last", "last-0"]);
  });

  it("draws a figure as vectors with a picture for older programs, and tells it in words", async () => {
    const files = await parts(report);
    expect(Object.keys(files).filter((name) => name.endsWith(".svg"))).toHaveLength(1);
    expect(Object.keys(files).filter((name) => name.endsWith(".png"))).toHaveLength(1);
    expect(files["word/document.xml"]).toContain("Sept personnes cherchent un emploi.");
  });

  it("keeps footnotes, language, publisher and the day of publication", async () => {
    const files = await parts(report);
    expect(files["word/footnotes.xml"]).toContain("Une note en bas.");
    expect(files["word/styles.xml"]).toContain("fr-FR");
    expect(files["docProps/core.xml"]).toContain("2026-11-30T12:00:00Z");
    expect(files["docProps/core.xml"]).toContain("Équipe");
  });

  it("marks demonstration on the cover, in the head of each page and at each table", async () => {
    const files = await parts(report);
    expect(files["word/document.xml"]).toContain("Données inventées.");
    expect(
      Object.entries(files).filter(
        ([name, xml]) => name.startsWith("word/header") && xml.includes("Données inventées."),
      ),
    ).toHaveLength(1);
    expect(files["word/document.xml"]).toContain("Données de démonstration");
  });

  it("is the same file for the same document, links and bookmarks and drawings included", async () => {
    const linked = { ...report, blocks: [...report.blocks, link("https://one.example"), link("https://two.example")] };
    expect(await renderDocx(linked, assets)).toEqual(await renderDocx(linked, assets));
  });

  it("leads each link to its own address", async () => {
    const files = await parts({ ...report, blocks: [link("https://one.example"), link("https://two.example")] });
    const targets = [
      ...(files["word/_rels/document.xml.rels"] ?? "").matchAll(/Id="(rIdLink\d+)"[^>]*Target="([^"]+)"/g),
    ];
    const address = new Map(targets.map(([, id = "", target = ""]) => [id, target]));
    const used = [...(files["word/document.xml"] ?? "").matchAll(/<w:hyperlink[^>]*r:id="([^"]+)"/g)].map(
      ([, id = ""]) => address.get(id),
    );
    expect(used).toEqual(["https://one.example", "https://two.example"]);
  });

  it("follows no address that runs a script", async () => {
    expect(JSON.stringify(await parts(report))).not.toContain("javascript:");
  });

  it("takes any text without breaking the file", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (wild) => {
        const blocks: readonly Block[] = [{ type: "paragraph", children: [{ type: "text", text: `<a&${wild}` }] }];
        const xml = (await parts({ ...report, title: wild, blocks }))["word/document.xml"] ?? "";
        expect(xml).toContain("&lt;a&amp;");
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these signs must not be there
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the package of a Word document", () => {
  it("holds well-formed parts, and every relation leads to a part or out of the file", async () => {
    for (const language of ["es", "en", "fr"] as const) {
      const files = await parts(sampleDocument(language, 1));
      for (const [name, xml] of Object.entries(files)) if (/\.(xml|rels|svg)$/.test(name)) readStrictly(xml);
      const relations = files["word/_rels/document.xml.rels"] ?? "";
      const inner = [...relations.matchAll(/Target="([^"]+)"\/>/g)].map(([, target = ""]) => `word/${target}`);
      expect(inner.filter((target) => files[target] === undefined)).toEqual([]);
      const ids = [...relations.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
      const used = [...(files["word/document.xml"] ?? "").matchAll(/r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
      expect(used.length).toBeGreaterThan(6);
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it("names each bookmark once and links to no other", async () => {
    const xml = (await parts(sampleDocument("es", 1)))["word/document.xml"] ?? "";
    const names = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/g)];
    const [ids, goals] = [names.map(([, id]) => id), names.map(([, , name]) => name)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(goals).size).toBe(goals.length);
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors.length).toBeGreaterThan(10);
    expect(anchors.filter((anchor) => !goals.includes(anchor))).toEqual([]);
  });

  it("ends every cell with a paragraph, as Word demands", async () => {
    const xml = (await parts(sampleDocument("es", 1)))["word/document.xml"] ?? "";
    expect(xml.match(/<\/w:tc>/g)?.length).toBeGreaterThan(20);
    expect(xml).not.toMatch(/(?<!<\/w:p>|<w:p\/>)<\/w:tc>/);
  });
});

/** Throws at the first fault. */
function readStrictly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.write(xml).close();
}
