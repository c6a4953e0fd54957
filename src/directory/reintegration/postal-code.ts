// Postal codes as they stand in addresses of the region: "Calle 2, C.P. 22000". HSDS keeps them in a field of their own.

const WRITTEN =
  /[\s,;(]*\b(?:c\.?\s?p\.?|c[oó]digo\s+postal|postal\s+code|zip(?:\s+code)?|code\s+postal)[\s:.]*(\d{4,5}(?:-\d{4})?)\b\)?/iu;

export interface ParsedAddress {
  readonly address: string;
  readonly postalCode?: string;
}

/** A number without the words is none: it may be a house. An address that could not be put together again stays whole. */
export function splitPostalCode(text: string): ParsedAddress {
  const found = WRITTEN.exec(text);
  const postalCode = found?.[1];
  if (found === null || postalCode === undefined) return { address: text };
  const parsed = { address: text.slice(0, found.index), postalCode };
  return joinPostalCode(parsed) === text ? parsed : { address: text, postalCode };
}

/** As `splitPostalCode` reads it back; an address that tells its code already stays as it is. */
export function joinPostalCode({ address, postalCode }: ParsedAddress): string {
  if (postalCode === undefined || WRITTEN.exec(address)?.[1] === postalCode) return address;
  return address === "" ? `C.P. ${postalCode}` : `${address}, C.P. ${postalCode}`;
}
