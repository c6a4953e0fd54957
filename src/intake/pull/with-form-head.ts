// The XML of an instance under the form and version of the study; all else stays as the phone sent it.
export interface InstanceHead {
  readonly formId: string;
  readonly version: string;
}

export function withFormHead(xml: string, { formId, version }: InstanceHead): string {
  const start = /<(?![?!])[^>]*>/u.exec(xml);
  if (start === null) return xml;
  const tag = setAttribute(setAttribute(start[0], "id", formId), "version", version);
  return xml.slice(0, start.index) + tag + xml.slice(start.index + start[0].length);
}

function setAttribute(tag: string, name: string, value: string): string {
  const escaped = value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const known = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`, "u");
  if (known.test(tag)) return tag.replace(known, (_all, before: string) => `${before}"${escaped}"`);
  return value === "" ? tag : tag.replace(/\/?>$/u, (end) => ` ${name}="${escaped}"${end}`);
}
