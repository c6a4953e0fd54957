// A form being filled in: the component between our head and our keeping.
import {
  type Component,
  defineComponent,
  h,
  onUnmounted,
  type PropType,
  shallowReactive,
  type VNode,
  watch,
} from "vue";
import { notices } from "../app/notices.ts";
import { pageHead } from "../app/page-head.ts";
import { addressOf } from "../app/read-route.ts";
import { goTo, nameDraft } from "../app/route.ts";
import { closeGoodNotice, tell } from "../app/state.ts";
import { chooseFormLanguage, hasMoreLanguages } from "../component/choose-form-language.ts";
import { type FormRoot, type InstancePayload, onRoot } from "../component/form-root.ts";
import { writePayload } from "../device/read-payload.ts";
import { deviceId } from "../device/settings.ts";
import { explainOpeningFault, explainStorageFault } from "../device/storage.ts";
import { FORM } from "../words/form-words.ts";
import { HOME } from "../words/home-words.ts";
import { currentLanguage } from "../words/language.ts";
import { say } from "../words/say.ts";
import { type DraftKeeper, keepDrafting } from "./draft-keeper.ts";
import { finish } from "./finish.ts";
import { attachmentsOf } from "./form-attachment.ts";
import { loadComponent } from "./load-component.ts";
import { obstaclePage } from "./obstacle-page.ts";
import { type Obstacle, openSession, type Session, type SessionWish } from "./open-session.ts";

interface Page {
  opened: Session | Obstacle | undefined;
  component: Component | undefined;
  deviceId: string;
  keeper: DraftKeeper | undefined;
  root: FormRoot | undefined;
  /** Counts mountings: words inside the component are those of the moment in which it was mounted. */
  mounting: number;
}

export const FormPage = defineComponent({
  name: "FormPage",
  props: { wish: { type: Object as PropType<SessionWish>, required: true } },
  setup({ wish }) {
    const page: Page = shallowReactive({
      opened: undefined,
      component: undefined,
      deviceId: "",
      keeper: undefined,
      root: undefined,
      mounting: 0,
    });
    onRoot((root) => {
      page.root = root;
      speak(root);
    });
    void open(page, wish);
    watch(currentLanguage, () => void remount(page));
    onUnmounted(() => void close(page));
    return () => render(page, wish);
  },
});

async function open(page: Page, wish: SessionWish): Promise<void> {
  const session = openSession(wish).catch(
    (cause): Obstacle => ({ kind: "obstacle", texts: explainOpeningFault(cause) }),
  );
  const [opened, component, device] = await Promise.all([session, loadComponent(), deviceId()]);
  Object.assign(page, { opened, component, deviceId: device });
  if (opened.kind !== "session") return;
  nameDraft(opened.draftId);
  startKeeping(page, opened);
  closeGoodNotice();
  if (opened.draft) tell({ kind: "good", texts: FORM.resumed });
}

function startKeeping(page: Page, { form, draftId, draft, link }: Session): void {
  page.keeper = keepDrafting(() => page.root, {
    ...{ id: draftId, study: form.study, formId: form.formId, version: form.version, title: form.title },
    startedAt: draft?.startedAt ?? new Date().toISOString(),
    ...(link === undefined ? {} : { link }),
  });
}

async function close({ opened, keeper }: Page): Promise<void> {
  await keeper?.save();
  await keeper?.stop();
  if (opened?.kind === "session") opened.release();
}

function speak(root: FormRoot): void {
  const language = chooseFormLanguage(root.languages, currentLanguage());
  if (language) root.setLanguage(language);
}

/** Nothing is lost on the way: what is filled in is kept first and taken up again. */
async function remount(page: Page): Promise<void> {
  await page.keeper?.save();
  page.mounting += 1;
}

function render(page: Page, wish: SessionWish): VNode {
  const { opened } = page;
  if (opened && opened.kind !== "session") return obstaclePage(opened, wish);
  const back = h("a", { class: "back", href: "/f/", onClick: leave }, say(FORM.back));
  const loading = h("p", { class: "empty", role: "status" }, say(FORM.loading));
  const more = page.root !== undefined && hasMoreLanguages(page.root.languages);
  return h("div", { class: ["page", "form-page", { "more-languages": more }] }, [
    pageHead(back, h("span", { class: "saved", role: "status" }, savedText(page.keeper))),
    h("main", { id: "content" }, [notices(), opened ? filled(page, opened) : loading]),
  ]);
}

function filled(page: Page, session: Session): VNode {
  const before = page.keeper?.latest() ?? session.draft;
  return h(page.component ?? "div", {
    key: page.mounting,
    formXml: session.form.xml,
    fetchFormAttachment: attachmentsOf(session.form),
    missingResourceBehavior: "BLANK",
    preloadProperties: { deviceID: page.deviceId },
    ...(before ? { editInstance: writePayload(before) } : {}),
    onSubmit: (payload: InstancePayload) => void keepFinished(page, session, payload),
  });
}

async function keepFinished(page: Page, session: Session, payload: InstancePayload): Promise<void> {
  try {
    await page.keeper?.stop();
    await finish(session, payload);
  } catch (cause) {
    startKeeping(page, session);
    tell({ kind: "fault", texts: explainStorageFault(cause) });
    return;
  }
  page.keeper = undefined;
  session.release();
  if (session.link !== undefined) page.opened = { kind: "done", sent: false };
  else goTo("/f/");
  const { study, formId } = session.form;
  const another = { texts: HOME.another, run: () => goTo(addressOf(study, formId)) };
  tell({ kind: "good", texts: HOME.kept, ...(session.link === undefined ? { act: another } : {}) });
}

function savedText(keeper: DraftKeeper | undefined): string {
  if (!keeper) return "";
  const { fault, dirty, savedAt } = keeper.status;
  if (fault) return `${say(FORM.notSaved)}. ${say(fault)}`;
  if (savedAt === undefined) return "";
  const time = savedAt.toLocaleTimeString(currentLanguage(), { hour: "2-digit", minute: "2-digit" });
  return dirty ? say(FORM.keeping) : say(FORM.saved, { time });
}

function leave(event: MouseEvent): void {
  event.preventDefault();
  goTo("/f/");
}
