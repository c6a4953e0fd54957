// A colour profile without words, dates and devices: what a wide-gamut photo needs to look as it was seen. ICC.1:2022, header and tag table.

/** Of curves, primaries, white point and tables; anything else may say whose device it was. */
const COLOUR_TAGS: readonly string[] = [
  ...["rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "chad", "lumi", "cicp", "gamt"],
  ...["A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2"],
];

const HEADER = 128;
/** From and to: date, maker and model of the device, creator and digest of the profile. */
const TOLD_IN_HEADER = [
  [24, 36],
  [48, 56],
  [80, 100],
] as const;

/** Type signature and reserved bytes: what stands behind them is emptied. */
const TAG_HEAD = 8;

/** Of the same length. Undefined where it is no profile. */
export function plainProfile(profile: Uint8Array): Uint8Array | undefined {
  if (profile.length < HEADER + 4 || ascii(profile, 36) !== "acsp") return undefined;
  const plain = profile.slice();
  const view = new DataView(plain.buffer);
  const count = view.getUint32(HEADER);
  const end = HEADER + 4 + count * 12;
  if (end > plain.length) return undefined;
  const isKept = new Uint8Array(plain.length);
  isKept.fill(1, 0, end);
  for (let entry = HEADER + 4; entry < end; entry += 12) {
    const from = view.getUint32(entry + 4);
    const to = from + view.getUint32(entry + 8);
    if (to > plain.length) return undefined;
    isKept.fill(1, from, COLOUR_TAGS.includes(ascii(plain, entry)) ? to : Math.min(to, from + TAG_HEAD));
  }
  for (const [from, to] of TOLD_IN_HEADER) isKept.fill(0, from, to);
  return plain.map((byte, at) => (isKept[at] === 1 ? byte : 0));
}

function ascii(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
