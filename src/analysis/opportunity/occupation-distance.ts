// How far two occupations lie apart in the International Standard Classification of Occupations (ISCO-08, ILO 2012): groups nest
// by digit, so that those who share more leading digits do more alike work.

/** 0: the same unit group. 1: the same minor group. 2: sub-major. 3: major. 4: nothing in common. */
export type OccupationDistance = 0 | 1 | 2 | 3 | 4;

/** Codes of one to four digits. A shorter code says less: it is as near as its group allows, never nearer than its missing digits. */
export function occupationDistance(one: string, other: string): OccupationDistance {
  let shared = 0;
  while (shared < 4 && one[shared] !== undefined && one[shared] === other[shared]) shared += 1;
  // 4 − 0…4.
  return (4 - shared) as OccupationDistance;
}

/** The nearest of several; 4 where there is none. */
export function nearestOccupation(one: string, others: Iterable<string>): OccupationDistance {
  let nearest: OccupationDistance = 4;
  for (const other of others) {
    const distance = occupationDistance(one, other);
    if (distance < nearest) nearest = distance;
  }
  return nearest;
}
