// Problems of signing in that the page itself answers: one asks for a code, others brought somebody back from a provider.
import type { Texts } from "#base/text";

export const CODE_IS_NEEDED = "workbench/second-factor-is-needed";

/** Why somebody whom the provider sent back is not in; by the code of the problem. */
export const REFUSED: Readonly<Record<string, Texts>> = {
  "workbench/nobody-is-invited-so": {
    es: "Nadie con ese correo verificado está invitado aquí. Pida a quien coordina una invitación con el correo que conoce su proveedor.",
    en: "Nobody with that verified address is invited here. Ask the coordination for an invitation to the address that your provider knows.",
    fr: "Personne avec cette adresse vérifiée n’est invité ici. Demandez à la coordination une invitation à l’adresse que connaît votre fournisseur.",
  },
  "workbench/provider-does-not-answer": {
    es: "El proveedor no responde. Inténtelo más tarde, o entre con nombre y contraseña.",
    en: "The provider does not answer. Try again later, or sign in with name and password.",
    fr: "Le fournisseur ne répond pas. Réessayez plus tard, ou entrez avec nom et mot de passe.",
  },
  "": {
    es: "El proveedor no confirmó quién es usted, o pasó demasiado tiempo. Empiece de nuevo.",
    en: "The provider did not confirm who you are, or too much time passed. Begin again.",
    fr: "Le fournisseur n’a pas confirmé qui vous êtes, ou trop de temps a passé. Recommencez.",
  },
};
