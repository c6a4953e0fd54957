// The one place that decides, tried act by act, role by role and country by country, against real stores.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ActVerb, NewAct, Role } from "#store/acts/act";
import { VERBS } from "#store/acts/verbs";
import { careFilled, careForm } from "../../../test/fixture/care-form.ts";
import { BACKENDS, type TestStore } from "../../../test/fixture/stores.ts";
import { setAccount, setPassword, setReach } from "../accounts.ts";
import { actHead, type Desk } from "../act-head.ts";
import { realEffects } from "../effect/real-effects.ts";
import { correctAnswer } from "../intake/correct-answer.ts";
import { readHistory } from "../intake/submission-history.ts";
import { acceptInvitation, findInvitation, inviteAccount, inviteFirst, revokeInvitation } from "../invitations.ts";
import { getSubmission } from "../list-submissions.ts";
import { publishForm } from "../publish-form.ts";
import { receiveSubmission } from "../receive-submission.ts";
import { reviewSubmission } from "../review-submission.ts";
import { deskFor } from "./desk-for.ts";
import { ON_OWN_FACTORS, RIGHTS_OF_ACTS } from "./rights-of-acts.ts";
import { ACTING_ROLES, rightsOfRole } from "./roles.ts";
import { whoIs, withoutAccount } from "./who.ts";

const PASSWORD = "tres palabras al azar";

describe.each(BACKENDS)("a desk in somebody's hands on $name", ({ open }) => {
  let opened: TestStore;
  let house: Desk;

  beforeAll(async () => {
    opened = await open();
    house = { store: opened.store, effects: realEffects(), actor: "test" };
    await house.store.records.replaceAll("s", "study", [
      {
        id: "s",
        body: {
          id: "s",
          cities: [
            { id: "SLV-SSA", country: "SLV" },
            { id: "GTM-GUA", country: "GTM" },
          ],
        },
      },
    ]);
    await publishForm(house, "s", { bytes: new TextEncoder().encode(careForm()), fileName: "care.xml", draft: false });
    for (const [instance, city] of [
      ["uuid:ssa", "SLV-SSA"],
      ["uuid:gua", "GTM-GUA"],
      ["uuid:nowhere", ""],
    ] as const)
      await receiveSubmission(house, "s", {
        xml: new TextEncoder().encode(
          new TextDecoder()
            .decode(careFilled({ instance, phone: `0000 ${instance.length}` }))
            .replace("<city>SLV-SSA</city>", `<city>${city}</city>`),
        ),
        files: [],
        source: "openrosa",
        submitter: "device:1",
      });
  });
  afterAll(() => opened.remove());

  const lead = (countries: readonly string[]) =>
    deskFor(house, { name: "lead", role: "country-lead", studies: [], countries });
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (cause: { code?: string }) => cause.code ?? "other",
    );

  test("takes of every role only the acts that it may do", async () => {
    expect(Object.keys(RIGHTS_OF_ACTS).sort()).toEqual([...VERBS].sort());
    for (const role of ACTING_ROLES)
      for (const verb of Object.keys(RIGHTS_OF_ACTS) as ActVerb[]) {
        const desk = deskFor(house, withoutAccount("somebody", role));
        // A body that fits no act: whoever may do it fails later, at something else.
        const act = { ...actHead(desk, "t"), verb, body: { name: "x", role: "viewer", id: "x" } } as unknown as NewAct;
        const code = await codeOf(desk.store.commit(act));
        // One's own factors are set by oneself alone, whatever the role.
        const isOfOthers = (ON_OWN_FACTORS as readonly string[]).includes(verb);
        const isAllowed = !isOfOthers && RIGHTS_OF_ACTS[verb].some((right) => rightsOfRole(role).includes(right));
        expect([role, verb, code !== "workbench/rights-are-missing"]).toEqual([role, verb, isAllowed]);
      }
  });

  test("shows a country lead the submissions of her countries and no others", async () => {
    const { store } = lead(["SLV"]);
    expect((await store.submissions.list("s")).map(({ instanceId }) => instanceId)).toEqual(["uuid:ssa"]);
    expect(await store.submissions.count("s")).toBe(1);
    expect(await store.submissions.listAnswers("s", { form: "care", after: 0, limit: 10 })).toHaveLength(1);
    expect(await codeOf(getSubmission(lead(["SLV"]), "s", "uuid:gua"))).toBe("store/submission-is-unknown");
    expect(await codeOf(readHistory(lead(["SLV"]), "s", "uuid:gua"))).toBe("store/submission-is-unknown");
    expect(await lead(["SLV", "GTM"]).store.submissions.count("s")).toBe(2);
    expect(await lead([]).store.submissions.count("s")).toBe(3);
    expect(await lead(["HND"]).store.submissions.count("s")).toBe(0);
  });

  test("takes of a country lead no act on what lies elsewhere", async () => {
    const review = (instanceId: string) =>
      codeOf(reviewSubmission(lead(["SLV"]), "s", { instanceId, state: "approved", note: "" }));
    expect(await review("uuid:gua")).toBe("workbench/is-outside-your-countries");
    expect(await review("uuid:nowhere")).toBe("workbench/is-outside-your-countries");
    expect(await review("uuid:ssa")).toBe("done");
  });

  test("a corrected city changes whose submission it is", async () => {
    const correction = { study: "s", instanceId: "uuid:nowhere", question: "city", value: "GTM-GUA", reason: "call" };
    await correctAnswer(house, correction);
    expect(await lead(["GTM"]).store.submissions.count("s")).toBe(2);
  });

  test("an account of one study does nothing in another", async () => {
    const desk = deskFor(house, { name: "c", role: "coordinator", studies: ["other"], countries: [] });
    const act = { ...actHead(desk, "s"), verb: "remove-device", body: { id: "x" } } as const;
    expect(await codeOf(desk.store.commit(act))).toBe("workbench/study-is-out-of-reach");
  });

  test("nobody gives more than she or he has", async () => {
    const invite = (role: Role, countries: readonly string[]) =>
      codeOf(inviteAccount(lead(["SLV"]), { label: "x", role, countries }));
    expect(await invite("supervisor", ["SLV"])).toBe("done");
    expect(await invite("supervisor", [])).toBe("workbench/more-than-you-have");
    expect(await invite("supervisor", ["SLV", "GTM"])).toBe("workbench/more-than-you-have");
    expect(await invite("coordinator", ["SLV"])).toBe("workbench/more-than-you-have");
    const made = setAccount(lead(["SLV"]), { name: "x", role: "viewer", password: PASSWORD });
    expect(await codeOf(made)).toBe("workbench/more-than-you-have");
  });

  test("an invitation makes one account, once, and the first start makes one for a coordinator", async () => {
    const before = await inviteFirst(house);
    const first = await inviteFirst(house);
    expect(await codeOf(findInvitation(house, before?.token ?? ""))).toBe("workbench/invitation-is-unknown");
    const token = first?.token ?? "";
    expect((await findInvitation(house, token)).role).toBe("coordinator");
    const short = acceptInvitation(house, { token, name: "ana", password: "short" });
    expect(await codeOf(short)).toBe("workbench/password-is-weak");
    const both = ["ana", "eva"].map((name) => codeOf(acceptInvitation(house, { token, name, password: PASSWORD })));
    expect((await Promise.all(both)).filter((code) => code === "done")).toHaveLength(1);
    expect(await codeOf(acceptInvitation(house, { token, name: "iris", password: PASSWORD }))).toBe(
      "workbench/invitation-is-unknown",
    );
    expect(await inviteFirst(house)).toBeUndefined();
    const other = await inviteAccount(house, { label: "later", role: "viewer" });
    await revokeInvitation(house, other.id);
    expect(await codeOf(findInvitation(house, other.token))).toBe("workbench/invitation-is-unknown");
  });

  test("the last coordinator stays, and everybody changes the own password alone", async () => {
    const [account] = await house.store.accounts.list();
    if (account === undefined) throw new Error("no account");
    const own = deskFor(house, whoIs(account));
    expect(await codeOf(setReach(own, account.name, { role: "viewer" }))).toBe("workbench/last-coordinator-stays");
    expect(await codeOf(setReach(own, account.name, { role: "coordinator", countries: ["SLV"] }))).toBe(
      "workbench/last-coordinator-stays",
    );
    await setAccount(own, { name: "vera", role: "viewer", password: PASSWORD });
    const viewer = deskFor(house, withoutAccount("vera", "viewer"));
    expect(await codeOf(setPassword(viewer, account.name, `${PASSWORD} 2`))).toBe("workbench/rights-are-missing");
    expect(await codeOf(setPassword(viewer, "vera", `${PASSWORD} 2`))).toBe("done");
  });
});
