// The words for yes and no that XLSForm knows.

const YES = new Set(["yes", "Yes", "YES", "true", "True", "TRUE", "true()"]);
const NO = new Set(["no", "No", "NO", "false", "False", "FALSE", "false()"]);

export function isYes(text: string): boolean {
  return YES.has(text);
}

export function isNo(text: string): boolean {
  return NO.has(text);
}
