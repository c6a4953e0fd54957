import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldworkPlan } from "#study/fieldwork-plan";
import { defaultFieldwork } from "#study/fieldwork-plan";
import type { Instrument } from "#study/instrument/instrument";
import { asFieldRecord } from "./as-field-record.ts";
import { drawBackCheck } from "./draw-back-check.ts";
import type { CheckGround, CheckName, FieldRecord } from "./field-record.ts";
import { findFlags } from "./find-flags.ts";
import { haversineMetres } from "./haversine.ts";
import { interviewerEffects } from "./interviewer-effects.ts";
import type { RawAnswers } from "./keep-answers.ts";
import { onePerPersonAndWave } from "./one-per-person.ts";
import { auditSeconds } from "./read-audit.ts";
import { summariseFieldwork } from "./summarise-fieldwork.ts";

const SCALE = ["very_good", "good", "fair", "poor", "dk"].map((code) => ({ code, labels: {} }));
const ITEMS = Array.from({ length: 24 }, (_, index) => `item_${index + 1}`);

const INSTRUMENT: Instrument = {
  id: "returnee",
  formId: "returnee",
  version: "1",
  titles: {},
  variables: [
    ...ITEMS.map((name, row) => ({ name, kind: "one" as const, labels: {}, categories: SCALE, row: row + 2 })),
    { name: "age", kind: "integer", labels: {}, categories: [], row: 40 },
  ],
};

const CITIES = new Map([["SLV-SSA", { latitude: 13.6929, longitude: -89.2182 }]]);

interface Given extends RawAnswers {
  readonly id: string;
}

function record({ id, ...answers }: Given, plan = defaultFieldwork("returnee")): FieldRecord {
  return asFieldRecord({ id, answers: { city: "SLV-SSA", sex: "female", ...answers } }, plan);
}

function ground(records: readonly FieldRecord[], change: Partial<FieldworkPlan> = {}): CheckGround {
  const plan = { ...defaultFieldwork("returnee"), ...change };
  return { records, plan, instrument: INSTRUMENT, cities: CITIES, period: { start: "2026-06-01", end: "2026-08-31" } };
}

function flagged(check: CheckName, records: readonly FieldRecord[], change: Partial<FieldworkPlan> = {}) {
  return findFlags(ground(records, change))
    .flags.filter((flag) => flag.check === check)
    .map((flag) => flag.records);
}

/** Answers that differ between people as answers do. */
function answers(seed: number): Record<string, string> {
  return Object.fromEntries(ITEMS.map((name, at) => [name, SCALE[(seed * (at + 3) + at * at) % 4]?.code ?? ""]));
}

function visit(id: string, [start, end]: readonly [string, string], more: RawAnswers = {}): FieldRecord {
  const at = (clock: string) => `2026-06-10T${clock}:00.000-06:00`;
  return record({ id, interviewer: "e1", start: at(start), end: at(end), ...more });
}

describe("a record as a supervisor sees it", () => {
  test("knows its duration, the clock on the wall and its place", () => {
    const seen = visit("a", ["09:30", "10:15"], { location: "13.7 -89.2 650.0 4.5" });
    expect(seen).toMatchObject({ durationSeconds: 2700, start: { clock: "09:30" }, day: "2026-06-10" });
    expect(seen.point).toEqual({ latitude: 13.7, longitude: -89.2, accuracyMetres: 4.5 });
  });

  test("has no duration when it stayed open for days or ended before it began", () => {
    expect(visit("a", ["10:15", "09:30"]).durationSeconds).toBeUndefined();
  });

  test("is a refusal when consent was", () => {
    expect(record({ id: "a", consent: "no" }).outcome).toBe("refused");
  });

  test("reads any text as place or moment without failing", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (location, start) => {
        expect(record({ id: "a", location, start }).id).toBe("a");
      }),
    );
  });

  test("takes the time on screen from the audit log, without breaks", () => {
    const log =
      "event,node,start,end\nform start,,1000,\nquestion,/data/a,1000,31000\nform exit,,31000,\nquestion,/data/b,900000,930000\n";
    expect(auditSeconds(log)).toBe(60);
    expect(auditSeconds("no,audit\n1,2")).toBeUndefined();
  });
});

describe("durations", () => {
  const usual = Array.from({ length: 30 }, (_, index) =>
    visit(`r${index}`, ["09:00", `09:${30 + (index % 20)}`], { interviewer: `e${index}` }),
  );

  test("far from the median of their logarithms are flagged, quick and slow", () => {
    const all = [...usual, visit("quick", ["09:00", "09:04"]), visit("slow", ["06:00", "14:00"])];
    expect(flagged("duration", all)).toEqual([["quick"], ["slow"]]);
  });

  test("of refusals are not compared", () => {
    expect(flagged("duration", [...usual, visit("no", ["09:00", "09:01"], { consent: "no" })])).toEqual([]);
  });
});

describe("answers", () => {
  test("all the same along a scale are flagged", () => {
    const same = Object.fromEntries(ITEMS.map((name) => [name, "fair"]));
    expect(
      flagged("straight-lining", [record({ id: "same", ...same }), record({ id: "other", ...answers(2) })]),
    ).toEqual([["same"]]);
  });

  test("equal to those of an earlier record are a duplicate, and nearly equal a near one", () => {
    const first = record({ id: "first", age: 30, ...answers(1) });
    const copy = record({ id: "copy", age: 30, ...answers(1) });
    const changed = record({ id: "changed", age: 31, ...answers(1), item_3: "dk" });
    const other = record({ id: "other", age: 52, ...answers(2) });
    expect(flagged("duplicate", [first, copy, changed, other])).toEqual([["copy", "first"]]);
    expect(flagged("near-duplicate", [first, changed, other])).toEqual([["changed", "first"]]);
  });

  test("that nearly everybody gives and that are missing are counted", () => {
    const full = Array.from({ length: 40 }, (_, index) => record({ id: `r${index}`, ...answers(index) }));
    const { item_1: _, item_2: __, item_3: ___, ...rest } = answers(9);
    expect(flagged("missing", [...full, record({ id: "gaps", ...rest })])).toEqual([["gaps"]]);
  });

  test("of not knowing are counted where the question offers it", () => {
    const unsure = Object.fromEntries(ITEMS.map((name, at) => [name, at % 3 === 0 ? "dk" : "good"]));
    expect(flagged("dont-know", [record({ id: "unsure", ...unsure }), record({ id: "sure", ...answers(1) })])).toEqual([
      ["unsure"],
    ]);
  });
});

describe("keys", () => {
  test("named in study.yaml belong to one record; unknown is not equal to unknown", () => {
    const records = ["a", "b"].map((id) => record({ id, voucher: "V1" }));
    const blanks = ["c", "d"].map((id) => record({ id }));
    expect(flagged("duplicate", [...records, ...blanks], { keys: [["voucher"]] })).toEqual([["b", "a"]]);
  });

  test("of a person and a wave belong to one record, and the fuller one stands for both", () => {
    const thin = record({ id: "thin", person: "P1", wave: "1" });
    const full = record({ id: "full", person: "P1", wave: "1", ...answers(1) });
    const later = record({ id: "later", person: "P1", wave: "2", ...answers(3) });
    const rows = onePerPersonAndWave([thin, full, later, record({ id: "unknown" })]);
    expect(rows.kept.map(({ id }) => id)).toEqual(["full", "later", "unknown"]);
    expect(rows.setAside).toEqual([{ id: "thin", of: "full" }]);
    expect(flagged("duplicate", [thin, full, later])).toContainEqual(["full", "thin"]);
  });

  test("of telephones are compared by hash, but not between waves of one person", () => {
    const hashed = ["a", "b"].map((id) => ({ ...record({ id }), phoneHash: "77" }));
    const waves = ["1", "2"].map((wave) => ({ ...record({ id: `w${wave}`, person: "P", wave }), phoneHash: "88" }));
    expect(flagged("same-phone", [...hashed, ...waves])).toEqual([["b", "a"]]);
  });
});

describe("places and times", () => {
  test("San Salvador and Santa Ana are some 50 km apart", () => {
    const santaAna = { latitude: 13.9946, longitude: -89.5597 };
    expect(haversineMetres(CITIES.get("SLV-SSA") ?? santaAna, santaAna) / 1000).toBeCloseTo(49.8, 0);
  });

  test("far from the city are flagged", () => {
    const far = record({ id: "far", location: "13.9946 -89.5597 0 5" });
    expect(flagged("distance", [far, record({ id: "near", location: "13.70 -89.21 0 5" })])).toEqual([["far"]]);
    expect(flagged("distance", [{ ...record({ id: "known" }), distanceMetres: 90_000 }])).toEqual([["known"]]);
  });

  test("on one doorstep within minutes are one visit", () => {
    const place = { location: "13.700000 -89.200000 0 5" };
    const records = [
      visit("a", ["09:00", "09:30"], place),
      visit("b", ["09:03", "09:40"], { ...place, interviewer: "e2" }),
      visit("c", ["12:00", "12:30"], place),
    ];
    expect(flagged("same-place-and-time", records)).toEqual([["b", "a"]]);
  });

  test("that are known to a tenth of a degree accuse nobody of one doorstep, of haste or of a few kilometres", () => {
    const [here, there] = [{ location: "13.7 -89.2 0 8000" }, { location: "13.8 -89.2 0 8000" }];
    const records = [visit("a", ["09:00", "09:30"], here), visit("b", ["09:31", "09:40"], there)];
    const twins = [...records, visit("c", ["09:03", "09:33"], { ...here, interviewer: "e2" })];
    expect([flagged("same-place-and-time", twins), flagged("speed", records)]).toEqual([[], []]);
    expect(flagged("distance", [record({ id: "edge", location: "14.0 -89.2 0 8000" })])).toEqual([]);
    expect(flagged("distance", [record({ id: "far", location: "14.5 -89.2 0 8000" })])).toEqual([["far"]]);
  });

  test("that one interviewer cannot keep are flagged: two at once, or too far too soon", () => {
    const records = [
      visit("a", ["09:00", "09:40"], { location: "13.70 -89.20 0 5" }),
      visit("b", ["09:30", "10:00"], { location: "13.70 -89.20 0 5" }),
      visit("c", ["10:05", "10:30"], { location: "13.9946 -89.5597 0 5" }),
    ];
    expect(flagged("overlap", records)).toEqual([["b", "a"]]);
    expect(flagged("speed", records)).toEqual([["c", "b"]]);
  });

  test("out of hours and out of the period of fieldwork are flagged", () => {
    expect(flagged("hours", [visit("late", ["22:10", "22:40"])])).toEqual([["late"]]);
    expect(flagged("period", [record({ id: "old", interview_date: "2025-06-10" })])).toEqual([["old"]]);
  });
});

describe("interviewer effects", () => {
  /** Shrout and Fleiss 1979, table 2: six targets (here interviewers), four judgements each. */
  const RATINGS = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const records = RATINGS.flatMap((group, at) =>
    group.map((age, turn) => record({ id: `${at}-${turn}`, interviewer: `e${at}`, age })),
  );
  /** qf(.975, 5, 18) and qf(.025, 5, 18) of R. */
  const fisherQuantile = (p: number) => (p > 0.5 ? 3.381968 : 0.1574313);
  const plan = { questions: ["age"], instrument: INSTRUMENT, leastRecords: 2, fisherQuantile };

  test("equal the ICC(1) of Shrout and Fleiss, 0.17 between −0.13 and 0.72", () => {
    const [effect] = interviewerEffects(records, plan);
    expect(effect).toMatchObject({ interviewers: 6, n: 24 });
    expect(effect?.correlation).toBeCloseTo(0.1657, 4);
    expect(effect?.lower).toBeCloseTo(-0.1329, 3);
    expect(effect?.upper).toBeCloseTo(0.7226, 3);
  });

  test("say question and answer as the form words them", () => {
    const [work] = INSTRUMENT.variables;
    if (work === undefined) throw new Error("the instrument has no variable");
    const variable = {
      ...work,
      ...{ name: "age", kind: "one" as const, labels: { es: "**¿Trabaja?**", fr: "Travaille ${them} ?" } },
      categories: [{ code: "20", labels: { es: "Sí" } }],
    };
    const old = records.map((each, at) => ({ ...each, answers: new Map([["age", at % 4 === 0 ? "20" : "30"]]) }));
    const [effect] = interviewerEffects(old, { ...plan, instrument: { ...INSTRUMENT, variables: [variable] } });
    expect(effect?.words).toEqual({ es: "¿Trabaja?: Sí", en: "¿Trabaja?: Sí", fr: "Travaille … ? : Sí" });
  });

  test("do not take a city for its interviewer", () => {
    const apart = records.map((each) => ({ ...each, city: each.interviewer }));
    expect(interviewerEffects(apart, plan)).toEqual([]);
  });
});

describe("the whole of fieldwork", () => {
  const records = [
    visit("a", ["09:00", "09:40"], answers(1)),
    visit("b", ["10:00", "10:30"], answers(2)),
    visit("c", ["11:00", "11:20"], { consent: "no" }),
  ];

  test("tells which checks had no ground, instead of calling all well", () => {
    const { notPossible } = findFlags(ground(records));
    expect(notPossible).toContainEqual({ check: "distance", missing: ["location"] });
    expect(notPossible.map(({ check }) => check)).not.toContain("overlap");
  });

  test("counts what is done against the quota, refusals, and the median time", () => {
    const base = ground(records, { quotas: [{ city: "SLV-SSA", sex: "female", wanted: 5 }] });
    const summary = summariseFieldwork(base, []);
    expect(summary.whole).toMatchObject({ done: 2, refused: 1, medianMinutes: 35 });
    expect(summary.quotas).toEqual([{ city: "SLV-SSA", sex: "female", among: "", wanted: 5, done: 2 }]);
    expect(summary.byInterviewer.map(({ interviewer }) => interviewer)).toEqual(["e1"]);
  });

  test("a quota may be of any answers: of codes, of numbers, of several questions, in every city", () => {
    const people = [
      record({ id: "1", age: "18", needs: "work housing", kind: "forced" }),
      record({ id: "2", age: "29", needs: "housing", kind: "chosen" }),
      record({ id: "3", city: "GTM-GUA", age: "30", needs: "work", kind: "forced" }),
      record({ id: "4", age: "", needs: "", kind: "" }),
    ];
    const young = { question: "age", from: 18, to: 29 };
    const quotas = [
      { among: [young], wanted: 4 },
      { city: "SLV-SSA", among: [young, { question: "needs", codes: ["work", "legal"] }], wanted: 3 },
      { among: [{ question: "kind", codes: ["forced"] }], wanted: 2 },
      { among: [{ question: "not_asked", codes: ["x"] }], wanted: 1 },
    ];
    const counted = summariseFieldwork(ground(people, { quotas }), []).quotas;
    expect(counted.map(({ city, among, wanted, done }) => [city, among, `${done}/${wanted}`])).toEqual([
      ["", "age: 18–29", "2/4"],
      ["SLV-SSA", "age: 18–29; needs: work, legal", "1/3"],
      ["", "kind: forced", "2/2"],
      ["", "not_asked: x", "0/1"],
    ]);
  });

  test("draws the same back-check for the same seed, some of every interviewer, and no refusal", () => {
    const many = Array.from({ length: 60 }, (_, index) => record({ id: `r${index}`, interviewer: `e${index % 3}` }));
    const plan = { seed: "2026", share: 0.1, leastPerInterviewer: 3 };
    const drawn = drawBackCheck([...many, ...records], plan);
    expect(drawn).toEqual(drawBackCheck([...records, ...many].reverse(), plan));
    expect(drawn.filter(({ interviewer }) => interviewer === "e0")).toHaveLength(3);
    expect(drawn.map(({ id }) => id)).not.toContain("c");
    expect(drawBackCheck(many, { ...plan, seed: "1" })).not.toEqual(drawBackCheck(many, plan));
  });
});
