// The templates that come with the program. A study writes its own in outreach/<name>.<language>.md.
import type { Texts } from "#base/text";
import { LATER_TEMPLATES } from "./later-templates.ts";

export const TEMPLATES: Readonly<Record<string, Texts>> = {
  ...LATER_TEMPLATES,
  presentation: {
    es: `# Lo que el estudio {{study}} recomienda a {{institution}}

Estimadas y estimados colegas de {{institution}}:

Terminamos el estudio {{study}}. De sus resultados se desprende lo siguiente para su institución:

{{recommendations}}

Cada punto se apoya en datos que usted puede revisar. En esta página, hecha para su institución, encuentra las razones y puede responder sin crear una cuenta:

{{link}}

Puede aceptar, aceptar en parte, declinar o proponer otra cosa. Toda respuesta nos sirve.

{{publisher}}`,
    en: `# What the study {{study}} recommends to {{institution}}

Dear colleagues at {{institution}},

The study {{study}} is complete. This is what its results ask of your institution:

{{recommendations}}

Each point rests on data that you can check. This page was made for your institution; it gives the reasons, and you can answer there without an account:

{{link}}

You can accept, accept in part, decline or propose something else. Every answer helps us.

{{publisher}}`,
    fr: `# Ce que l’étude {{study}} recommande à {{institution}}

Chères collègues, chers collègues de {{institution}},

L’étude {{study}} est terminée. Voici ce que ses résultats demandent à votre institution :

{{recommendations}}

Chaque point repose sur des données que vous pouvez vérifier. Cette page, préparée pour votre institution, en donne les raisons ; vous pouvez y répondre sans compte :

{{link}}

Vous pouvez accepter, accepter en partie, décliner ou proposer autre chose. Toute réponse nous est utile.

{{publisher}}`,
  },
  reminder: {
    es: `# Esperamos la respuesta de {{institution}}

Estimadas y estimados colegas de {{institution}}:

Hace unas semanas les enviamos lo que el estudio {{study}} recomienda a su institución:

{{recommendations}}

Todavía no tenemos su respuesta. Toma unos minutos, en esta página:

{{link}}

{{publisher}}`,
    en: `# We look forward to the answer of {{institution}}

Dear colleagues at {{institution}},

Some weeks ago we sent you what the study {{study}} recommends to your institution:

{{recommendations}}

We do not have your answer yet. It takes a few minutes on this page:

{{link}}

{{publisher}}`,
    fr: `# Nous attendons la réponse de {{institution}}

Chères collègues, chers collègues de {{institution}},

Il y a quelques semaines, nous vous avons adressé ce que l’étude {{study}} recommande à votre institution :

{{recommendations}}

Nous n’avons pas encore votre réponse. Quelques minutes suffisent, sur cette page :

{{link}}

{{publisher}}`,
  },
  invitation: {
    es: `# Invitación: presentación del estudio {{study}}

Estimadas y estimados colegas de {{institution}}:

Les invitamos a conversar sobre los resultados del estudio {{study}}.

{{event}}

Antes pueden leer lo que el estudio recomienda a su institución:

{{link}}

{{publisher}}`,
    en: `# Invitation: presentation of the study {{study}}

Dear colleagues at {{institution}},

We invite you to discuss the results of the study {{study}}.

{{event}}

Beforehand you can read what the study recommends to your institution:

{{link}}

{{publisher}}`,
    fr: `# Invitation : présentation de l’étude {{study}}

Chères collègues, chers collègues de {{institution}},

Nous vous invitons à échanger sur les résultats de l’étude {{study}}.

{{event}}

Vous pouvez lire auparavant ce que l’étude recommande à votre institution :

{{link}}

{{publisher}}`,
  },
};
