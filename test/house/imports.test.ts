// The house keeps its plan: imports run as ARCHITECTURE.md says, without cycles, and the ground floor stays pure.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listSources, ROOT, readImports, readImportTable, roomOf } from "./read-architecture.ts";

const table = readImportTable();
const sources = listSources();
const imports = sources.flatMap(readImports);
const GROUND = "base study directory series literature cases intake analysis findings publications dissemination".split(
  " ",
);

describe("the house", () => {
  test("has a line in the table for every room", () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !table.has(room))).toEqual([]);
    expect(sources.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(30);
  });

  test("imports across rooms only as the table permits", () => {
    const forbidden = imports.filter(
      ({ from, to }) => to !== undefined && roomOf(to) !== roomOf(from) && !table.get(roomOf(from))?.has(roomOf(to)),
    );
    expect(forbidden).toEqual([]);
  });

  test("imports only files that exist, by #room across rooms and by ./ inside", () => {
    const wrong = imports.filter(({ from, to, specifier }) => {
      if (to === undefined) return false;
      return !existsSync(join(ROOT, "src", to)) || specifier.startsWith("#") === (roomOf(to) === roomOf(from));
    });
    expect(wrong).toEqual([]);
  });

  test("has no import cycle between files", () => {
    expect(findCycle()).toBeUndefined();
  });

  test("keeps disk, clock and network out of the ground floor", () => {
    const impure = imports.filter(
      ({ from, specifier }) => GROUND.includes(roomOf(from)) && specifier.startsWith("node:"),
    );
    expect(impure).toEqual([]);
  });
});

function findCycle(): readonly string[] | undefined {
  const next = new Map(
    sources.map((path) => [path, imports.flatMap(({ from, to }) => (from === path && to !== undefined ? [to] : []))]),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const to of next.get(path) ?? []) {
      const cycle = visit(to, [...trail, path]);
      if (cycle !== undefined) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of sources) {
    const cycle = visit(path, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
