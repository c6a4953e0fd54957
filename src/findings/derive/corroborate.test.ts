import { expect, test } from "vitest";
import type { Claim } from "#cases/claims/claim";
import { findingsInput } from "../../../test/fixture/findings.ts";
import { deriveFindings } from "../derive-findings.ts";
import type { Finding } from "../finding.ts";

const claim = (id: string, speaker: Claim["speaker"], position: Claim["position"]): Claim => ({
  ...{ id, mark: "demonstration", speaker, country: "HND", city: "", indicator: "need-EMP", position },
  ...{ statements: { es: "", en: "", fr: "" }, transcript: "", on: "2026-01-01", row: 2 },
});

const find = (claims: readonly Claim[], id = "F-HND-need-EMP"): Finding | undefined =>
  deriveFindings(findingsInput({ qualitative: { claims } })).find((finding) => finding.id === id);

const alone = find([]);

test("interviews that agree are told and become evidence", () => {
  const heard = find([claim("K1", "official", "most"), claim("K2", "employer", "most")]);
  expect(alone?.strength).toBe("strong");
  expect(heard?.strength).toBe("strong");
  expect(heard?.strengthReason).toEqual({
    es: `${alone?.strengthReason.es} Las entrevistas lo confirman (2\u00a0declaraciones).`,
    en: `${alone?.strengthReason.en} Interviews agree (2\u00a0statements).`,
    fr: `${alone?.strengthReason.fr} Les entretiens vont dans le même sens (2\u00a0propos).`,
  });
  expect(heard?.evidence.map(({ id }) => id).slice(-2)).toEqual(["K1", "K2"]);
});

test("what is strong by its numbers is fair where two kinds of speakers say otherwise, not where one does", () => {
  const two = [claim("K1", "official", "few"), claim("K2", "employer", "few"), claim("K3", "employer", "most")];
  expect(find(two)?.strength).toBe("fair");
  expect(find(two)?.strengthReason.en).toContain("Interviews say otherwise (2 of 3\u00a0statements).");
  expect(find(two.slice(0, 1))?.strength).toBe("strong");
});

test("speakers at odds with each other say nothing", () => {
  expect(find([claim("K1", "official", "few"), claim("K2", "employer", "most")])).toEqual(alone);
});

test("a finding of another place or kind hears nothing of it", () => {
  const claims = [claim("K1", "official", "few"), claim("K2", "employer", "few")];
  expect(find(claims, "F-SLV-need-EMP")).toEqual(find([], "F-SLV-need-EMP"));
  expect(find(claims, "F-HND-coverage-EMP")).toEqual(find([], "F-HND-coverage-EMP"));
});
