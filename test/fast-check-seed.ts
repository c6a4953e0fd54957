// Properties are tested on the same examples in every run, so that a change is judged by what it changed. Other examples:
// TORNAVIAJE_SEED=<number>, or TORNAVIAJE_SEED=any for new ones each time.
import fc from "fast-check";

const wish = process.env.TORNAVIAJE_SEED ?? "20261124";
if (wish !== "any") fc.configureGlobal({ seed: Number(wish) });
