// Elements in one line each.

export type Child = Node | string | undefined | false;

export type Attributes = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>;

/** `on…` attributes are listeners; true is an empty attribute; false and undefined are none. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  made.append(...children.flat().filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

export function shape(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

function setAttribute(made: HTMLElement, key: string, value: Attributes[string]): void {
  if (typeof value === "function") made.addEventListener(key.slice(2), value);
  else if (value === true) made.setAttribute(key, "");
  else if (typeof value === "string") made.setAttribute(key, value);
}
