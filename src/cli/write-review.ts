// The flow of a review as lines.
import type { ReviewState } from "#workbench/review/screen-literature";
import type { Output } from "./command.ts";
import { writeTable } from "./write-table.ts";

const WORDS = {
  es: {
    ...{
      identified: "identificados",
      duplicates: "duplicados",
      screened: "cribados",
      excluded: "excluidos",
      sought: "buscados",
    },
    ...{ notRetrieved: "no recuperados", assessed: "evaluados", included: "incluidos", waiting: "por decidir" },
    ...{
      step: "paso",
      works: "obras",
      agreement: "acuerdo",
      differ: "desacuerdo",
      off: "aviso: identificados y lista no cuadran",
    },
  },
  en: {
    ...{
      identified: "identified",
      duplicates: "duplicates",
      screened: "screened",
      excluded: "excluded",
      sought: "sought",
    },
    ...{ notRetrieved: "not retrieved", assessed: "assessed", included: "included", waiting: "to be decided" },
    ...{
      step: "step",
      works: "works",
      agreement: "agreement",
      differ: "differ",
      off: "note: records identified and the list do not add up",
    },
  },
  fr: {
    ...{
      identified: "repérés",
      duplicates: "doublons",
      screened: "examinés",
      excluded: "exclus",
      sought: "recherchés",
    },
    ...{ notRetrieved: "non retrouvés", assessed: "évalués", included: "inclus", waiting: "à décider" },
    ...{
      step: "étape",
      works: "ouvrages",
      agreement: "accord",
      differ: "désaccord",
      off: "avis : références repérées et liste ne concordent pas",
    },
  },
} as const;

export function tellFlow({ say, tell, language }: Output, { flow, agreement, conflicts, figure }: ReviewState): void {
  const words = WORDS[language];
  const rows = [
    [words.identified, flow.identifiedTotal],
    [words.duplicates, flow.duplicates],
    [words.screened, flow.screened],
    [words.excluded, flow.excluded],
    [words.sought, flow.sought],
    [words.notRetrieved, flow.notRetrieved],
    [words.assessed, flow.assessed],
    ...flow.excludedFor.map(({ reason, n }) => [`  ${words.excluded}: ${reason}`, n]),
    [words.included, flow.included],
    [words.waiting, flow.waiting],
  ].map((row) => row.map(String));
  for (const line of writeTable({ head: [words.step, words.works], rows })) say(line);
  for (const { stage, people, value, interval, n } of agreement)
    say(
      `${words.agreement} ${stage} ${people.join(" / ")}: kappa ${value?.toFixed(2) ?? "–"} [${interval?.map((end) => end.toFixed(2)).join(", ") ?? "–"}], n = ${n}`,
    );
  for (const { reference, ...stages } of conflicts) {
    const state = stages["full-text"]?.state === "conflict" ? stages["full-text"] : stages["title-abstract"];
    say(
      `${words.differ} ${reference}: ${state.decisions.map(({ person, decision, reason }) => `${person} ${decision}${reason === "" ? "" : ` (${reason})`}`).join("; ")}`,
    );
  }
  if (!flow.addsUp) tell(words.off);
  if (figure !== undefined) say(`→ ${figure}`);
}
