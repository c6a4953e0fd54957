import { describe, expect, test } from "vitest";
import { slug } from "#base/slug";
import { reportPath } from "./file-name.ts";

describe("names of report files", () => {
  test("carry the place in the words of the language", () => {
    expect(reportPath("es", "El Salvador")).toBe("es/informe-el-salvador");
    expect(reportPath("fr", "Mexique")).toBe("fr/rapport-mexique");
    expect(reportPath("en", undefined)).toBe("en/report-regional");
  });

  test("keep to plain letters", () => {
    expect(slug("México: Oaxaca de Juárez")).toBe("mexico-oaxaca-de-juarez");
    expect(slug("¿?")).toBe("");
  });
});
