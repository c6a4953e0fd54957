// Two servers on one database: each knows what the other brings, nobody brings the same twice, and either may end it.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import type { Desk } from "../act-head.ts";
import { realEffects } from "../effect/real-effects.ts";
import type { PullReport } from "../pull/pull-door.ts";
import type { Watch } from "../pull/watched-door.ts";
import { openAnswerJobs } from "./answer-jobs.ts";

const STUDY = "brought";
const REPORT: PullReport = { added: 1, edited: 0, known: 0, aside: 0, files: 0, gone: 0 };

describe.each(BACKENDS)("answers that come in by two servers on $name", ({ open }) => {
  let opened: TestStore;
  let desk: Desk;
  beforeAll(async () => {
    opened = await open();
    desk = { store: opened.store, effects: realEffects(), actor: "test" };
  });
  afterAll(() => opened.remove());
  // Renewals come when a test says so.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
  afterEach(() => void vi.useRealTimers());

  /** Work that goes on until `finish` is called, and may be stopped at `step`. */
  function work() {
    let watch: Watch | undefined;
    let [resolve, reject] = [(_: PullReport) => {}, (_: unknown) => {}];
    const ended = new Promise<PullReport>((yes, no) => {
      [resolve, reject] = [yes, no];
    });
    return {
      run: (own: Watch) => {
        watch = own;
        return ended;
      },
      step: (done: number) => {
        try {
          watch?.passed(done);
        } catch (cause) {
          reject(cause);
        }
      },
      finish: () => resolve(REPORT),
    };
  }

  const wish = (from: string, run: ReturnType<typeof work>["run"]) => ({
    ...{ study: STUDY, kind: "file" as const, form: "care", from },
    work: run,
  });
  const stateOf = async (jobs: ReturnType<typeof openAnswerJobs>, id: string) =>
    (await jobs.list(desk, STUDY)).find((job) => job.id === id)?.state;

  test("run for both, and of one source once; ended, the source is free", async () => {
    const [here, there] = [openAnswerJobs(), openAnswerJobs()];
    const one = work();
    const { id } = await here.start(desk, wish("a.csv", one.run));
    expect([await stateOf(here, id), await stateOf(there, id)]).toEqual(["running", "running"]);
    await expect(there.start(desk, wish("a.csv", one.run))).rejects.toMatchObject({
      code: "workbench/answers-are-coming-in",
    });
    const other = work();
    const beside = await there.start(desk, wish("b.csv", other.run));
    one.finish();
    other.finish();
    await expect.poll(() => Promise.all([stateOf(here, beside.id), stateOf(there, id)])).toEqual(["done", "done"]);
    const again = work();
    await expect
      .poll(() =>
        there.start(desk, wish("a.csv", again.run)).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    again.finish();
  });

  test("are ended by the one that does not run them", async () => {
    const [here, there] = [openAnswerJobs(), openAnswerJobs()];
    const one = work();
    const { id } = await here.start(desk, wish("c.csv", one.run));
    await there.cancel(desk, STUDY, id);
    one.step(1);
    expect(await stateOf(here, id)).toBe("running");
    await vi.advanceTimersByTimeAsync(10_000);
    await expect
      .poll(() => {
        one.step(2);
        return stateOf(there, id);
      })
      .toBe("cancelled");
    await expect.poll(() => opened.store.records.get(STUDY, `cancel-answer-job ${id}`, id)).toBeUndefined();
  });

  test("are told as interrupted when their server is gone", async () => {
    const { id } = await openAnswerJobs().start(desk, wish("d.csv", work().run));
    await opened.store.leases.giveUp({ study: STUDY, job: "answers from d.csv", holder: id });
    expect(await stateOf(openAnswerJobs(), id)).toBe("interrupted");
    await openAnswerJobs().cancel(desk, STUDY, id);
    expect(await opened.store.records.get(STUDY, `cancel-answer-job ${id}`, id)).toBeUndefined();
  });
});
