// Ids of studies in addresses, as study.yaml writes them.

export function isStudyId(text: string): boolean {
  return /^[a-z0-9][a-z0-9_-]{0,99}$/i.test(text);
}
