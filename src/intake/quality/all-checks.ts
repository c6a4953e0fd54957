// Every check, in the order in which they are told.
import { checkDistance } from "./check/check-distance.ts";
import { checkDontKnow } from "./check/check-dont-know.ts";
import { checkDuplicates } from "./check/check-duplicates.ts";
import { checkDurations } from "./check/check-durations.ts";
import { checkHours } from "./check/check-hours.ts";
import { checkMissing } from "./check/check-missing.ts";
import { checkNearDuplicates } from "./check/check-near-duplicates.ts";
import { checkOverlaps } from "./check/check-overlaps.ts";
import { checkPeriod } from "./check/check-period.ts";
import { checkPhones } from "./check/check-phones.ts";
import { checkSamePerson } from "./check/check-same-person.ts";
import { checkSamePlace } from "./check/check-same-place.ts";
import { checkSpeed } from "./check/check-speed.ts";
import { checkStraightLining } from "./check/check-straight-lining.ts";
import type { QualityCheck } from "./field-record.ts";

export const ALL_CHECKS: readonly QualityCheck[] = [
  checkDurations,
  checkStraightLining,
  checkDuplicates,
  checkNearDuplicates,
  checkPhones,
  checkSamePerson,
  checkSamePlace,
  checkDistance,
  checkMissing,
  checkDontKnow,
  checkHours,
  checkOverlaps,
  checkSpeed,
  checkPeriod,
];
