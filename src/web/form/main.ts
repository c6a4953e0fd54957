// The web form: forms, drafts and answers on this device, sent when there is a network.
import { createApp, h } from "vue";
import { homePage } from "./app/home-page.ts";
import { refreshStudies } from "./app/refresh-studies.ts";
import { route } from "./app/route.ts";
import { readDevice, state, tell, watchNetwork } from "./app/state.ts";
import { takeDeviceToken } from "./app/take-device-token.ts";
import { watchWorker } from "./app/watch-worker.ts";
import { explainOpeningFault, explainStorageFault } from "./device/storage.ts";
import { onChange } from "./device/tabs.ts";
import { FormPage } from "./fill/form-page.ts";
import { useApp } from "./fill/load-component.ts";
import { keepSending } from "./queue/outbox.ts";
import { chooseLanguage, currentLanguage } from "./words/language.ts";
import "../theme.css";
import "./style.css";
import "./component.css";

const app = createApp({
  render: () => {
    const { value } = route;
    return value.page === "home"
      ? homePage()
      : h(FormPage, { wish: value, key: `${value.study}/${value.formId}/${value.draftId ?? ""}` });
  },
});

chooseLanguage(currentLanguage());
useApp(app);
app.mount("#app");
watchNetwork();
void start();

async function start(): Promise<void> {
  try {
    await takeDeviceToken().catch((cause: unknown) => tell({ kind: "fault", texts: explainOpeningFault(cause) }));
    await readDevice();
    state.persistent = (await navigator.storage?.persisted?.()) ?? false;
  } catch (cause) {
    tell({ kind: "fault", texts: explainStorageFault(cause) });
  }
  onChange(() => void readDevice());
  keepSending();
  refreshStudies();
  void watchWorker();
}
