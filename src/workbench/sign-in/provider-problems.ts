// What can be wrong with signing in by a provider of identities.
import { Problem } from "#base/problem";

export function providerIsUnfit(issuer: string): Problem {
  return new Problem("workbench/provider-is-unfit", {
    message: {
      es: `«${issuer}» no es la dirección https de un proveedor de identidades.`,
      en: `“${issuer}” is not the https address of a provider of identities.`,
      fr: `« ${issuer} » n’est pas l’adresse https d’un fournisseur d’identités.`,
    },
    cure: {
      es: "Revise TORNAVIAJE_OIDC_ISSUER, TORNAVIAJE_OIDC_CLIENT_ID y TORNAVIAJE_OIDC_CLIENT_SECRET: las tres van juntas.",
      en: "Check TORNAVIAJE_OIDC_ISSUER, TORNAVIAJE_OIDC_CLIENT_ID and TORNAVIAJE_OIDC_CLIENT_SECRET: the three go together.",
      fr: "Vérifiez TORNAVIAJE_OIDC_ISSUER, TORNAVIAJE_OIDC_CLIENT_ID et TORNAVIAJE_OIDC_CLIENT_SECRET : les trois vont ensemble.",
    },
  });
}

export function providerDoesNotAnswer(name: string, cause: unknown): Problem {
  return new Problem("workbench/provider-does-not-answer", {
    cause,
    message: {
      es: `«${name}» no responde.`,
      en: `“${name}” does not answer.`,
      fr: `« ${name} » ne répond pas.`,
    },
    cure: {
      es: "Inténtelo más tarde, o entre con nombre y contraseña.",
      en: "Try again later, or sign in with name and password.",
      fr: "Réessayez plus tard, ou entrez avec nom et mot de passe.",
    },
  });
}

export function providerRefused(name: string, cause: unknown): Problem {
  return new Problem("workbench/provider-refused", {
    cause,
    message: {
      es: `«${name}» no confirmó quién es usted.`,
      en: `“${name}” did not confirm who you are.`,
      fr: `« ${name} » n’a pas confirmé qui vous êtes.`,
    },
    cure: {
      es: "Empiece de nuevo desde la página de entrada.",
      en: "Begin again from the page to sign in.",
      fr: "Recommencez depuis la page de connexion.",
    },
  });
}

export function nobodyIsInvited(): Problem {
  return new Problem("workbench/nobody-is-invited-so", {
    message: {
      es: "Nadie con ese correo está invitado aquí.",
      en: "Nobody with that e-mail address is invited here.",
      fr: "Personne avec cette adresse n’est invité ici.",
    },
    cure: {
      es: "Pida a quien coordina que le invite con el correo que conoce su proveedor, ya verificado ahí.",
      en: "Ask the coordination to invite you by the address that your provider knows, verified there.",
      fr: "Demandez à la coordination de vous inviter avec l’adresse que connaît votre fournisseur, vérifiée chez lui.",
    },
  });
}

export function noProviderHere(): Problem {
  return new Problem("workbench/no-provider-here", {
    message: {
      es: "Este servidor no conoce ningún proveedor de identidades.",
      en: "This server knows no provider of identities.",
      fr: "Ce serveur ne connaît aucun fournisseur d’identités.",
    },
    cure: {
      es: "Entre con nombre y contraseña; quien administra lo configura con TORNAVIAJE_OIDC_ISSUER.",
      en: "Sign in with name and password; the administrator sets it up by TORNAVIAJE_OIDC_ISSUER.",
      fr: "Entrez avec nom et mot de passe ; l’administration le configure par TORNAVIAJE_OIDC_ISSUER.",
    },
  });
}
