// `tornaviaje coverage`: from need to useful help, per kind of service, place and sex, with what is not known and why.
import { formatNumber, formatShare } from "#base/format-number";
import type { Language } from "#base/text";
import { type MeasuredCoverage, measureCoverage } from "#workbench/services/measure-coverage";
import { type Command, textOption } from "../command.ts";
import { chosen, textSpec } from "../options.ts";
import { writeTable } from "../write-table.ts";
import { DIRECTORY_OPTIONS, tellResult } from "./services-directory.ts";

const SEXES = ["all", "female", "male"] as const;

export const coverageCommand: Command = {
  name: "coverage",
  summary: {
    es: "La cascada de cobertura: quién necesita, y si la ayuda existe, se alcanza, está abierta, se usa y sirve.",
    en: "The cascade of coverage: who is in need, and whether help exists, is reached, is open, used and useful.",
    fr: "La cascade de couverture : qui a besoin, et si l’aide existe, est accessible, ouverte, utilisée et utile.",
  },
  positionals: [],
  options: [
    textSpec("kind", "<code>", {
      es: "tipo de servicio: EMP",
      en: "kind of service: EMP",
      fr: "type de service : EMP",
    }),
    textSpec("place", "<id>", {
      es: "REG, país o ciudad: HND, HND-TGU (si no: REG)",
      en: "REG, country or city: HND, HND-TGU (otherwise: REG)",
      fr: "REG, pays ou ville : HND, HND-TGU (sinon : REG)",
    }),
    textSpec("sex", "all|female|male", {
      es: "sexo (si no: all)",
      en: "sex (otherwise: all)",
      fr: "sexe (sinon : all)",
    }),
    ...DIRECTORY_OPTIONS,
  ],
  run: (invocation) => {
    const [kind, place, sex] = [
      textOption(invocation, "kind"),
      textOption(invocation, "place"),
      textOption(invocation, "sex"),
    ];
    if (sex !== undefined) chosen(sex, SEXES, { command: "coverage", place: "--sex" });
    const isJson = invocation.options.json === true;
    return tellResult(
      invocation,
      async (workbench, study) => {
        const measured = await measureCoverage(workbench, study);
        const cells = measured.cells.filter(
          (cell) =>
            (kind === undefined || cell.serviceKind === kind) &&
            (place === undefined ? isJson || cell.place === "REG" : cell.place === place) &&
            (sex === undefined ? isJson || cell.sex === "all" : cell.sex === sex),
        );
        return { ...measured, cells };
      },
      coverageLines,
    );
  },
};

const HEADS = {
  es: [
    "tipo",
    "lugar",
    "necesita",
    "existen",
    "verificados",
    "al alcance",
    "abiertos",
    "pagables",
    "la recibió",
    "le sirvió",
  ],
  en: ["kind", "place", "in need", "exist", "verified", "in reach", "open", "affordable", "received", "useful"],
  fr: ["type", "lieu", "besoin", "existent", "vérifiés", "accessibles", "ouverts", "abordables", "reçue", "utile"],
} as const;

const WORDS = {
  es: {
    served: "personas atendidas según",
    services: "servicios",
    returned: "retornos",
    demonstration: "Respuestas de demostración",
  },
  en: {
    served: "people served, say",
    services: "services",
    returned: "returns",
    demonstration: "Demonstration answers",
  },
  fr: {
    served: "personnes servies, selon",
    services: "services",
    returned: "retours",
    demonstration: "Réponses de démonstration",
  },
} as const;

function coverageLines(measured: MeasuredCoverage, language: Language): readonly string[] {
  const words = WORDS[language];
  const share = (value: { readonly value: number; readonly lower: number; readonly upper: number } | undefined) =>
    value === undefined
      ? undefined
      : `${formatShare(value.value, language, 0)} (${formatShare(value.lower, language, 0)}–${formatShare(value.upper, language, 0)})`;
  const rows = measured.cells.map(({ serviceKind, place, need, steps }) => [
    serviceKind,
    place,
    share(need) ?? "·",
    ...steps.map((step) => {
      if (step.step === "exists" || step.step === "verified") return String(step.services ?? 0);
      return `${step.bound === "at-most" && step.share !== undefined ? "≤ " : ""}${share(step.share) ?? step.reason ?? "·"}`;
    }),
  ]);
  const people = measured.servedAndReturned.map(({ country, served, returned }) => {
    const told = `${country}: ${formatNumber(served.value, language, 0)} ${words.served} ${served.services} ${words.services}`;
    return returned === undefined
      ? told
      : `${told}; ${formatNumber(returned.value, language, 0)} ${words.returned} ${returned.periodStart.slice(0, 4)} (${returned.publisher})`;
  });
  return [
    ...(measured.mark === "demonstration" ? [words.demonstration] : []),
    ...writeTable({ head: [...HEADS[language]], rows }),
    ...people,
  ];
}
