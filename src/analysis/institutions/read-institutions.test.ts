import { expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readCapacities } from "./read-capacities.ts";
import { readNamedGaps } from "./read-named-gaps.ts";

const KNOWN = { countries: new Set(["GTM"]), cities: new Set(["GTM-XEL"]), serviceKinds: new Set(["INF"]) };

const sheet = (csv: string) => readCsv(new TextEncoder().encode(csv), "i.csv").sheet;

const CAPACITIES =
  "id,institution_id,institution,country,city_id,function,mandate,plan,budget,staff,coordination,service,evidence,source_url\n";

test("reads an empty cell as nothing stated, not as no", () => {
  const { records, issues } = readCapacities(
    sheet(`${CAPACITIES}IM-1,ST-1,IGM,REG,GTM-XEL,INF,yes,no,,,partial,,x,https://a.org ; https://b.org\n`),
    KNOWN,
  );
  expect(issues).toEqual([]);
  expect(records).toMatchObject([
    {
      country: "REG",
      serviceKind: "INF",
      held: {
        mandate: "yes",
        plan: "no",
        budget: "unknown",
        staff: "unknown",
        coordination: "partial",
        service: "unknown",
      },
      sourceAddresses: ["https://a.org", "https://b.org"],
      row: 2,
    },
  ]);
});

test("names a function that is no service kind and a word that is no answer", () => {
  const { issues } = readCapacities(sheet(`${CAPACITIES}IM-1,ST-1,IGM,GTM,,INFO,si,,,,,,x,https://a.org\n`), KNOWN);
  expect(issues.map(({ place }) => place.column)).toEqual(["function", "mandate"]);
});

test("reads named gaps and wants them in every language", () => {
  const head = "id,country,code,name_es,name_en,name_fr,gap_es,gap_en,gap_fr,source_url\n";
  const { records, issues } = readNamedGaps(
    sheet(`${head}G1,GTM,STIGMA,a,b,c,d,e,f,https://a.org\nG2,GTM,STIGMA,a,b,c,d,e,,https://a.org\n`),
    KNOWN,
  );
  expect(records).toMatchObject([{ id: "G1", code: "STIGMA", names: { fr: "c" }, texts: { es: "d" } }]);
  expect(issues).toMatchObject([{ place: { row: 3, column: "gap_fr" } }]);
});
