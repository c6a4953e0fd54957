// Truth: the codes of RFC 6238, appendix B (SHA-1, eight digits), and of RFC 4226, appendix D; base32 of RFC 4648, section 10.
import { describe, expect, test } from "vitest";
import { fromBase32, makeTotpSecret, stepAt, stepOfCode, toBase32, totpAddress, totpCode } from "./totp.ts";

const SECRET = Buffer.from("12345678901234567890");

describe("codes of time", () => {
  test.each([
    [59, "94287082"],
    [1111111109, "07081804"],
    [1111111111, "14050471"],
    [1234567890, "89005924"],
    [2000000000, "69279037"],
    [20000000000, "65353130"],
  ])("at second %i are those of RFC 6238", (second, code) => {
    expect(totpCode(SECRET, stepAt(new Date(second * 1000)), 8)).toBe(code);
  });

  test("of the first ten counts are those of RFC 4226", () => {
    const codes = Array.from({ length: 10 }, (_each, count) => totpCode(SECRET, count));
    expect(codes.join(" ")).toBe("755224 287082 359152 969429 338314 254676 287922 162583 399871 520489");
  });

  test("are good one step before and after, and no further", () => {
    const secret = toBase32(SECRET);
    const now = new Date("2026-11-27T12:00:00Z");
    const at = (steps: number) => totpCode(SECRET, stepAt(now) + steps);
    expect([-2, -1, 0, 1, 2].map((steps) => stepOfCode(secret, at(steps), now))).toEqual([
      undefined,
      stepAt(now) - 1,
      stepAt(now),
      stepAt(now) + 1,
      undefined,
    ]);
    for (const code of ["", "12345", "1234567", "abcdef", "😀😀😀"])
      expect(stepOfCode(secret, code, now)).toBeUndefined();
  });
});

describe("secrets in base32", () => {
  test.each([
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foob", "MZXW6YQ"],
    ["fooba", "MZXW6YTB"],
    ["foobar", "MZXW6YTBOI"],
  ])("write %s as RFC 4648 does", (text, written) => {
    expect(toBase32(Buffer.from(text))).toBe(written);
    expect(fromBase32(written).toString()).toBe(text);
  });

  test("have 160 bits and are never the same", () => {
    const secrets = Array.from({ length: 50 }, makeTotpSecret);
    expect(new Set(secrets).size).toBe(50);
    expect(fromBase32(secrets[0] ?? "").length).toBe(20);
  });

  test("stand in an address that every application reads, whatever the name", () => {
    const url = new URL(totpAddress("ABC", { name: "ana:ñ?", issuer: "Tornaviaje" }));
    expect([url.protocol, url.searchParams.get("secret"), url.searchParams.get("issuer")]).toEqual([
      "otpauth:",
      "ABC",
      "Tornaviaje",
    ]);
    expect(decodeURIComponent(url.pathname)).toContain("Tornaviaje:ana:ñ?");
  });
});
