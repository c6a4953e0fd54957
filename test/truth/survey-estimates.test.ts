// Estimates of one small table in two designs, against R.
// Expected values: R 4.2.2 with survey 4.1-1, printed with 15 digits. Designs as `svydesign(id = ~cluster,
// strata = ~stratum, weights = ~weight, fpc = ~clusters_in_stratum, nest = TRUE)` and `svydesign(id = ~1,
// strata = ~stratum, weights = ~weight)`; shares by `svyciprop(method = "xlogit")`, means by `svymean(na.rm = TRUE)`,
// ratios by `svyratio(na.rm = TRUE)`, on `subset(design, domain)` with `df = degf(subset)`; parity by `svycontrast` of
// `svyby(~job, ~sex, svymean, covmat = TRUE)`. They must be equal, since the formulas are the same and only the order of
// additions differs: 1e-9 relative. The table is invented.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AnalysisSpec, DesignSpec, IndicatorSpec } from "#analysis/analysis-spec";
import { planEstimates, type SampleNumbers } from "#analysis/indicator/plan-estimates";
import { sameText } from "#base/text";
import { openTestEngine, type TestEngine } from "./duckdb-engine.ts";

const TABLE = `id,stratum,cluster,weight,clusters_in_stratum,country,city,sex,needs,received,income,hours
r1,N,1,38.2,20,AAA,AAA-1,male,none,yes,315,23
r2,N,1,8.0,20,AAA,AAA-1,female,none,yes,,46
r3,N,1,38.2,20,AAA,AAA-1,female,health job doc,yes,354,36
r4,N,1,23.9,20,AAA,AAA-1,female,health job doc,no,,22
r5,N,2,8.4,20,AAA,AAA-2,male,job,yes,201,39
r6,N,2,15.5,20,AAA,AAA-2,male,job health,yes,302,31
r7,N,2,15.1,20,AAA,AAA-2,male,job,yes,337,14
r8,N,2,16.9,20,AAA,AAA-2,male,health,,,27
r9,N,3,29.4,20,AAA,AAA-1,male,job,yes,148,34
r10,N,3,5.8,20,AAA,AAA-1,male,none,no,99,23
r11,N,3,9.5,20,AAA,AAA-1,male,job health,no,381,27
r12,N,3,33.7,20,AAA,AAA-1,female,health job doc,no,253,34
r13,S,1,10.3,12,AAA,AAA-2,female,job health,yes,293,28
r14,S,1,10.1,12,AAA,AAA-2,female,health job doc,no,290,42
r15,S,1,21.0,12,AAA,AAA-2,female,health job doc,,270,14
r16,S,1,20.4,12,AAA,AAA-2,female,job,no,,44
r17,S,2,38.2,12,AAA,AAA-2,female,health job doc,yes,378,32
r18,S,2,21.6,12,AAA,AAA-2,male,job,no,222,19
r19,S,2,31.2,12,AAA,AAA-2,female,health,no,246,44
r20,S,2,31.5,12,AAA,AAA-2,female,health,yes,294,32
r21,S,3,23.6,12,AAA,AAA-2,female,health job doc,no,193,25
r22,S,3,30.9,12,AAA,AAA-2,male,job health,,208,11
r23,S,3,21.5,12,AAA,AAA-2,male,job health,no,346,15
r24,S,3,8.6,12,AAA,AAA-2,female,none,yes,180,49
r25,W,1,21.8,9,BBB,BBB-1,female,health,yes,418,21
r26,W,1,32.6,9,BBB,BBB-1,male,health,yes,225,15
r27,W,1,11.0,9,BBB,BBB-1,female,job health,yes,225,48
r28,W,1,28.0,9,BBB,BBB-1,male,health,yes,,16
r29,W,2,20.2,9,BBB,BBB-1,female,job health,yes,299,26
r30,W,2,34.2,9,BBB,BBB-1,male,job,no,367,43
r31,W,2,33.9,9,BBB,BBB-1,male,health job doc,yes,285,10
r32,W,2,11.0,9,BBB,BBB-1,female,none,yes,298,45
r33,W,3,32.4,9,BBB,BBB-1,male,job,yes,,11
r34,W,3,20.5,9,BBB,BBB-1,female,health job doc,yes,322,40
r35,W,3,29.5,9,BBB,BBB-1,female,health,,327,25
r36,W,3,7.6,9,BBB,BBB-1,male,health,yes,331,33
`;

const shared = {
  table: "returnee",
  role: "need",
  dimension: "economic",
  labels: sameText(""),
  phrases: sameText(""),
} as const;

const NEEDS_JOB = { variable: "needs", in: ["job"] };

const INDICATORS: readonly IndicatorSpec[] = [
  { ...shared, id: "needs-job", kind: "proportion", variable: "needs", answers: ["job"] },
  { ...shared, id: "received", kind: "proportion", variable: "received", answers: ["yes"], among: [NEEDS_JOB] },
  { ...shared, id: "income", kind: "mean", variable: "income", unit: sameText("") },
  { ...shared, id: "persons-job", kind: "total", variable: "needs", answers: ["job"] },
  { ...shared, id: "income-per-hour", kind: "ratio", numerator: "income", denominator: "hours", unit: sameText("") },
];

const CLUSTERED: DesignSpec = {
  table: "returnee",
  strata: "stratum",
  clusters: ["cluster"],
  weight: "weight",
  fpc: "clusters_in_stratum",
};

const ELEMENTS: DesignSpec = { table: "returnee", strata: "stratum", weight: "weight" };

/** Id; value, standard error, lower and upper end, degrees of freedom. */
type Expected = readonly (readonly [string, number, number, number, number, number])[];

const CLUSTERED_IN_R: Expected = [
  ["needs-job:REG:all", 0.659153865525057, 0.0856086810372942, 0.43220758711729, 0.83088346972108, 6],
  ["received:REG:all", 0.579092451229856, 0.0754486072362626, 0.392129941673063, 0.745824572553012, 6],
  ["income:REG:all", 287.478182365333, 13.0512931441455, 255.542818498156, 319.413546232509, 6],
  ["persons-job:REG:all", 523.5, 62.6391663950493, 370.227481402112, 676.772518597888, 6],
  ["income-per-hour:REG:all", 10.2633826649835, 0.642632636359456, 8.69091725114299, 11.835848078824, 6],
  ["needs-job:REG:female", 0.656893627332203, 0.0984753847126863, 0.38374985812718, 0.854783833740295, 5],
  ["received:REG:female", 0.553378648540584, 0.129178653804227, 0.24430162412825, 0.826052007066677, 5],
  ["income:REG:female", 300.491398446171, 13.1336465383291, 266.730285219074, 334.252511673268, 5],
  ["persons-job:REG:female", 271.1, 57.9548718113211, 122.122259235187, 420.077740764813, 5],
  ["income-per-hour:REG:female", 9.25165517653793, 0.454365510844747, 8.08367144762081, 10.419638905455, 5],
  ["needs-job:REG:male", 0.661598951507208, 0.147332887228282, 0.26479386987268, 0.913887657652961, 5],
  ["received:REG:male", 0.608126410835214, 0.0998830491620248, 0.290197499501376, 0.854869062603497, 3],
  ["income:REG:male", 272.060815253123, 19.4588960015885, 222.040130649904, 322.081499856342, 5],
  ["persons-job:REG:male", 252.4, 71.9063522924088, 67.5588369302685, 437.241163069732, 5],
  ["income-per-hour:REG:male", 11.9773220643145, 1.39719571834752, 8.38571612990149, 15.5689279987274, 5],
  ["needs-job:AAA:all", 0.725904203323558, 0.0912096368938258, 0.425844907833513, 0.904365945874891, 4],
  ["received:AAA:all", 0.485597996242956, 0.0979642171330275, 0.241129603356633, 0.73715787886841, 4],
  ["income:AAA:all", 275.473208229708, 19.1176442642452, 222.394118389332, 328.552298070085, 4],
  ["persons-job:AAA:all", 371.3, 30.4791486101564, 286.676317030735, 455.923682969265, 4],
  ["income-per-hour:AAA:all", 9.74531697406939, 0.865640022211044, 7.34191497153823, 12.1487189766006, 4],
  ["needs-job:AAA:female", 0.734516237027118, 0.137766161573921, 0.226060080482129, 0.96324417709171, 3],
  ["received:AAA:female", 0.436995967741935, 0.169102965130761, 0.0801184704316269, 0.873692914074859, 3],
  ["income:AAA:female", 288.73538961039, 20.5783011958447, 223.246051000658, 354.224728220121, 3],
  ["persons-job:AAA:female", 219.4, 57.449460397814, 36.5701770164341, 402.229822983566, 3],
  ["income-per-hour:AAA:female", 8.73773672963081, 0.590152871270597, 6.85960690490313, 10.6158665543585, 3],
  ["needs-job:AAA-2:all", 0.728448275862069, 0.120246362378577, 0.164001744052648, 0.973461904936832, 2],
  ["received:AAA-2:all", 0.473741201949107, 0.163769071039121, 0.0506185257945845, 0.938267770481577, 2],
  ["income:AAA-2:all", 275.530434782609, 15.3310794992808, 209.566123725022, 341.494745840195, 2],
  ["persons-job:AAA-2:all", 236.6, 38.3194467600982, 71.7247277951743, 401.475272204826, 2],
  ["income-per-hour:AAA-2:all", 10.2696570947041, 0.816413714880487, 6.75691239576866, 13.7824017936395, 2],
];

const ELEMENTS_IN_R: Expected = [
  ["needs-job:REG:all", 0.659153865525057, 0.0894246257827871, 0.462504249589701, 0.812953517126534, 33],
  ["received:REG:all", 0.579092451229856, 0.117704988580659, 0.334418056458791, 0.790239181908849, 20],
  ["income:REG:all", 287.478182365333, 13.7511323755788, 259.501293189967, 315.455071540698, 33],
  ["persons-job:REG:all", 523.5, 82.5328089032146, 355.585737744947, 691.414262255053, 33],
  ["income-per-hour:REG:all", 10.2633826649835, 0.873039805019967, 8.48716982638817, 12.0395955035788, 33],
  ["needs-job:REG:female", 0.656893627332203, 0.120786307137298, 0.380694345010855, 0.856382705877258, 16],
  ["received:REG:female", 0.553378648540584, 0.165799487286828, 0.213623192407739, 0.849653382693673, 9],
  ["income:REG:female", 300.491398446171, 16.5947603592781, 265.312078021231, 335.670718871111, 16],
  ["persons-job:REG:female", 271.1, 73.3826769253294, 115.535674314953, 426.664325685047, 16],
  ["income-per-hour:REG:female", 9.25165517653793, 0.871889249452495, 7.40333253628954, 11.0999778167863, 16],
  ["needs-job:REG:male", 0.661598951507208, 0.131467018037746, 0.356863586398119, 0.873233803781244, 14],
  ["received:REG:male", 0.608126410835214, 0.167795656636315, 0.234290978075757, 0.887267155489437, 8],
  ["income:REG:male", 272.060815253123, 21.6228368988842, 225.684442517378, 318.437187988868, 14],
  ["persons-job:REG:male", 252.4, 73.4248285973175, 94.919405061827, 409.880594938173, 14],
  ["income-per-hour:REG:male", 11.9773220643145, 1.81815728304801, 8.07776252709227, 15.8768816015366, 14],
  ["needs-job:AAA:all", 0.725904203323558, 0.107426949782558, 0.463616749473245, 0.890286554696936, 22],
  ["received:AAA:all", 0.485597996242956, 0.145708708035909, 0.214007105455875, 0.76596945019075, 15],
  ["income:AAA:all", 275.473208229708, 18.0349076587879, 238.071098954012, 312.875317505405, 22],
  ["persons-job:AAA:all", 371.3, 64.8623367392259, 236.783746715198, 505.816253284802, 22],
  ["income-per-hour:AAA:all", 9.74531697406939, 1.00802321417, 7.65480477838017, 11.8358291697586, 22],
  ["needs-job:AAA:female", 0.734516237027118, 0.135946874739222, 0.373607541217259, 0.927713666691693, 11],
  ["received:AAA:female", 0.436995967741935, 0.203056320384249, 0.0993061497686118, 0.845303717659805, 7],
  ["income:AAA:female", 288.73538961039, 22.0087936702251, 240.294361350705, 337.176417870074, 11],
  ["persons-job:AAA:female", 219.4, 67.7673828756739, 70.2449959523934, 368.555004047607, 11],
  ["income-per-hour:AAA:female", 8.73773672963081, 0.932607770710334, 6.68508086611122, 10.7903925931504, 11],
  ["needs-job:AAA-2:all", 0.728448275862069, 0.13019636685956, 0.395344547415916, 0.916707437314485, 14],
  ["received:AAA-2:all", 0.473741201949107, 0.175419610560866, 0.158038853840968, 0.811934462376872, 10],
  ["income:AAA-2:all", 275.530434782609, 20.0203974158329, 232.590952918306, 318.469916646911, 14],
  ["persons-job:AAA-2:all", 236.6, 48.1286533442114, 133.374304999925, 339.825695000075, 14],
  ["income-per-hour:AAA-2:all", 10.2696570947041, 1.36938236573073, 7.33262402601544, 13.2066901633927, 14],
];

let engine: TestEngine;

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.addTable("returnee", TABLE);
});

afterAll(() => engine.close());

async function numbersOf(design: DesignSpec): Promise<SampleNumbers> {
  const spec: AnalysisSpec = {
    designs: [{ ...design, domains: { country: "country", city: "city", sex: "sex" } }],
    indicators: INDICATORS,
    confidenceLevel: 0.95,
    rules: {
      need: { shareFrom: 0 },
      coverage: { shareReceivedBelow: 0 },
      equality: { ratioApart: 0 },
      institutions: { recordsFrom: 0 },
      opportunity: { shareFrom: 0 },
      rivals: { shareApart: 0 },
    },
  };
  const plan = planEstimates(spec, "returnee", { mark: "demonstration", data: "", countries: ["AAA", "BBB"] });
  return plan.finish(await Promise.all(plan.queries.map((query) => engine.run(query))));
}

function near(expected: number): unknown {
  return expect.closeTo(expected, 9 - Math.ceil(Math.log10(Math.abs(expected) + 1e-300)));
}

describe.each([
  ["strata, clusters and fpc", CLUSTERED, CLUSTERED_IN_R],
  ["strata without clusters", ELEMENTS, ELEMENTS_IN_R],
] as const)("estimates with %s", (_name, design, expected) => {
  it.each(expected)("%s equals R", async (id, ...numbers) => {
    const { estimates } = await numbersOf(design);
    const found = estimates.find((estimate) => estimate.id === `estimate:${id}`);
    const ours = [found?.value, found?.standardError, found?.lower, found?.upper, found?.df];
    expect(ours).toEqual(numbers.map(near));
  });
});

describe.each([
  [
    "clusters",
    CLUSTERED,
    [0.992887950979538, 0.508046541386629, 1.94042553760861],
    [-0.0047053241750058, -0.447002178697867, 0.437591530347856, 0.980076645962993],
  ],
  [
    "no clusters",
    ELEMENTS,
    [0.992887950979538, 0.573747304433172, 1.71822416520855],
    [-0.0047053241750058, -0.36635806196153, 0.356947413611519, 0.979041656391897],
  ],
] as const)("parity with %s", (_name, design, ratio, difference) => {
  it("equals R, covariance included", async () => {
    const { parities } = await numbersOf(design);
    const found = parities.find((parity) => parity.id === "parity:needs-job:REG");
    expect([found?.ratio, found?.lower, found?.upper]).toEqual(ratio.map(near));
    expect([found?.difference, found?.differenceLower, found?.differenceUpper, found?.p]).toEqual(difference.map(near));
  });
});
