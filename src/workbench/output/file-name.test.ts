import { describe, expect, test } from "vitest";
import { slug } from "#base/slug";
import { reportPath } from "./file-name.ts";

describe("names of report files", () => {
  test("carry the place in the words of the language", () => {
    expect(reportPath("es", "El Salvador", "pdf")).toBe("es/informe-el-salvador.pdf");
    expect(reportPath("fr", "Mexique", "html")).toBe("fr/rapport-mexique.html");
    expect(reportPath("en", undefined, "xlsx")).toBe("en/report-regional.xlsx");
  });

  test("keep to plain letters", () => {
    expect(slug("México: Oaxaca de Juárez")).toBe("mexico-oaxaca-de-juarez");
    expect(slug("¿?")).toBe("");
  });
});
