// Screening by keyboard: J and K open the next and the last work, digits press the button of a decision that names them.
import type { KeyboardEvent } from "react";

/** Single letters count only inside the list and the panel, and never where somebody writes or chooses (WCAG 2.1.4). */
export function screenByKeys(
  event: KeyboardEvent<HTMLElement>,
  {
    ids,
    item,
    open,
  }: { readonly ids: readonly string[]; readonly item: string | undefined; readonly open: (id: string) => void },
): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element) || isWriting(target)) return;
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (step !== undefined) {
    const next = ids[item === undefined ? 0 : ids.indexOf(item) + step];
    if (next !== undefined) open(next);
    return;
  }
  if (!/^[1-9]$/.test(event.key)) return;
  const buttons = [...event.currentTarget.querySelectorAll(`.panel [data-key="${event.key}"]`)];
  const last = buttons.at(-1);
  if (last instanceof HTMLElement) last.click();
}

function isWriting(target: Element): boolean {
  return target.closest("input, textarea, select, [contenteditable], [role=listbox], [role=combobox]") !== null;
}
