// The ends of a trace that are data: query text, snapshot, file.
import { formatCount } from "#base/format-number";
import { sameText } from "#base/text";
import type { Traced } from "#findings/trace/trace-node";
import type { KeptRecord } from "#store/kept/read-rows";
import type { Snapshot } from "#store/kept/snapshots";

export function describeQuery(text: string): Traced {
  const lines = text.split("\n").length;
  return {
    kind: "query",
    label: { es: `consulta de ${lines} líneas`, en: `query of ${lines} lines`, fr: `requête de ${lines} lignes` },
    details: [sameText(text)],
    restsOn: [],
  };
}

export function describeSnapshot({ table, rows, digest, file }: Snapshot): Traced {
  return {
    kind: "snapshot",
    label: {
      es: `${table}, ${formatCount(rows, "es")} filas`,
      en: `${table}, ${formatCount(rows, "en")} rows`,
      fr: `${table}, ${formatCount(rows, "fr")} lignes`,
    },
    details: [sameText(`SHA-256 ${digest}`)],
    restsOn: [`file:${file}`],
  };
}

export function describeFile(path: string, record: KeptRecord | undefined): Traced | undefined {
  const body = record?.body;
  if (typeof body !== "object" || body === null || !("digest" in body)) return undefined;
  return { kind: "file", label: sameText(path), details: [sameText(`SHA-256 ${String(body.digest)}`)], restsOn: [] };
}
