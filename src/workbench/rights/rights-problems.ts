// Who may not do what they ask for.
import { Problem } from "#base/problem";

export function rightsAreMissing(role: string): Problem {
  return new Problem("workbench/rights-are-missing", {
    message: {
      es: `El papel «${role}» no permite hacer esto.`,
      en: `The role “${role}” does not permit this.`,
      fr: `Le rôle « ${role} » ne le permet pas.`,
    },
    cure: {
      es: "Pídalo a quien coordina el estudio.",
      en: "Ask who coordinates the study.",
      fr: "Demandez-le à la coordination de l’étude.",
    },
  });
}

export function studyIsOutOfReach(): Problem {
  return new Problem("workbench/study-is-out-of-reach", {
    message: {
      es: "Su cuenta no alcanza a este estudio.",
      en: "Your account does not reach this study.",
      fr: "Votre compte ne donne pas accès à cette étude.",
    },
    cure: {
      es: "Pida a quien coordina que amplíe su cuenta.",
      en: "Ask the coordination to widen your account.",
      fr: "Demandez à la coordination d’élargir votre compte.",
    },
  });
}

export function isOutsideYourCountries(countries: readonly string[]): Problem {
  const list = countries.join(", ");
  return new Problem("workbench/is-outside-your-countries", {
    message: {
      es: `Esto no es de ${list}, y su cuenta está limitada a ello.`,
      en: `This is not of ${list}, and your account is limited to that.`,
      fr: `Ceci n’est pas de ${list}, et votre compte y est limité.`,
    },
    cure: {
      es: "Pídalo a quien coordina el estudio.",
      en: "Ask who coordinates the study.",
      fr: "Demandez-le à la coordination de l’étude.",
    },
  });
}

export function moreThanYouHave(role: string): Problem {
  return new Problem("workbench/more-than-you-have", {
    message: {
      es: `No se puede dar el papel «${role}» con más alcance del que usted tiene.`,
      en: `You cannot give the role “${role}” with more reach than you have yourself.`,
      fr: `On ne peut pas donner le rôle « ${role} » avec plus de portée que la vôtre.`,
    },
    cure: {
      es: "Elija un papel con menos permisos, o sus mismos países y estudios.",
      en: "Choose a role with fewer rights, or your own countries and studies.",
      fr: "Choisissez un rôle avec moins de droits, ou vos propres pays et études.",
    },
  });
}

export function lastCoordinatorStays(name: string): Problem {
  return new Problem("workbench/last-coordinator-stays", {
    message: {
      es: `«${name}» es la última coordinación de todo; sin ella nadie podría administrar.`,
      en: `“${name}” is the last coordinator of everything; without one, nobody could administer.`,
      fr: `« ${name} » est la dernière coordination de l’ensemble ; sans elle, personne ne pourrait administrer.`,
    },
    cure: {
      es: "Dé antes ese papel a otra persona.",
      en: "Give that role to somebody else first.",
      fr: "Donnez d’abord ce rôle à une autre personne.",
    },
  });
}

export function invitationIsUnknown(): Problem {
  return new Problem("workbench/invitation-is-unknown", {
    message: {
      es: "Esta invitación no existe, ya se usó, se retiró o venció.",
      en: "This invitation does not exist, was used, was withdrawn or has ended.",
      fr: "Cette invitation n’existe pas, a déjà servi, a été retirée ou a expiré.",
    },
    cure: {
      es: "Pida una nueva a quien coordina el estudio.",
      en: "Ask who coordinates the study for a new one.",
      fr: "Demandez-en une nouvelle à la coordination de l’étude.",
    },
  });
}

export function interviewNamesNoCountry(countries: readonly string[]): Problem {
  const list = countries.join(", ");
  return new Problem("workbench/interview-names-no-country", {
    message: {
      es: "La entrevista no dice en qué país vive la persona.",
      en: "The interview does not say in which country the person lives.",
      fr: "L’entretien ne dit pas dans quel pays vit la personne.",
    },
    cure: {
      es: `Diga el país (${list}); sin él nadie con una cuenta limitada la encontraría después.`,
      en: `State the country (${list}); without it nobody with a limited account would find it afterwards.`,
      fr: `Indiquez le pays (${list}) ; sans lui, personne avec un compte limité ne le retrouverait ensuite.`,
    },
  });
}
