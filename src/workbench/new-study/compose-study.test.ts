import { zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { Problem } from "#base/problem";
import { realEffects } from "../effect/real-effects.ts";
import { StudyFolderProblem } from "../problems.ts";
import { readStudyFolder } from "../read-study-folder.ts";
import { checkWish } from "./check-wish.ts";
import { composeStudy } from "./compose-study.ts";
import type { FolderFiles } from "./folder-files.ts";
import { readIncludedStudy } from "./included-study.ts";
import { type Offer, offerOf } from "./offered-places.ts";
import type { StudyHead } from "./study-wish.ts";
import { type SaidOfStudy, usualWish } from "./usual-wish.ts";

const effects = realEffects();
const HEAD: StudyHead = { id: "volver", titles: { es: "Volver" }, publisher: { es: "Equipo" } };
const TODAY = "2027-01-10";

let included: FolderFiles;
let offer: Offer;
beforeAll(async () => {
  included = await readIncludedStudy(effects);
  offer = offerOf(included);
});

const wish = (said: Partial<SaidOfStudy> = {}) => usualWish(offer, TODAY, { ...HEAD, ...said });
const fromTemplate = (said?: Partial<SaidOfStudy>) => composeStudy(effects, { from: "template", wish: wish(said) });
const textOf = (files: FolderFiles, path: string) => new TextDecoder().decode(files.get(path));
const problemOf = (work: () => void) => {
  try {
    work();
    return "";
  } catch (cause) {
    return cause instanceof Problem ? cause.code : cause;
  }
};

describe("a study from the template", () => {
  test.each<[string, Partial<SaidOfStudy>]>([
    ["with everything", {}],
    ["of one country and one city", { countries: ["HND"], cities: ["HND-TGU"] }],
    ["in French alone", { languages: ["fr"] }],
    ["that asks employers alone", { instruments: ["employer"] }],
    ["that asks neighbours and institutions", { instruments: ["community", "institution", "case-consent"] }],
    [
      "somewhere else altogether",
      {
        countries: [],
        cities: [],
        ownCountries: [{ code: "CRI", names: { es: "Costa Rica" } }],
        ownCities: [{ name: "San José", country: "CRI", admin1: "", longitude: -84.08, latitude: 9.93 }],
      },
    ],
  ])("%s has nothing wrong in its folder", async (_case, said) => {
    const { files } = await fromTemplate(said);
    expect((await readStudyFolder(files)).issues).toEqual([]);
  });

  test("holds what was chosen and nothing that others found", async () => {
    const { files, folder } = await fromTemplate({
      countries: ["SLV"],
      languages: ["es", "en"],
      instruments: ["returnee"],
    });
    expect(folder.study.countries.map(({ code }) => code)).toEqual(["SLV"]);
    expect(folder.study.cities.every(({ country }) => country === "SLV")).toBe(true);
    expect(folder.instruments.map(({ id }) => id)).toEqual(["returnee"]);
    expect(new Set(folder.analysis.indicators.map(({ table }) => table))).toEqual(new Set(["returnee"]));
    expect([...files.keys()].filter((path) => path.includes("/fr/"))).toEqual([]);
    const { responses, services, observations, references, practices, cases, stakeholders } = folder;
    expect([responses, services, observations, references, practices, cases, stakeholders].flat()).toEqual([]);
    const chapters = [...files].filter(([path]) => path.endsWith(".md")).map(([path]) => textOf(files, path));
    expect(chapters.filter((text) => /Guatemala|Honduras|México|Mexico|demostración|invented/u.test(text))).toEqual([]);
  });

  test("the forms offer its own places", async () => {
    const { folder } = await fromTemplate({
      countries: ["HND"],
      ownCities: [{ name: "Danlí", country: "HND", admin1: "El Paraíso", longitude: -86.57, latitude: 14.03 }],
    });
    const cities = folder.study.cities.map(({ id }) => id);
    expect(cities).toContain("HND-DAN");
    const [form] = folder.instruments.filter(({ id }) => id === "returnee");
    const asked = form?.variables.find(({ name }) => name === "city");
    expect(asked?.categories?.map(({ code }) => code)).toEqual(cities);
  });

  test.each<[string, Partial<SaidOfStudy>]>([
    ["workbench/study-id-is-unfit", { id: "Con Espacio" }],
    ["workbench/study-id-is-unfit", { id: "../x" }],
    ["workbench/study-lacks-something", { titles: {} }],
    ["workbench/study-lacks-something", { languages: [] }],
    ["workbench/study-lacks-something", { countries: [], cities: [] }],
    ["workbench/study-lacks-something", { countries: ["SLV", "HND"], cities: ["HND-TGU"] }],
    ["workbench/study-lacks-something", { countries: ["SLV"], cities: ["SLV-SSA", "HND-TGU"] }],
    ["workbench/study-lacks-something", { instruments: ["case-consent"] }],
    ["workbench/template-has-not-that", { countries: ["XXX"] }],
    ["workbench/template-has-not-that", { instruments: ["../../etc"] }],
  ])("is refused as %s where it says %j", (code, said) => {
    expect(problemOf(() => checkWish(wish(said), offer))).toBe(code);
  });
});

describe("the included study copied, and a zip", () => {
  test("keep everything but the name", async () => {
    const { files, folder } = await composeStudy(effects, { from: "included", head: HEAD });
    expect(folder.study).toMatchObject({ id: "volver", titles: { en: "Volver" } });
    expect([...files.keys()]).toEqual([...included.keys()]);
    expect(folder.responses.every(({ mark }) => mark === "demonstration")).toBe(true);
    const bytes = zipSync(Object.fromEntries(files));
    const again = await composeStudy(effects, { from: "zip", bytes, id: "otra-vez" });
    expect(again.folder.study).toMatchObject({ id: "otra-vez", titles: { en: "Volver" } });
  }, 30_000);

  test("with a mistake is refused with its place", async () => {
    const { files } = await fromTemplate();
    const bytes = zipSync({
      ...Object.fromEntries(files),
      "places/cities.csv": new TextEncoder().encode("id,name\nX,Y\n"),
    });
    const cause = await composeStudy(effects, { from: "zip", bytes }).catch((thrown: unknown) => thrown);
    expect(cause).toBeInstanceOf(StudyFolderProblem);
    expect((cause as StudyFolderProblem).issues.some(({ place }) => place.file === "places/cities.csv")).toBe(true);
  });
});
