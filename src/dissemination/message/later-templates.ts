// The templates of what follows a first message: reminders of commitments, and changes to a workshop.
import type { Texts } from "#base/text";

export const LATER_TEMPLATES: Readonly<Record<string, Texts>> = {
  "reminder-commitment": {
    es: `# El compromiso de {{institution}}

Estimadas y estimados colegas de {{institution}}:

Su institución se comprometió a lo siguiente:

{{commitment}}

¿Cómo va? En su página pueden decir que empezó o que se cumplió, y adjuntar una prueba:

{{link}}

Si la fecha ya no es posible, respondan a este mensaje y acordamos otra.

{{publisher}}`,
    en: `# The commitment of {{institution}}

Dear colleagues at {{institution}},

Your institution committed to this:

{{commitment}}

How is it going? On your page you can say that it has begun or is done, and attach a proof:

{{link}}

If the date can no longer be kept, answer this message and we will agree on another.

{{publisher}}`,
    fr: `# L’engagement de {{institution}}

Chères collègues, chers collègues de {{institution}},

Votre institution s’est engagée à ceci :

{{commitment}}

Où en êtes-vous ? Sur votre page, vous pouvez indiquer que c’est commencé ou fait, et joindre une preuve :

{{link}}

Si la date ne peut plus être tenue, répondez à ce message : nous en conviendrons d’une autre.

{{publisher}}`,
  },
  "invitation-change": {
    es: `# Cambio: presentación del estudio {{study}}

Estimadas y estimados colegas de {{institution}}:

La presentación a la que les invitamos cambia. Ahora es así:

{{event}}

Digan en su página si vendrán:

{{link}}

{{publisher}}`,
    en: `# Change: presentation of the study {{study}}

Dear colleagues at {{institution}},

The presentation to which we invited you has changed. It is now:

{{event}}

Please say on your page whether you will come:

{{link}}

{{publisher}}`,
    fr: `# Changement : présentation de l’étude {{study}}

Chères collègues, chers collègues de {{institution}},

La présentation à laquelle nous vous avons invités change. Voici ce qui vaut désormais :

{{event}}

Dites sur votre page si vous viendrez :

{{link}}

{{publisher}}`,
  },
  "invitation-cancel": {
    es: `# Cancelada: presentación del estudio {{study}}

Estimadas y estimados colegas de {{institution}}:

La presentación a la que les invitamos no tendrá lugar:

{{event}}

Lo que el estudio recomienda a su institución sigue en su página:

{{link}}

{{publisher}}`,
    en: `# Cancelled: presentation of the study {{study}}

Dear colleagues at {{institution}},

The presentation to which we invited you will not take place:

{{event}}

What the study recommends to your institution is still on your page:

{{link}}

{{publisher}}`,
    fr: `# Annulée : présentation de l’étude {{study}}

Chères collègues, chers collègues de {{institution}},

La présentation à laquelle nous vous avons invités n’aura pas lieu :

{{event}}

Ce que l’étude recommande à votre institution reste sur votre page :

{{link}}

{{publisher}}`,
  },
};
