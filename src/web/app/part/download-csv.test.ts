import { expect, test } from "vitest";
import { csvOf } from "./download-csv.ts";

test("a list leaves as CSV that a spreadsheet reads and does not compute", () => {
  const columns = [
    { name: "Nombre", value: ({ name }: { name: string }) => name },
    { name: "Qué hacer" },
    { name: "n, total", value: () => -3 },
  ];
  expect(csvOf(columns, [{ name: 'Ana "la de aquí"' }, { name: "=1+1" }])).toBe(
    '\uFEFFNombre,"n, total"\n"Ana ""la de aquí""",-3\n\'=1+1,-3\n',
  );
});
