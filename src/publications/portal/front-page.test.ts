import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#base/text";
import { type FrontPage, renderFrontPage } from "./front-page.ts";

const page: FrontPage = {
  language: "es",
  title: "Retorno y ciudades",
  subtitle: "Cuatro países",
  publisher: "Equipo del estudio",
  mark: "demonstration",
  cards: [
    {
      place: "SLV",
      title: "El Salvador",
      lead: "Seis de cada diez personas retornadas necesitan empleo",
      files: [
        { format: "html", address: "es/SLV.html", bytes: 1_250_000 },
        { format: "pdf", address: "es/SLV.pdf", bytes: 800_000 },
      ],
    },
  ],
  editions: LANGUAGES.map((language) => ({ language, address: `index-${language}.html` })),
};

describe("the front page", () => {
  test("leads to every file of every report, with its size", () => {
    const html = renderFrontPage(page);
    expect(html).toContain('href="es/SLV.html"');
    expect(html).toContain('href="es/SLV.pdf"');
    expect(html).toContain("1.3\u00a0MB");
  });

  test("says that data is for demonstration, and only then", () => {
    expect(renderFrontPage(page)).toContain("Datos de demostración");
    expect(renderFrontPage({ ...page, mark: "real" })).not.toContain("Datos de demostración");
  });

  test("offers the other languages and marks its own", () => {
    const html = renderFrontPage({ ...page, language: "fr" });
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('<span aria-current="page">Français</span>');
    expect(html).toContain('hreflang="es"');
    expect(html).toContain("1,3\u00a0Mo");
  });

  test("lets no text become markup", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const html = renderFrontPage({
          ...page,
          title: `<b>${text}`,
          cards: [{ place: "X", title: text, lead: `"'<script>${text}`, files: [] }],
        });
        expect(html).not.toContain("<b>");
        expect(html).not.toContain("<script");
      }),
    );
  });
});
