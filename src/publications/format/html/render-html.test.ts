// The web page needs nothing from outside, traces its numbers, and lets no text become markup.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Document } from "#publications/document/document";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { sampleDocument } from "../../../../test/fixture/sample-document.ts";
import { renderHtml } from "./render-html.ts";

const assets = await readRenderAssets("");

async function page(document: Document): Promise<string> {
  return new TextDecoder().decode(await renderHtml(document, assets));
}

const sample = await page(sampleDocument("es", 2));

describe("a web page", () => {
  test("fetches nothing and runs nothing", () => {
    expect(sample).not.toMatch(/<(script|link|iframe|img|object)\b/i);
    expect(sample).not.toMatch(/\b(src|srcset)=|url\(|@import/i);
    expect(sample).not.toMatch(/\son[a-z]+=/i);
  });

  test("says its language, and can be walked by landmarks and a way past the contents", () => {
    expect(sample).toContain('<html lang="es">');
    for (const part of ['<a class="skip" href="#content">', '<main id="content"', '<nav class="contents"', "<footer>"])
      expect(sample).toContain(part);
    expect(sample.match(/<h1/g)).toHaveLength(1);
  });

  test("uses every id once, and every link inside the page has its goal", () => {
    const ids = [...sample.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const goals = [...sample.matchAll(/href="#([^"]+)"/g)].map(([, goal]) => goal);
    expect(goals.length).toBeGreaterThan(10);
    expect(goals.filter((goal) => !ids.includes(goal))).toEqual([]);
  });

  test("carries the evidence of each number", () => {
    expect(sample).toContain(
      'data-evidence="estimate:sample:REG:female" title="Evidencia: estimate:sample:REG:female"',
    );
    expect(sample).toMatch(/<td class="decimal" data-evidence="estimate:need-0:REG:female"/);
  });

  test("closes every element that it opens", () => {
    const open: string[] = [];
    const body = sample.slice(sample.indexOf("<html")).replace(/<style>.*?<\/style>/gs, "");
    for (const [, close, name = "", rest = ""] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi)) {
      if (rest.endsWith("/") || ["br", "meta"].includes(name)) continue;
      if (close === "") open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test("shows where demonstration data is, and no band when all is real", async () => {
    expect(sample).toContain('<p class="band">');
    expect(await page({ ...sampleDocument("es", 1), mark: "real" })).not.toContain('<p class="band">');
  });

  test("goes to no address that would run a script", async () => {
    const blocks: readonly Block[] = [
      {
        type: "paragraph",
        children: [{ type: "link", address: " JavaScript:alert(1)", children: [{ type: "text", text: "aquí" }] }],
      },
    ];
    const html = await page({ ...sampleDocument("es", 1), blocks });
    expect(html).toContain("<p>aquí</p>");
  });

  test("shows any text as it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (text) => {
        const marked = `<b onclick="x">${text}</b>&amp;`;
        const blocks: readonly Block[] = [
          { type: "heading", level: 1, id: "a", children: [{ type: "text", text: marked }] },
          { type: "paragraph", children: [{ type: "number", text: marked, evidence: marked }] },
          { type: "callout", kind: "case", title: marked, mark: "demonstration", children: [] },
        ];
        const html = await page({ ...sampleDocument("es", 1), title: marked, blocks });
        expect(html).not.toContain("<b onclick");
        expect(html).not.toContain("</b>&amp;");
      }),
      { numRuns: 50 },
    );
  });
});
