import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writePdf } from "../../../test/fixture/write-pdf.ts";
import { splitFullText, writeFullText } from "./full-text.ts";
import { readFullText } from "./read-full-text.ts";

const WORD = '<w:document xmlns:w="w"><w:body>';

describe("a full text", () => {
  test("comes from a PDF page by page, with words joined that a line broke", async () => {
    const { text, issues } = await readFullText(writePdf(["Volver a Tegu-\ncigalpa", "cami\xf3n"]), "a.pdf");
    expect(issues).toEqual([]);
    expect(text?.pages).toEqual(["Volver a Tegucigalpa", "camión"]);
  });

  test("comes from a PDF of 400 pages", async () => {
    const pages = Array.from({ length: 400 }, (_, at) => `Page number ${at + 1} on reintegration`);
    const { text } = await readFullText(writePdf(pages), "long.pdf");
    expect(text?.pages).toEqual(pages);
  });

  test("is missing in a scanned PDF, which says so; a page without text is named", async () => {
    expect((await readFullText(writePdf(["", ""]), "scan.pdf")).issues).toMatchObject([
      { rule: "literature/pdf-has-text" },
    ]);
    const { text, issues } = await readFullText(writePdf(["a", ""]), "half.pdf");
    expect(text?.pages).toEqual(["a", ""]);
    expect(issues).toMatchObject([{ rule: "literature/pdf-page-has-text", message: { en: "No text on pages 2." } }]);
  });

  test("is missing in a locked or broken PDF", async () => {
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${"x".repeat(32)}) /U (${"y".repeat(32)}) >> /ID [(a)(a)]`;
    expect((await readFullText(writePdf(["a"], lock), "a.pdf")).issues).toMatchObject([
      { rule: "literature/pdf-is-open" },
    ]);
    const broken = new TextEncoder().encode("%PDF-1.4\nnothing");
    expect((await readFullText(broken, "b.pdf")).issues).toMatchObject([{ rule: "literature/full-text-can-be-read" }]);
  });

  test("comes from Word with its notes, without what was deleted", async () => {
    const document = `${WORD}<w:p><w:r><w:t>Uno </w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:t>dos</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>celda</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;
    const notes = `<w:footnotes xmlns:w="w"><w:footnote><w:p><w:r><w:t>nota</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    const zip = zipSync({ "word/document.xml": strToU8(document), "word/footnotes.xml": strToU8(notes) });
    expect((await readFullText(zip, "a.docx")).text?.pages).toEqual(["Uno dos\ncelda\nnota"]);
    expect((await readFullText(zipSync({ a: strToU8("b") }), "a.docx")).issues).toHaveLength(1);
  });

  test("comes from a web page without its menus", async () => {
    const html =
      "<!doctype html><html><head><title>t</title><style>p{}</style></head><body><nav>Menú</nav><main><h1>Volver</h1><p>a  casa&nbsp;&eacute;</p><script>x</script></main></body></html>";
    expect((await readFullText(new TextEncoder().encode(html), "a.html")).text?.pages).toEqual(["Volver\na casa é"]);
  });

  test("keeps its pages as text", () => {
    const text = { pages: ["uno\ndos", "", "tres"] };
    expect(splitFullText(writeFullText(text).trimEnd())).toEqual(text);
  });
});
