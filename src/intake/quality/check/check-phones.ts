// One telephone number on several records. Numbers are compared by their keyed hashes alone.
import { groupBy } from "#base/group-by";
import type { CheckGround, QualityCheck } from "../field-record.ts";
import { personKey } from "./check-duplicates.ts";

/** Waves of one person share a number by right and are passed over. */
export const checkPhones: QualityCheck = {
  name: "same-phone",
  needs: ["phone"],
  find: ({ records }: CheckGround) => {
    const known = records.filter(({ phoneHash }) => phoneHash !== undefined);
    return [...groupBy(known, ({ phoneHash }) => phoneHash).values()].flatMap((members) => {
      const [first, ...others] = members;
      if (first === undefined) return [];
      return others
        .filter((record) => personKey(record) === "" || record.person !== first.person)
        .map((record) => ({
          check: "same-phone" as const,
          records: [record.id, first.id],
          value: members.length,
          reason: {
            es: `Lleva el mismo teléfono que ${first.id} (${members.length} formularios en total).`,
            en: `It has the same telephone as ${first.id} (${members.length} forms in all).`,
            fr: `Même téléphone que ${first.id} (${members.length} formulaires en tout).`,
          },
        }));
    });
  },
};
