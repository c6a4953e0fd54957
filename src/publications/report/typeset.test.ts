import { describe, expect, it } from "vitest";
import { typesetText } from "./typeset.ts";

const [N, T] = ["\u00a0", "\u202f"];

describe("typesetting", () => {
  it.each([
    ["Source : OIM", `Source${N}: OIM`],
    ["Source: OIM", `Source${N}: OIM`],
    ["Où ? Ici ; là !", `Où${T}? Ici${T}; là${T}!`],
    ["; 65 %", `${T}; 65${N}%`],
    ["DGME; IOM", `DGME${T}; IOM`],
    ["« oui »", `«${N}oui${N}»`],
    ["62 %", `62${N}%`],
    ["l'aide", "l’aide"],
    ["n = 312", `n${N}=${N}312`],
    ["à 10:30", "à 10:30"],
  ])("sets French %j", (text, set) => {
    expect(typesetText(text, "fr")).toBe(set);
    expect(typesetText(set, "fr")).toBe(set);
  });

  it("leaves Spanish and English signs where they are", () => {
    expect(typesetText("¿Qué? Esto: n = 3", "es")).toBe(`¿Qué? Esto: n${N}=${N}3`);
    expect(typesetText("What? This: it's so", "en")).toBe("What? This: it's so");
  });
});
