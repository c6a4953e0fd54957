// Title, imprint, citation and the sentence of the band that marks demonstration data.
import type { Mark } from "#base/mark";
import type { Language } from "#base/text";
import type { Document } from "../document/document.ts";
import { BOUNDARIES } from "./figure/places-figure.ts";
import { isRegional, type ReportContext, textIn } from "./report-context.ts";
import { sayCitation, sayLicence } from "./say/say-citation.ts";
import { sayHead } from "./say/say-place.ts";

export function frontMatter(context: ReportContext, mark: Mark): Omit<Document, "blocks"> {
  const { study } = context.input;
  const { language, place } = context;
  const title = textIn(context, study.titles);
  const kind = isRegional(context) ? REGIONAL[language] : COUNTRY[language].replace("%", sayHead(context));
  return {
    id: `${study.id}-${place}-${language}`,
    language,
    title: `${title}. ${kind}`,
    subtitle: textIn(context, study.subtitles),
    place: sayHead(context),
    publisher: textIn(context, study.publisher),
    publishedOn: study.publishedOn,
    mark,
    markSentence: mark === "demonstration" ? BAND[language] : "",
    citation: sayCitation(study, language, kind),
    imprint: [
      ...(mark === "demonstration" ? [DEMONSTRATION[language]] : []),
      TRACE[language],
      BOUNDARIES[language],
      sayLicence(study, language),
    ],
  };
}

/** Of what is shorter than a report. A map says of its borders in its own notes. */
export function shortImprint({ input, language }: ReportContext): readonly string[] {
  return [TRACE[language], sayLicence(input.study, language)];
}

const REGIONAL = { es: "Informe regional", en: "Regional report", fr: "Rapport régional" };
const COUNTRY = { es: "Informe de %", en: "Report on %", fr: "Rapport : %" };

const BAND: Readonly<Record<Language, string>> = {
  es: "Las respuestas de las encuestas y los casos son inventados, para demostración. No describen a nadie.",
  en: "Survey answers and case studies are invented, for demonstration. They describe nobody.",
  fr: "Les réponses aux enquêtes et les cas sont inventés, à titre de démonstration. Ils ne décrivent personne.",
};
const DEMONSTRATION: Readonly<Record<Language, string>> = {
  es: "Este informe muestra cómo trabaja un estudio. Las series, los servicios, las instituciones y las prácticas son reales y llevan su fuente. Las respuestas de las encuestas, los casos y las decisiones sobre las recomendaciones son de demostración y van señalados.",
  en: "This report shows how a study works. Series, services, institutions and practices are real and carry their source. Survey answers, case studies and decisions on recommendations are for demonstration and marked so.",
  fr: "Ce rapport montre comment fonctionne une étude. Les séries, les services, les institutions et les pratiques sont réels et portent leur source. Les réponses aux enquêtes, les cas et les décisions sur les recommandations relèvent de la démonstration et sont signalés.",
};
const TRACE: Readonly<Record<Language, string>> = {
  es: "Cada número lleva un identificador. Con «tornaviaje trace» y ese identificador se vuelve a la consulta, a la tabla y a quien publicó el dato.",
  en: "Every number carries an id. With “tornaviaje trace” and that id one walks back to the query, the table and the publisher.",
  fr: "Chaque nombre porte un identifiant. Avec « tornaviaje trace » et cet identifiant, on remonte à la requête, au tableau et à l’éditeur de la donnée.",
};
