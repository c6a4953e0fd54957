// Probabilities that people and places push up and down on the logit scale.

export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/**
 * The probability after a push of `shift`, where pushes have the standard deviation `spread` over people: before pushing, the logit is
 * stretched so that the average over people stays `probability`. Source: Zeger, Liang and Albert 1988 (approximation).
 */
export function pushed(probability: number, shift: number, spread: number): number {
  const stretch = Math.sqrt(1 + 0.346 * spread ** 2);
  return 1 / (1 + Math.exp(-(logit(probability) * stretch + shift)));
}
