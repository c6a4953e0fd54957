// Telephone numbers as tables of the region write them → E.164. Source of lengths: national numbering plans of El Salvador (8),
// Guatemala (8), Honduras (8) and Mexico (10 digits).

export interface PhoneReading {
  /** `+503…`; absent when the text is no whole number of a known country. */
  readonly e164?: string;
  readonly extension?: string;
  /** As written. */
  readonly text: string;
}

interface Plan {
  readonly code: string;
  readonly digits: number;
}

const PLANS: Readonly<Record<string, Plan>> = {
  SLV: { code: "503", digits: 8 },
  GTM: { code: "502", digits: 8 },
  HND: { code: "504", digits: 8 },
  MEX: { code: "52", digits: 10 },
};

/** Numbers of one cell: parted by `;`, `,`, `/`, ` y `, ` o ` or a line end, where both sides hold digits enough. */
export function readPhones(text: string, country: string): readonly PhoneReading[] {
  const parts = text.split(/\s*(?:[;,\n/|]|\s(?:y|o|and|or|et|ou)\s)\s*/iu).filter((part) => part.trim() !== "");
  return parts.every((part) => part.replace(/\D/g, "").length >= 3)
    ? parts.map((part) => readPhone(part, country))
    : [readPhone(text, country)];
}

function readPhone(text: string, country: string): PhoneReading {
  const written = text.trim();
  const [, main = "", extension] = /^(.*?)(?:\s*(?:ext|extensión|anexo|int)\.?\s*(\d{1,6}))?$/iu.exec(written) ?? [];
  const e164 = numberOf(main, country);
  return { text: written, ...(e164 === undefined ? {} : { e164 }), ...(extension === undefined ? {} : { extension }) };
}

function numberOf(text: string, country: string): string | undefined {
  const digits = text.replace(/\D/g, "");
  if (/^\s*\+|^\s*00/.test(text)) return foreignNumber(digits.replace(/^00/, ""));
  const plan = PLANS[country];
  if (plan === undefined) return undefined;
  if (digits.length === plan.digits) return `+${plan.code}${digits}`;
  if (digits.startsWith(plan.code) && digits.length === plan.code.length + plan.digits) return `+${digits}`;
  return country === "MEX" ? oldMexicanNumber(digits) : undefined;
}

/** A number of a known country must have its length; others must be of a length that E.164 takes. */
function foreignNumber(digits: string): string | undefined {
  const plan = Object.values(PLANS).find(({ code }) => digits.startsWith(code));
  if (plan === undefined) return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : undefined;
  const own = digits.slice(plan.code.length);
  if (own.length === plan.digits) return `+${digits}`;
  return plan.code === "52" ? oldMexicanNumber(digits) : undefined;
}

/** Until 2019 Mexico put 01, 044 or 045 before numbers, and 1 after the country code of mobiles. */
function oldMexicanNumber(digits: string): string | undefined {
  const own = /^(?:01|044|045|521)(\d{10})$/.exec(digits)?.[1];
  return own === undefined ? undefined : `+52${own}`;
}
