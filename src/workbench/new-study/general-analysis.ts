// analysis.yaml for fewer instruments: what is computed from others goes, comments and order stay.
import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";

/** `tables`: ids of the instruments that stay. */
export function generalAnalysis(template: string, tables: readonly string[]): string {
  const document = parseDocument(template);
  const keep = (path: readonly string[], stays: (item: YAMLMap) => boolean) => {
    const list = document.getIn(path);
    if (!isSeq(list)) return;
    list.items = list.items.filter((item) => isMap(item) && stays(item));
    // Written `[]`, not as nothing.
    list.flow = list.items.length === 0 || list.flow === true;
  };
  const isAsked = (item: YAMLMap) => tables.includes(String(item.get("table")));
  for (const path of [["designs"], ["indicators"], ["equality", "groups"]]) keep(path, isAsked);
  const indicators = idsIn(document.getIn(["indicators"]));
  keep(["equality", "hosts"], (item) =>
    ["indicator", "community"].every((part) => indicators.has(String(item.get(part)))),
  );
  keep(["equality", "decompositions"], (item) => {
    const named = item.get("indicators");
    return isSeq(named) && named.items.every((one) => indicators.has(String(one)));
  });
  const skills = document.toJS().skillMatch as Readonly<Record<string, { readonly table: string }>> | undefined;
  if (skills && !Object.values(skills).every(({ table }) => tables.includes(table))) document.delete("skillMatch");
  for (const part of ["institutionGaps", "coordinationNetwork"]) {
    const table = document.getIn([part, "table"]);
    if (table !== undefined && !tables.includes(String(table))) document.delete(part);
  }
  return document.toString({ lineWidth: 0 });
}

function idsIn(list: unknown): ReadonlySet<string> {
  return new Set(isSeq(list) ? list.items.map((item) => (isMap(item) ? String(item.get("id")) : "")) : []);
}
