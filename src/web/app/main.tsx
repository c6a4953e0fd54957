// The workbench in the browser: talks to the server by the API alone.
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isSignedOut, isTransient } from "./api/client.ts";
import { App } from "./app.tsx";
import { LanguageProvider } from "./language.tsx";
import { dropAllFiles } from "./part/bring/kept-file.ts";
import { applyTheme } from "./theme.ts";
import "../theme.css";
import "./figure-theme.css";
import "./style.css";

const RETRIES = 2;

applyTheme();

/**
 * Wherever it shows that the session has ended, who is there is asked again: then the page to sign in opens. Once nobody is
 * there, late answers change nothing: what is being typed on that page stays. A wrong password is also answered so.
 */
const queryCache = new QueryCache({
  onError: (cause) => {
    if (!isSignedOut(cause) || !isSomebodyThere()) return;
    dropAllFiles();
    client.resetQueries({ queryKey: ["session"] });
  },
});
const mutationCache = new MutationCache({
  onError: (cause) => {
    if (isSignedOut(cause) && isSomebodyThere()) client.invalidateQueries({ queryKey: ["session"] });
  },
});

function isSomebodyThere(): boolean {
  return client.getQueryData(["session"]) !== undefined;
}

const client = new QueryClient({
  queryCache,
  mutationCache,
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, cause) => failures < RETRIES && isTransient(cause) },
  },
});

const place = document.getElementById("app");
if (place)
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider>
          <App />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
