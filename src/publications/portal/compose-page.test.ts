// Every page of the portal stands by itself, leads only to what exists, and shows no confidential place.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { aReportInput } from "../../../test/fixture/report-input.ts";
import type { Block, Inline } from "../document/document.ts";
import { flattenBlocks } from "../document/plan-document.ts";
import { composePage } from "./compose-page.ts";
import { addressFrom, planPortal } from "./plan-portal.ts";
import type { PortalInput } from "./portal-input.ts";
import { searchEntry } from "./search-entry.ts";

const LANGUAGES = ["es", "en", "fr"] as const;
const FOLDER = "studies/retorno-y-ciudades/report";

function templates(): ReadonlyMap<string, string> {
  const names = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  return new Map(names.map((name) => [`report/${name}`, readFileSync(`${FOLDER}/${name}`, "utf8")]));
}

const report = aReportInput({ chapters: templates() });
const input: PortalInput = {
  report,
  languages: LANGUAGES,
  readings: [
    {
      kind: "report",
      subject: "SLV",
      language: "es",
      title: "Informe",
      files: [{ format: "pdf", path: "es/informe.pdf" }],
    },
  ],
  hasFinder: true,
  hasFollowUp: true,
  hasWorked: false,
  tables: [],
  changes: undefined,
  lastEdition: undefined,
};
const followUp = LANGUAGES.flatMap((language) =>
  [`tracker.${language}.html`, `numbers.${language}.html`, `follow-up.${language}.xlsx`].map(
    (name) => `follow-up/${name}`,
  ),
);
const pages = LANGUAGES.flatMap((language) => planPortal(report, language));

function inlineAddresses(children: readonly Inline[]): readonly string[] {
  return children.flatMap((inline) => {
    const inner = "children" in inline ? inlineAddresses(inline.children) : [];
    return inline.type === "link" ? [inline.address, ...inner] : inner;
  });
}

function addresses(blocks: readonly Block[]): readonly string[] {
  return flattenBlocks(blocks).flatMap((block): readonly string[] => {
    if (block.type === "cards")
      return block.items.flatMap(({ address, files }) => [address, ...files.map((file) => file.address)]);
    if (block.type === "list") return block.items.flatMap(inlineAddresses);
    return block.type === "paragraph" ? inlineAddresses(block.children) : [];
  });
}

describe("pages of the portal", () => {
  test("have each an address of their own", () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  });

  test.each(pages.map((page) => [page.path, page] as const))(
    "%s has content and leads to pages that exist",
    (_, page) => {
      const { document, issues } = composePage(input, page);
      expect(issues).toEqual([]);
      expect(document.title).not.toBe("");
      const own = addresses(document.blocks).filter((address) => address !== "" && !/^[a-z]+:/.test(address));
      const frame = document.frame;
      const around = [
        frame?.home,
        frame?.search,
        ...(frame?.items ?? []).map(({ address }) => address),
        ...(frame?.editions ?? []).map(({ address }) => address),
      ];
      const known = [...pages.map(({ path }) => path), "es/informe.pdf", "services/index.html", ...followUp];
      for (const address of [...own, ...around])
        expect(
          known.some((path) => path === posix.join(posix.dirname(page.path), address ?? "")) ||
            /open-data/.test(address ?? ""),
          address,
        ).toBe(true);
      const said = JSON.stringify(document);
      expect(said).not.toContain("Calle Secreta");
      expect(said).not.toContain("Ciudad Secreta");
    },
  );

  test("of a city shows its services and no other's", () => {
    const page = pages.find(({ subject, language }) => subject === "SLV-SMI" && language === "es");
    if (page === undefined) throw new Error("no page");
    const { blocks } = composePage(input, page).document;
    const services = blocks.find((block) => block.type === "table" && block.id === "table-city-services");
    expect(services?.type === "table" ? services.rows.length : 0).toBe(1);
  });

  test("give the search their words", () => {
    const page = pages.find(({ subject, language }) => subject === "method" && language === "fr");
    if (page === undefined) throw new Error("no page");
    const entry = searchEntry(composePage(input, page).document);
    expect(entry.text).toContain("Tanahashi");
  });
});

test("addresses are relative to the page", () => {
  expect(addressFrom("es/a.html", "es/b.html")).toBe("b.html");
  expect(addressFrom("es/a.html", "fr/b.html")).toBe("../fr/b.html");
  expect(addressFrom("es/a.html", "portal.css")).toBe("../portal.css");
  expect(addressFrom("index.html", "es/b.html")).toBe("es/b.html");
});

describe("comments of readers", () => {
  const pageIn = (language: "es" | "en" | "fr", feedback?: string) => {
    const study = { ...report.study, ...(feedback === undefined ? {} : { feedback }) };
    const chapters = new Map([[`report/portal/${language}/country.md`, "# Place\n\n::findings{top=1}\n"]]);
    const asked = { ...input, report: { ...report, study, chapters } };
    const page = planPortal(asked.report, language).find(({ subject }) => subject === "SLV");
    if (page === undefined) throw new Error("no page");
    return JSON.stringify(composePage(asked, page).document.blocks);
  };

  test.each([
    ["es", "Comentar con una fuente"],
    ["en", "Comment with a source"],
    ["fr", "Commenter avec une source"],
  ] as const)("have a link behind each finding in %s, to the server that the study names", (language, words) => {
    const told = pageIn(language, "https://study.example.org");
    expect(told).toContain(words);
    expect(told).toMatch(new RegExp(`https://study\\.example\\.org/comment/[^/]+/F-[^"]+\\?lang=${language}`, "u"));
  });

  test("have none where no server would take them", () => {
    expect(pageIn("en")).not.toContain("/comment/");
  });
});
