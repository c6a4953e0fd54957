// Looking into JSON of another server, which may be anything.
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Numbers and booleans as JSON writes them; empty when there is nothing, or something with parts. */
export function textAt(value: JsonObject, key: string): string {
  return scalarText(value[key]) ?? "";
}

/** Undefined for what has parts; empty for null. */
export function scalarText(value: unknown): string | undefined {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

export function listAt(value: JsonObject, key: string): readonly JsonObject[] {
  const list = value[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}
