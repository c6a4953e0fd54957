import { describe, expect, it } from "vitest";
import { LANGUAGES, sameText } from "#base/text";
import { ANALYSIS, CAPACITIES_ON_RECORD, findingsInput } from "../../../test/fixture/findings.ts";
import { aCapacity, anEstimate, aPractice, aStakeholder, aStudy } from "../../../test/fixture/records.ts";
import { deriveFindings } from "../derive-findings.ts";
import type { Finding } from "../finding.ts";
import type { Recommendation, RecommendationAction, StakeholderGroup } from "../recommendation.ts";
import { checkRecommendations } from "./check-recommendations.ts";
import { chooseAddressees } from "./choose-addressees.ts";
import { choosePractices } from "./choose-practices.ts";
import { COUNTRY_RULES, type DraftInput, draftRecommendations } from "./draft-recommendations.ts";
import { isAskedOf } from "./is-asked-of.ts";
import { measureProgress } from "./measure-progress.ts";
import { reviewRecommendations } from "./review-recommendations.ts";
import type { RecommendationRule } from "./rule.ts";
import { REGION_RULES } from "./rules-region.ts";
import { themeOf } from "./themes.ts";

const N = "\u00a0";
const input = findingsInput();
const findings = deriveFindings(input);
const stakeholders = [
  aStakeholder("ST-1"),
  aStakeholder("ST-2", { kind: "employers" }),
  aStakeholder("ST-3", { country: "HND" }),
];
const drafted: DraftInput = {
  ...input,
  findings,
  stakeholders,
  capacities: CAPACITIES_ON_RECORD,
  practices: [aPractice("P1", { names: sameText("Job placement for returnees") })],
};
const drafts = draftRecommendations(drafted);
const employment = drafts.find(({ id }) => id === "R-SLV-EMP-coverage");

function ruleOf(subject: string): RecommendationRule {
  const rule = COUNTRY_RULES.find((one) => one.subject === subject);
  if (rule === undefined) throw new Error(`no rule ${subject}`);
  return rule;
}

function aFinding(id: string, changes: Partial<Finding> = {}): Finding {
  const [finding] = findings;
  if (finding === undefined) throw new Error("no finding");
  return { ...finding, id, ...changes };
}

describe("the tables of rules", () => {
  const rules = [...COUNTRY_RULES, ...REGION_RULES];

  it("give each recommendation of a place its own id", () => {
    for (const table of [COUNTRY_RULES, REGION_RULES]) {
      const ids = table.map(({ subject, leading }) => `${subject}-${leading}`);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("speak to all four groups", () => {
    const groups = ["civil-society", "employers", "government", "local-authority"];
    expect([...new Set(COUNTRY_RULES.map(({ group }) => group))].sort()).toEqual(groups);
    expect([...new Set(REGION_RULES.map(({ group }) => group))].sort()).toEqual(groups);
  });

  it.each(LANGUAGES)("are written as one sentence each in %s, and say where", (language) => {
    for (const { action, firstStep } of rules) {
      expect(action[language]).toContain("{in}");
      for (const text of [action[language], firstStep[language]]) {
        expect(text).toMatch(/^\p{Lu}[^.]+\.$/u);
        expect(text.split(" ").length, text).toBeLessThanOrEqual(34);
      }
    }
  });

  it("answer each kind and theme of service findings once per country", () => {
    for (const theme of [
      "EMP",
      "CER",
      "CAP",
      "EMD",
      "FIN",
      "DOC",
      "EDU",
      "SAL",
      "PSI",
      "VIV",
      "SOC",
      "PRO",
      "JUR",
      "COM",
    ]) {
      const rulesOfTheme = COUNTRY_RULES.filter(
        ({ themes, kinds }) => themes.includes(theme) && kinds.includes("need"),
      );
      expect(
        rulesOfTheme.map(({ subject }) => subject),
        theme,
      ).toHaveLength(1);
    }
  });
});

describe("a draft", () => {
  it("merges need, coverage and service of one subject for one group", () => {
    expect(employment?.findings).toEqual(
      expect.arrayContaining(["F-SLV-need-EMP", "F-SLV-coverage-EMP", "F-SLV-equality-employed"]),
    );
    expect(drafts.filter(({ id }) => id === "R-SLV-EMP-coverage")).toHaveLength(1);
  });

  it("is judged by receipt, with baseline, target and the rule of the target", () => {
    expect(employment?.indicator).toEqual({
      id: "estimate:received-EMP:SLV:all",
      names: RECEIVED_NAMES,
      baseline: { es: `21${N}% (entre 17 y 25)`, en: "21% (between 17 and 25)", fr: `21${N}% (entre 17 et 25)` },
      target: {
        es: `61${N}% en dos años (cierra la mitad de la brecha)`,
        en: "61% in two years (closes half of the gap)",
        fr: `61${N}% en deux ans (comble la moitié de l’écart)`,
      },
    });
  });

  it("says why with numbers, and the place only once", () => {
    expect(employment?.reason.fr.match(/Salvador/g)).toHaveLength(1);
    expect(employment?.reason.en).toMatch(/62%.*21%|21%.*62%/);
  });

  it("asks for separate targets where women and men differ", () => {
    expect(employment?.equality).toBe(true);
    expect(employment?.firstStep.es).toContain("metas separadas para mujeres y hombres");
  });

  it("carries the mark of its findings", () => {
    expect(employment?.mark).toBe("demonstration");
    expect(drafts.find(({ id }) => id === "R-SLV-DATA-rivals")?.mark).toBe("real");
  });

  it.each(LANGUAGES)("leaves no gap in the text in %s", (language) => {
    for (const { action, firstStep, reason, indicator } of drafts) {
      const texts = [action, firstStep, reason, indicator.names, indicator.baseline, indicator.target];
      for (const text of texts) {
        expect(text[language]).not.toBe("");
        expect(text[language]).not.toMatch(/[{}]|undefined|NaN| {2}/);
      }
    }
  });

  it("is not made from weak findings, and cities are answered by their country", () => {
    const weak = { ...drafted, findings: findings.map((finding) => ({ ...finding, strength: "weak" as const })) };
    expect(draftRecommendations(weak)).toEqual([]);
    const city = [aFinding("F-HND-SPS-need-EMP", { place: "HND-SPS", subject: "EMP", kind: "need" })];
    expect(draftRecommendations({ ...drafted, findings: city }).map(({ id }) => id)).toEqual(["R-HND-EMP-coverage"]);
  });

  it("keeps at most fourteen for a country and twelve for the region, and every group among them", () => {
    const themes = ["EMP", "CAP", "EMD", "DOC", "EDU", "SAL", "VIV", "PRO", "PSI", "COM", "INF"];
    const codes = themes.map((code) => ({ code, names: sameText(code), dimension: "social" as const }));
    const study = aStudy({ serviceKinds: codes });
    const many = themes.map((subject, i) =>
      aFinding(`F-SLV-need-${subject}`, { place: "SLV", subject, kind: "need", weight: i }),
    );
    const more = [...many, ...findings.filter(({ place }) => place === "SLV")];
    const made = draftRecommendations({ ...drafted, study, findings: more });
    expect(made.length).toBeLessThanOrEqual(14);
    expect(new Set(made.map(({ group }) => group)).size).toBe(4);
    expect(made.map(({ priority }) => priority)).toEqual(made.map(({ priority }) => priority).sort((a, b) => b - a));
  });

  it("speaks of women at work only where women are behind", () => {
    const ahead = input.numbers.parities.map((parity) => ({ ...parity, ratio: 1 / parity.ratio }));
    const turned = { ...drafted, numbers: { ...input.numbers, parities: ahead } };
    const made = (one: DraftInput) => draftRecommendations(one).some(({ id }) => id === "R-SLV-CARE-equality");
    expect([made(drafted), made(turned)]).toEqual([true, false]);
  });
});

const RECEIVED_NAMES = { es: "Empleo: la recibió", en: "Employment: received it", fr: "Emploi : l’a reçue" };

describe("targets", () => {
  const asked = { place: "SLV", findings: [], rule: {} };
  const progress = (term: Recommendation["term"], indicator: string, value: number) => {
    const estimate = anEstimate(indicator, "SLV", "all", { value });
    const ground = { analysis: ANALYSIS, numbers: { estimates: [estimate], parities: [], tallies: [] } };
    const finding = aFinding("F", { kind: "need", evidence: [{ id: estimate.id, digest: "" }] });
    return measureProgress({ ...asked, term, findings: [finding] }, ground).target.en;
  };

  it.each([
    ["years-2", "employed", 0.4, "70% in two years (closes half of the gap)"],
    ["year-1", "employed", 0.4, "55% in one year (closes a quarter of the gap)"],
    ["months-6", "employed", 0.4, "48% in six months (closes an eighth of the gap)"],
    ["years-2", "need-EMP", 0.6, "30% in two years (closes half of the gap)"],
  ] as const)("%s, %s at %d: %s", (term, indicator, value, target) => {
    expect(progress(term, indicator, value)).toBe(target);
  });

  it("is a proof where no number can be followed", () => {
    const ground = { analysis: ANALYSIS, numbers: { estimates: [], parities: [], tallies: [] } };
    const rule = { proof: sameText("Shared sheet") };
    const made = measureProgress({ ...asked, term: "months-6", rule }, ground);
    expect([made.names.en, made.baseline.en, made.target.en]).toEqual([
      "Shared sheet",
      "none that we know of",
      "published and in use in six months",
    ]);
  });
});

describe("whom it is addressed to", () => {
  const rule = ruleOf("EMP");

  it("names those of the group and country who work on it, mandated ones first", () => {
    const bodies = [
      aStakeholder("A", { functions: ["GOB", "EMP"] }),
      aStakeholder("B"),
      aStakeholder("C", { functions: ["REC", "GOB", "EMP"] }),
      aStakeholder("D", { country: "HND" }),
      aStakeholder("E", { kind: "employers" }),
      aStakeholder("F", { kind: "donor" }),
      aStakeholder("G", { functions: ["DOC"] }),
    ];
    const mandate = [aCapacity("m", { institutionId: "C", stated: { mandate: "yes" } })];
    expect(chooseAddressees(rule, "SLV", bodies, mandate)).toEqual(["C", "B", "A"]);
  });

  it("turns to those who coordinate when nobody works on it, and names four at most", () => {
    const bodies = Array.from({ length: 6 }, (_, i) => aStakeholder(`G${i}`, { functions: ["GOB"] }));
    expect(chooseAddressees(rule, "SLV", bodies, [])).toEqual(["G0", "G1", "G2", "G3"]);
    expect(chooseAddressees(rule, "GTM", bodies, [])).toEqual([]);
  });

  it("takes town bodies of study cities before those of other towns", () => {
    const towns = [
      aStakeholder("A", { kind: "local authority", level: "municipal", functions: ["INF"] }),
      aStakeholder("B", { kind: "local authority", level: "municipal", functions: ["INF"], city: "SLV-SMI" }),
    ];
    expect(chooseAddressees(ruleOf("INF"), "SLV", towns, [])).toEqual(["B", "A"]);
  });

  it("names one body per country for the region", () => {
    const bodies = ["SLV", "GTM", "HND", "MEX"].flatMap((country) => [
      aStakeholder(`${country}-1`, { country }),
      aStakeholder(`${country}-2`, { country }),
    ]);
    expect(chooseAddressees(rule, "REG", bodies, [])).toEqual(["GTM-1", "HND-1", "MEX-1", "SLV-1"]);
  });
});

describe("practices that may help", () => {
  const job = sameText("Job placement");
  const known = { evidence: sameText("79% in work") };
  const practices = [
    aPractice("world", { countries: ["GEO"], names: job, ...known }),
    aPractice("region", { countries: ["GTM"], names: job }),
    aPractice("here", { names: job }),
    aPractice("here-known", { names: job, ...known }),
    aPractice("other", { names: sameText("Health card") }),
    aPractice("psychosocial", { names: job, dimensions: ["psychosocial"] }),
    aPractice("mention", { whatItDoes: sameText("Reception, with a word on jobs: work") }),
  ];

  it("come from the country, then the region, then the world; those with evidence first", () => {
    const chosen = choosePractices(ruleOf("EMP"), "SLV", practices, aStudy());
    expect(chosen).toEqual(["here-known", "here", "mention"]);
    const elsewhere = choosePractices(ruleOf("EMP"), "GTM", practices, aStudy());
    expect(elsewhere[0]).toBe("region");
  });

  it("are not chosen for a passing word or another dimension", () => {
    const chosen = choosePractices(ruleOf("EMP"), "SLV", practices.slice(4, 6), aStudy());
    expect(chosen).toEqual([]);
  });
});

describe("themes", () => {
  it.each([
    ["institution", "NO_MENTAL_FOLLOWUP", "PSI"],
    ["institution", "NO_LOCAL_COUNT", "DATA"],
    ["institution", "NO_LOCAL_UNIT", "LOCAL"],
    ["institution", "PAPERS", "DOC"],
    ["institution", "budget", "GOB"],
    ["institution", "SOMETHING_ELSE", "GOB"],
    ["equality", "employed", "WORK"],
    ["opportunity", "employer-willing", "HIRE"],
    ["opportunity", "certificate", "CER"],
    ["opportunity", "demand", "DEMAND"],
    ["rivals", "RET_ALL", "DATA"],
    ["need", "EMP", "EMP"],
  ] as const)("%s on %s belongs to %s", (kind, subject, theme) => {
    expect(themeOf(aFinding("F", { kind, subject }), ANALYSIS, aStudy())).toBe(theme);
  });
});

describe("what people decide", () => {
  const decision: RecommendationAction = {
    recommendation: "R-SLV-EMP-coverage",
    action: "accepted",
    by: "Coordination",
    on: "2026-10-01",
    reason: "",
    mark: "real",
  };
  const statusAfter = (actions: readonly RecommendationAction[]) => {
    const { reviewed } = reviewRecommendations(drafts, actions, stakeholders);
    return reviewed.find(({ recommendation }) => recommendation.id === decision.recommendation);
  };

  it("counts the last decision by date, and keeps all", () => {
    const later = { ...decision, action: "refused" as const, on: "2026-10-05" };
    expect(statusAfter([])?.status).toBe("drafted");
    expect(statusAfter([decision])?.status).toBe("accepted");
    expect(statusAfter([later, decision])).toMatchObject({ status: "refused", actions: [decision, later] });
  });

  it("puts the words of a change in place of the draft's", () => {
    const words = { es: "Hacer.", en: "Do.", fr: "Faire." };
    const changed = statusAfter([{ ...decision, action: "changed", words }]);
    expect(changed).toMatchObject({ status: "accepted", recommendation: { action: words } });
  });

  it("takes the group of the institution that a person addressed, and asks nothing of others", () => {
    const town = aStakeholder("ST-town", { kind: "local authority", city: "SLV-SSA" });
    const known = [...stakeholders, town];
    const actions = [{ ...decision, action: "changed" as const, addressees: [town.id] }];
    const [changed] = reviewRecommendations(
      drafts.filter(({ id }) => id === decision.recommendation),
      actions,
      known,
    ).reviewed;
    if (changed === undefined) throw new Error("no draft");
    expect(changed.recommendation.group).toBe("local-authority");
    const isAsked = (group: StakeholderGroup, city?: string) => isAskedOf(changed, { group, city }, known);
    expect(isAsked("local-authority", "SLV-SSA")).toBe(true);
    expect(isAsked("local-authority", "SLV-SMI")).toBe(false);
    expect(isAsked(changed.draft.group)).toBe(changed.draft.group === "local-authority");
  });

  it("names decisions on drafts that are no longer there", () => {
    const { issues } = reviewRecommendations(drafts, [{ ...decision, recommendation: "R-SLV-XXX-need" }], stakeholders);
    expect(issues).toMatchObject([{ rule: "findings/decision-names-a-draft", severity: "warning" }]);
    expect(issues[0]?.message.en).toContain("R-SLV-XXX-need");
  });
});

describe("what a coordinator should look at", () => {
  const rules = (recommendations: readonly Recommendation[], known: readonly Finding[]) => {
    const { reviewed } = reviewRecommendations(recommendations, [], stakeholders);
    return checkRecommendations(reviewed, known).map(({ rule }) => rule);
  };
  const one = drafts.filter(({ id }) => id === "R-SLV-EMP-coverage");
  const ground = findings.filter(({ id }) => one[0]?.findings.includes(id));

  it("has nothing to say when every strong finding is answered by an addressed recommendation", () => {
    expect(rules(one, ground)).toEqual([]);
  });

  it.each([
    ["findings/recommendation-rests-on-a-finding", one.map((r) => ({ ...r, findings: [] })), []],
    [
      "findings/recommendation-rests-on-more-than-weak-findings",
      one,
      ground.map((f) => ({ ...f, strength: "weak" as const })),
    ],
    ["findings/recommendation-has-an-addressee", one.map((r) => ({ ...r, addressees: [] })), ground],
    ["findings/strong-finding-is-answered", [], ground.slice(0, 1)],
  ] as const)("%s", (rule, recommendations, known) => {
    expect(rules(recommendations, known)).toEqual([rule]);
  });

  it("does not question a refused recommendation again", () => {
    const thin = one.map((r) => ({ ...r, addressees: [] }));
    const refused: RecommendationAction = {
      recommendation: "R-SLV-EMP-coverage",
      action: "refused",
      by: "Coordination",
      on: "2026-10-01",
      reason: "Another body does it",
      mark: "real",
    };
    expect(checkRecommendations(reviewRecommendations(thin, [refused], stakeholders).reviewed, ground)).toEqual([]);
  });
});
