// The workbench in the browser: talks to the server by the API alone.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isTransient } from "./api/client.ts";
import { App } from "./app.tsx";
import { LanguageProvider } from "./language.tsx";
import { applyTheme } from "./theme.ts";
import "../theme.css";
import "./style.css";

const RETRIES = 2;

applyTheme();

const client = new QueryClient({
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
