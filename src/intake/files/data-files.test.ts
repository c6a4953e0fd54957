// Tables go to SPSS and Stata and come back; damaged files end in a Problem, whatever the damage.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Problem } from "#base/problem";
import { readDta } from "./dta/read-dta.ts";
import { writeDta } from "./dta/write-dta.ts";
import { answeredValues, type LabelledColumn, type LabelledTable } from "./labelled-table.ts";
import { readSav } from "./sav/read-sav.ts";
import { writeSav } from "./sav/write-sav.ts";

const TABLE: LabelledTable = {
  label: "Personas retornadas",
  rows: 4,
  columns: [
    {
      name: "sexo",
      label: "Sexo de la persona",
      type: "number",
      level: "nominal",
      valueLabels: [
        { value: 1, label: "Mujer" },
        { value: 2, label: "Hombre" },
        { value: 9, label: "No responde" },
      ],
      userMissing: { values: [9] },
      values: [1, 2, 9, null],
    },
    {
      name: "ingreso",
      label: "Ingreso (US$)",
      type: "number",
      level: "scale",
      valueLabels: [],
      values: [0, -99.5, 1e9, null],
    },
    {
      name: "ciudad_de_residencia",
      label: "¿Dónde vive?",
      type: "text",
      level: "nominal",
      valueLabels: [{ value: "tegucigalpa", label: "Tegucigalpa" }],
      values: ["tegucigalpa", "san_pedro_sula", null, "tegucigalpa"],
    },
    {
      name: "relato",
      label: "",
      type: "text",
      level: "nominal",
      valueLabels: [],
      values: ["é".repeat(900), "b", null, "x".repeat(252)],
    },
    {
      name: "nacio",
      label: "",
      type: "text",
      level: "scale",
      moment: "date",
      valueLabels: [],
      values: ["1999-12-31", null, "1582-10-15", "2026-07-14"],
    },
    {
      name: "hora",
      label: "",
      type: "text",
      level: "scale",
      moment: "datetime",
      valueLabels: [],
      values: ["2026-07-14T10:11:12", null, null, null],
    },
  ],
};

function named(table: LabelledTable, name: string): LabelledColumn {
  const column = table.columns.find((each) => each.name === name);
  if (column === undefined) throw new Error(name);
  return column;
}

describe("an SPSS system file", () => {
  test("gives back what was written, labels, levels and missing values included", () => {
    expect(readSav(writeSav(TABLE), "t.sav")).toEqual(TABLE);
  });

  test("leaves declared missing values out of what is computed with", () => {
    expect(answeredValues(named(readSav(writeSav(TABLE), "t.sav"), "sexo"))).toEqual([1, 2, null, null]);
  });

  test("keeps a range of missing values and one value more", () => {
    const userMissing = { values: [-1], range: { from: 97, to: 99 } };
    const column: LabelledColumn = { ...named(TABLE, "ingreso"), type: "number", values: [-1, 98, 5, 96], userMissing };
    const back = readSav(writeSav({ label: "", rows: 4, columns: [column] }), "t.sav");
    expect(back.columns).toEqual([column]);
    expect(back.columns.map(answeredValues)).toEqual([[null, null, 5, 96]]);
  });

  test("refuses more missing values than SPSS can declare", () => {
    const column: LabelledColumn = {
      ...named(TABLE, "ingreso"),
      type: "number",
      values: [1, 1, 1, 1],
      userMissing: { values: [6, 7, 8, 9] },
    };
    expect(() => writeSav({ ...TABLE, columns: [column] })).toThrow(
      expect.objectContaining({ code: "intake/column-is-unfit-for-export" }),
    );
  });

  test("is read when its cases are deflated", () => {
    expect(readSav(deflated(writeSav(TABLE)), "t.zsav")).toEqual(TABLE);
  });

  test("is read in Windows-1252 when it says so", () => {
    const column: LabelledColumn = {
      name: "n",
      label: "",
      type: "text",
      level: "nominal",
      valueLabels: [],
      values: ["aXb"],
    };
    const bytes = writeSav({ label: "", rows: 1, columns: [column] });
    const text = String.fromCharCode(...bytes);
    bytes[text.lastIndexOf("aXb") + 1] = 0xf1;
    const name = text.indexOf("UTF-8");
    bytes.set([...new TextEncoder().encode("L9   ")], name);
    expect(readSav(bytes, "t.sav").columns[0]?.values).toEqual(["a\uFFFDb".replace("\uFFFD", "ñ")]);
  });
});

describe("a Stata data file", () => {
  test("gives back what was written; texts with labels have become numbers", () => {
    const back = readDta(writeDta(TABLE), "t.dta");
    expect(back.label).toBe(TABLE.label);
    expect(named(back, "ciudad_de_residencia")).toMatchObject({
      type: "number",
      values: [1, 2, null, 1],
      valueLabels: [
        { value: 1, label: "Tegucigalpa" },
        { value: 2, label: "san_pedro_sula" },
      ],
    });
    for (const name of ["ingreso", "relato", "nacio", "hora"])
      expect(named(back, name).values).toEqual(named(TABLE, name).values);
  });

  test("gives declared missing values as .a, with their label", () => {
    expect(named(readDta(writeDta(TABLE), "t.dta"), "sexo")).toMatchObject({
      values: [1, 2, null, null],
      reasons: new Map([[2, "a"]]),
      valueLabels: [{ value: 1 }, { value: 2 }, { value: ".a", label: "No responde" }],
    });
  });

  test("has names that Stata takes, no two alike", () => {
    const names = ["2x", "a-b", "a b", "A_B", "á".repeat(40)];
    const columns = names.map(
      (name): LabelledColumn => ({ name, label: "", type: "number", valueLabels: [], values: [1] }),
    );
    const back = readDta(writeDta({ label: "", rows: 1, columns }), "t.dta");
    expect(back.columns.map(({ name }) => name)).toEqual(["v_2x", "a_b", "a_b_2", "A_B_3", "á".repeat(16)]);
  });
});

const cell = fc.option(
  fc.oneof(fc.integer({ min: -200, max: 200 }), fc.double({ noNaN: true, min: -1e300, max: 1e300 })),
  { nil: null },
);
const words = fc.option(
  fc.string({ unit: "grapheme", maxLength: 400 }).filter((text) => text !== "" && !/[\0 ]$|\0/.test(text)),
  { nil: null },
);
const columns = fc.integer({ min: 0, max: 12 }).chain((rows) =>
  fc
    .array(
      fc.oneof(
        fc
          .array(cell, { minLength: rows, maxLength: rows })
          .map((values) => ({ type: "number" as const, values: values.map((value) => (value === 0 ? 0 : value)) })),
        fc.array(words, { minLength: rows, maxLength: rows }).map((values) => ({ type: "text" as const, values })),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map(
      (given): LabelledTable => ({
        label: "",
        rows,
        columns: given.map((each, index) => ({ ...each, name: `v${index}`, label: "", valueLabels: [] })),
      }),
    ),
);

describe.each([
  ["SPSS", writeSav, readSav],
  ["Stata", writeDta, readDta],
] as const)("files of %s", (_name, write, read) => {
  test("give back any table", () => {
    fc.assert(
      fc.property(columns, (table) => {
        const back = read(write(table), "t");
        expect(back.columns.map(({ values }) => values)).toEqual(table.columns.map(({ values }) => values));
      }),
    );
  });

  test("hold more rows than fit in a page of memory", () => {
    const values = Array.from({ length: 40_000 }, (_, row) => row + 0.5);
    const column: LabelledColumn = { name: "v", label: "", type: "number", valueLabels: [], values };
    expect(read(write({ label: "", rows: 40_000, columns: [column] }), "t").columns[0]?.values).toEqual(values);
  });

  test("end in a Problem when cut short, and never in anything else when changed", () => {
    const whole = write(TABLE);
    const change = fc.record({ at: fc.nat({ max: whole.length - 1 }), byte: fc.nat({ max: 255 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.nat({ max: whole.length }), (changes, length) => {
        const bytes = whole.slice(0, Math.max(length, 1));
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        expect(outcome(() => read(bytes, "t"))).toMatch(/^(read|intake\/)/);
      }),
      { numRuns: 1500 },
    );
  });

  test("are refused with a Problem when they are something else", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(outcome(() => read(bytes, "t"))).toMatch(/^intake\//);
      }),
    );
  });
});

function outcome(work: () => unknown): string {
  try {
    work();
    return "read";
  } catch (cause) {
    return cause instanceof Problem ? cause.code : String(cause);
  }
}

/** The same file with its packed cases in one deflated block. */
function deflated(bytes: Uint8Array): Uint8Array {
  const end = String.fromCharCode(...bytes).lastIndexOf("\xe7\x03\0\0\0\0\0\0") + 8;
  const head = bytes.slice(0, end);
  head.set(new TextEncoder().encode("$FL3"));
  new DataView(head.buffer).setInt32(72, 2, true);
  const packed = zlibSync(bytes.slice(end));
  const trailer = new DataView(new ArrayBuffer(24 + 24 + 24));
  const at = end + 24 + packed.length;
  for (const [index, value] of [end, at, 48].entries()) trailer.setBigUint64(index * 8, BigInt(value), true);
  trailer.setBigInt64(24, -100n, true);
  trailer.setInt32(40, bytes.length - end, true);
  trailer.setInt32(44, 1, true);
  trailer.setBigUint64(48, BigInt(end), true);
  trailer.setBigUint64(56, BigInt(end + 24), true);
  trailer.setInt32(64, bytes.length - end, true);
  trailer.setInt32(68, packed.length, true);
  const blocks = new Uint8Array(trailer.buffer);
  return new Uint8Array([...head, ...blocks.subarray(0, 24), ...packed, ...blocks.subarray(24)]);
}

const READS_WITH_R = `
  library(haven)
  words <- commandArgs(TRUE)
  sav <- read_sav(words[1], user_na = TRUE)
  dta <- read_dta(words[2])
  cat(names(sav), attr(sav$sexo, "label"), names(attr(sav$sexo, "labels")), attr(sav$sexo, "na_values"), format(sav$nacio),
    nchar(sav$relato), sav$ingreso, names(attr(dta$sexo, "labels")), na_tag(dta$sexo), nchar(dta$relato), format(dta$nacio), sep = "|")`;

function hasHaven(): boolean {
  try {
    execFileSync("Rscript", ["-e", "library(haven)"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const isJudged = hasHaven();
if (!isJudged) console.warn("Rscript with haven is absent: our SPSS and Stata files are NOT read by another program");

test.runIf(isJudged)("R reads our files as we wrote them", () => {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  const [sav, dta] = [join(folder, "t.sav"), join(folder, "t.dta")];
  writeFileSync(sav, writeSav(TABLE));
  writeFileSync(dta, writeDta(TABLE));
  const said = execFileSync("Rscript", ["-e", READS_WITH_R, sav, dta], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  rmSync(folder, { recursive: true });
  expect(said.split("|")).toEqual([
    ...TABLE.columns.map(({ name }) => name),
    ...["Sexo de la persona", "Mujer", "Hombre", "No responde", "9", "1999-12-31", "NA", "1582-10-15", "2026-07-14"],
    ...["900", "1", "0", "252", "0", "-99.5", "1e+09", "NA", "Mujer", "Hombre", "No responde", "NA", "NA", "a", "NA"],
    ...["900", "1", "0", "252", "1999-12-31", "NA", "1582-10-15", "2026-07-14"],
  ]);
});
