import fc from "fast-check";
import { expect, test } from "vitest";
import { spokenExpressions } from "./spoken-expressions.ts";

const found = (text: string) => spokenExpressions(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["Hello", []],
  [`Hello \${name}, of \${town}`, [`\${name}`, `\${town}`]],
  [
    `You live in instance('towns')/root/item[name = \${town}]/label.`,
    [`instance('towns')/root/item[name = \${town}]/label`],
  ],
  [
    `instance('a')/root/item[name = instance("b")/root/item[code = \${x}]/of]/label, so`,
    [`instance('a')/root/item[name = instance("b")/root/item[code = \${x}]/of]/label`],
  ],
  ["instance('a')/root/item[b][position() = 1]/label", ["instance('a')/root/item[b][position() = 1]/label"]],
  [`instance('a')/root/item[b != ']']/c \${d}`, ["instance('a')/root/item[b != ']']/c", `\${d}`]],
  [`instance('a')/root/item[b = \${c}`, ["instance('a')/root/item", `\${c}`]],
  [`for instance (by \${who}), an instance('x')`, [`\${who}`]],
  ["myinstance('a')/root/item[1]/b", []],
])("%s", (text, expressions) => expect(found(text)).toEqual(expressions));

test("spans never overlap and lie inside the text, whatever it says", () => {
  const word = fc.constantFrom("instance('a')", "/root", "[", "]", "'", `\${b}`, " ", "x", "//", '"');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join("");
      let last = 0;
      for (const { start, end } of spokenExpressions(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
