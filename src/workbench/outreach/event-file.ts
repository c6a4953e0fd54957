// A workshop as the team writes it: the call before, the record after.
import { hasErrors } from "#base/issue";
import { readYaml } from "#base/read-yaml";
import { count, day, listOf, maybe, oneOf, readShape, record, type Shape, words } from "#base/shape";
import type { NewEvent } from "#store/acts/outreach-acts";
import { InputFileProblem } from "../file-problems.ts";
import type { EventOutcome } from "./events.ts";

const list = () => listOf(words());

const CALL = record({
  id: words(),
  title: words(),
  start: words(),
  end: words(),
  place: words(),
  country: maybe(words()),
  city: maybe(words()),
  language: oneOf(["es", "en", "fr"]),
  agenda: list(),
  invited: maybe(list()),
});

const OUTCOME = record({
  id: words(),
  attendance: listOf(record({ stakeholder: words(), people: count(0) })),
  minutes: words(),
  concerns: maybe(list()),
  agreements: maybe(
    listOf(
      record({
        stakeholder: words(),
        recommendation: words(),
        action: words(),
        responsible: words(),
        output: words(),
        due: day(),
        public: maybe(oneOf(["yes", "no"])),
      }),
    ),
  ),
});

/** Throws `workbench/input-file-has-errors`. */
export function readEvent(text: string, file: string): NewEvent {
  const { id, invited = [], ...event } = read(text, file, CALL);
  return { ...event, subject: id, invited };
}

/** Throws `workbench/input-file-has-errors`. */
export function readOutcome(text: string, file: string): EventOutcome {
  const { id, attendance, minutes, concerns = [], agreements = [] } = read(text, file, OUTCOME);
  return {
    subject: id,
    attendance: Object.fromEntries(attendance.map(({ stakeholder, people }) => [stakeholder, people])),
    minutes,
    concerns,
    agreements: agreements.map(({ public: shown, ...agreement }) => ({ ...agreement, isPublic: shown === "yes" })),
  };
}

function read<Value>(text: string, file: string, shape: Shape<Value>): Value {
  const { node, issues } = readYaml(text, { file });
  const { value, issues: found } = node === undefined ? { value: undefined, issues: [] } : readShape(node, shape, file);
  const all = [...issues, ...found];
  if (value === undefined || hasErrors(all)) throw new InputFileProblem(file, all);
  return value;
}
