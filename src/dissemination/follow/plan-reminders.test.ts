import { describe, expect, test } from "vitest";
import type { ReminderRules } from "../message/reminder-rules.ts";
import { planReminders, type SentMessage } from "./plan-reminders.ts";
import type { TrackedCommitment } from "./tracker.ts";

const message = (rest: Partial<SentMessage> = {}): SentMessage => ({
  id: "m1",
  stakeholder: "A",
  contact: "c",
  channel: "mail",
  state: "sent",
  settledAt: "2026-03-02T15:00:00Z",
  purpose: "",
  about: "",
  ...rest,
});
const commitment = (rest: Partial<TrackedCommitment> = {}): TrackedCommitment => ({
  id: "K-1",
  stakeholder: "A",
  recommendation: "R",
  action: "Abrir",
  responsible: "Área",
  output: "Curso",
  due: "2026-06-30",
  isPublic: false,
  state: "open",
  madeAt: "2026-03-10T00:00:00Z",
  doneAt: "",
  remindedAt: "",
  evidence: [],
  ...rest,
});
const RULES: ReminderRules = {
  unopened: { afterDays: 7, atMost: 2 },
  commitments: { daysBefore: 14, daysAfter: 10, atMost: 3 },
};
const ask = (now: string, rest: Partial<Parameters<typeof planReminders>[0]> = {}) =>
  planReminders({
    rules: RULES,
    messages: [message()],
    opened: new Set(),
    answered: new Set(),
    commitments: [],
    now,
    ...rest,
  }).map(({ purpose, about }) => `${purpose} ${about}`);

describe("a page that nobody opened", () => {
  test("is recalled after seven days, and as often as stated", () => {
    expect(ask("2026-03-09T14:59:00Z")).toEqual([]);
    expect(ask("2026-03-09T15:00:00Z")).toEqual(["unopened 1"]);
    const again = message({ id: "m2", purpose: "unopened", about: "1", settledAt: "2026-03-09T15:10:00Z" });
    expect(ask("2026-03-12T15:00:00Z", { messages: [message(), again] })).toEqual([]);
    expect(ask("2026-03-17T15:00:00Z", { messages: [message(), again] })).toEqual(["unopened 2"]);
    const last = message({ id: "m3", purpose: "unopened", about: "2", settledAt: "2026-03-17T15:10:00Z" });
    expect(ask("2026-09-01T15:00:00Z", { messages: [message(), again, last] })).toEqual([]);
  });

  test.each([
    ["was opened", { opened: new Set(["m1"]) }],
    ["was answered by telephone", { answered: new Set(["A"]) }],
    [
      "went to an address that ended its messages",
      { messages: [message(), message({ id: "m2", state: "suppressed" })] },
    ],
    ["bounced", { messages: [message({ state: "failed" })] }],
    ["is still on its way", { messages: [message({ state: "queued", settledAt: "" })] }],
    ["is a letter", { messages: [message({ channel: "letter", contact: "" })] }],
    ["belongs to a campaign that reminds nobody", { rules: {} }],
  ])("is not recalled where it %s", (_, rest) => {
    expect(ask("2026-05-01T15:00:00Z", rest)).toEqual([]);
  });
});

describe("a commitment", () => {
  const opened = new Set(["m1"]);
  const on = (day: string, one: Partial<TrackedCommitment> = {}, messages = [message()]) =>
    ask(`${day}T15:00:00Z`, { opened, messages, commitments: [commitment(one)] });

  test("is recalled before its date, and after it, as often as stated", () => {
    expect(on("2026-06-15")).toEqual([]);
    expect(on("2026-06-16")).toEqual(["commitment K-1 2026-06-30 1"]);
    const first = message({ id: "m2", purpose: "commitment", about: "K-1 2026-06-30 1" });
    expect(on("2026-06-28", {}, [message(), first])).toEqual([]);
    expect(on("2026-07-10", {}, [message(), first])).toEqual(["commitment K-1 2026-06-30 2"]);
    expect(on("2026-07-20")).toEqual(["commitment K-1 2026-06-30 3"]);
    expect(on("2026-08-20")).toEqual([]);
  });

  test("that was postponed is recalled by its new date", () => {
    const first = message({ id: "m2", purpose: "commitment", about: "K-1 2026-06-30 1" });
    expect(on("2026-09-20", { due: "2026-09-30" }, [message(), first])).toEqual(["commitment K-1 2026-09-30 1"]);
  });

  test.each([
    ["is kept", { state: "done" as const }],
    ["was withdrawn", { state: "dropped" as const }],
    ["was made this week", { madeAt: "2026-06-17T00:00:00Z" }],
    ["was recalled by somebody this week", { remindedAt: "2026-06-17T00:00:00Z" }],
    ["is another institution's", { stakeholder: "B" }],
  ])("is left in peace where it %s", (_, one) => {
    expect(on("2026-06-20", one)).toEqual([]);
  });
});
