// What screen readers and keyboards need of a question, and the component does not give: group names, faults, the way to them.
import type { Question } from "./question.ts";

const SEVERAL_CONTROLS = ["select", "rank", "trigger", "upload", "range"];

/** A question with several controls is announced as a group under its label. */
export function groupOf(question: Question): Record<string, string> {
  const many = SEVERAL_CONTROLS.includes(question.nodeType) || question.valueType.startsWith("geo");
  return many ? { role: "group", "aria-labelledby": `${question.nodeId}_label` } : {};
}

/** Says on the inputs that the answer is not valid, and which text says why. */
export function markInvalid(nodeId: string, invalid: boolean): void {
  const container = document.getElementById(`${nodeId}_container`);
  const message = container?.querySelector(".validation-message");
  if (!container || !message) return;
  message.id = `${nodeId}_message`;
  for (const input of container.querySelectorAll("input, textarea, [role=combobox]")) {
    input.toggleAttribute("aria-invalid", invalid);
    if (invalid) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", message.id);
    } else input.removeAttribute("aria-describedby");
  }
}

/** Scrolls to the first question that stands in the way, and puts the keyboard there. */
export function goToFirstError(violations: readonly { readonly nodeId: string }[]): void {
  const containers = violations.flatMap(({ nodeId }) => document.getElementById(`${nodeId}_container`) ?? []);
  const first = containers.toSorted((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )[0];
  if (!first) return;
  first.scrollIntoView({ block: "center" });
  first.querySelector<HTMLElement>("input:not([type=hidden]), textarea, button, [tabindex='0']")?.focus({
    preventScroll: true,
  });
}
