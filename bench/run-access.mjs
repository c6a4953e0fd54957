// Access over ten million ways: the loops alone, on arrays that are there, CPU seconds and peak memory.
// Options: --pairs 10000000 --raam-pairs 2000000.
import { parseArgs } from "node:util";
import { threeStepAccess, twoStepAccess } from "../dist/analysis/access/catchment.js";
import { weightOfCost } from "../dist/analysis/access/cost-weight.js";
import { rationalAgentCost } from "../dist/analysis/access/rational-agents.js";

const { values: options } = parseArgs({
  options: { pairs: { type: "string", default: "10000000" }, "raam-pairs": { type: "string", default: "2000000" } },
});

const STEPS = { type: "step", steps: { 10: 1, 20: 0.68, 30: 0.22, 60: 0.1 } };
const gaussian = weightOfCost({ type: "gaussian", sigma: 20 });

console.log(["method", "pairs", "CPU seconds", "wall seconds", "peak MB"].join("\t"));
{
  const { demand, supply, ways } = region(Number(options.pairs), 5000);
  measure("2SFCA", ways, () => twoStepAccess(demand, supply, { ways, maxCost: 60 }));
  measure("E2SFCA step", ways, () => twoStepAccess(demand, supply, { ways, maxCost: 60, weight: weightOfCost(STEPS) }));
  measure("E2SFCA Gaussian", ways, () => twoStepAccess(demand, supply, { ways, maxCost: 60, weight: gaussian }));
  measure("3SFCA Gaussian", ways, () => threeStepAccess(demand, supply, { ways, maxCost: 60, weight: gaussian }));
}
{
  const { demand, supply, ways } = region(Number(options["raam-pairs"]), 2000);
  measure("RAAM", ways, () => rationalAgentCost(demand, supply, { ways, tau: 60 }));
}

function measure(name, ways, run) {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  run();
  const spent = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS / 1024;
  const cells = [((spent.user + spent.system) / 1e6).toFixed(2), ((performance.now() - start) / 1000).toFixed(2)];
  console.log([name, ways.cost.length, ...cells, peak.toFixed(0)].join("\t"));
}

/** Each place of demand reaches a hundred places of supply within 90 minutes; the same in every run. */
function region(pairs, places) {
  const random = generator(7);
  const reach = 100;
  const origins = Math.ceil(pairs / reach);
  const ways = { origin: new Uint32Array(pairs), destination: new Uint32Array(pairs), cost: new Float64Array(pairs) };
  for (let at = 0; at < pairs; at += 1) {
    ways.origin[at] = Math.floor(at / reach);
    ways.destination[at] = (Math.floor((at / reach) % places) + (at % reach) * 7) % places;
    ways.cost[at] = random() * 90;
  }
  const demand = Float64Array.from({ length: origins }, () => Math.floor(random() * 500) + 1);
  const supply = Float64Array.from({ length: places }, () => Math.floor(random() * 20) + 1);
  return { demand, supply, ways };
}

function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
