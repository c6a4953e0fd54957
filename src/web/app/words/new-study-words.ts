// Words of the page that makes a study.
import type { Texts } from "#base/text";

export const NEW_STUDY = {
  title: { es: "Estudio nuevo", en: "New study", fr: "Nouvelle étude" },
  ways: { es: "Cómo empezar", en: "How to begin", fr: "Comment commencer" },
  templateHelp: {
    es: "La plantilla trae formularios, indicadores y capítulos, y ninguna respuesta: lo que falta se ve en el resumen.",
    en: "The template brings forms, indicators and chapters, and no answers: the overview shows what is missing.",
    fr: "Le modèle apporte formulaires, indicateurs et chapitres, sans aucune réponse : la vue d’ensemble montre ce qui manque.",
  },
  includedHelp: {
    es: "Todo el estudio «Retorno y ciudades», con sus fuentes y sus respuestas de demostración, para cambiarlo a su gusto. Lo inventado sigue marcado.",
    en: "All of the study “Return and cities”, with its sources and its demonstration answers, to change as you like. What is invented stays marked.",
    fr: "Toute l’étude « Retour et villes », avec ses sources et ses réponses de démonstration, à modifier à votre guise. Ce qui est inventé reste marqué.",
  },
  zipHelp: {
    es: "La carpeta de un estudio en un zip: la que se guarda en «Ajustes», o la que usa «tornaviaje run». Se revisa entera antes de guardarla.",
    en: "The folder of a study as a zip: as saved under “Settings”, or as “tornaviaje run” reads it. All of it is checked before it is kept.",
    fr: "Le dossier d’une étude dans un zip : celui qu’enregistrent les « Réglages », ou celui que lit « tornaviaje run ». Tout est vérifié avant d’être gardé.",
  },
  name: { es: "Nombre", en: "Name", fr: "Nom" },
  studyTitle: { es: "Título ({language})", en: "Title ({language})", fr: "Titre ({language})" },
  publisher: { es: "Quién publica", en: "Who publishes", fr: "Qui publie" },
  key: { es: "Clave", en: "Key", fr: "Clé" },
  keyHelp: {
    es: "Va en las direcciones y en los formularios; no se cambia después.",
    en: "It stands in addresses and in forms, and is not changed later.",
    fr: "Elle figure dans les adresses et les formulaires, et ne change plus ensuite.",
  },
  zipKeyHelp: {
    es: "Solo si quiere otra que la del zip: dos estudios no comparten clave.",
    en: "Only if you want another than that of the zip: no two studies share a key.",
    fr: "Seulement pour en changer : deux études ne partagent pas la même clé.",
  },
  languages: { es: "Idiomas", en: "Languages", fr: "Langues" },
  places: { es: "Países y ciudades", en: "Countries and cities", fr: "Pays et villes" },
  countries: { es: "Países", en: "Countries", fr: "Pays" },
  citiesOf: { es: "Ciudades de {country}", en: "Cities of {country}", fr: "Villes : {country}" },
  addCountry: { es: "Agregar otro país", en: "Add another country", fr: "Ajouter un autre pays" },
  countryName: { es: "Nombre del país", en: "Name of the country", fr: "Nom du pays" },
  countryCode: { es: "Código de tres letras", en: "Code of three letters", fr: "Code à trois lettres" },
  countryCodeHelp: { es: "ISO 3166: CRI, COL", en: "ISO 3166: CRI, COL", fr: "ISO 3166 : CRI, COL" },
  addCity: { es: "Agregar otra ciudad", en: "Add another city", fr: "Ajouter une autre ville" },
  cityName: { es: "Nombre de la ciudad", en: "Name of the city", fr: "Nom de la ville" },
  cityCountry: { es: "País", en: "Country", fr: "Pays" },
  admin1: {
    es: "Departamento, estado o provincia",
    en: "Department, state or province",
    fr: "Département, État ou province",
  },
  longitude: { es: "Longitud", en: "Longitude", fr: "Longitude" },
  latitude: { es: "Latitud", en: "Latitude", fr: "Latitude" },
  degreesHelp: {
    es: "En grados, con punto: -84.08",
    en: "In degrees, with a point: -84.08",
    fr: "En degrés, avec un point : -84.08",
  },
  add: { es: "Agregar", en: "Add", fr: "Ajouter" },
  surveys: { es: "A quién se pregunta", en: "Who is asked", fr: "Qui est interrogé" },
  otherForms: { es: "Otros formularios", en: "Other forms", fr: "Autres formulaires" },
  dates: { es: "Fechas", en: "Dates", fr: "Dates" },
  start: { es: "El campo empieza", en: "Fieldwork begins", fr: "Le terrain commence" },
  end: { es: "El campo termina", en: "Fieldwork ends", fr: "Le terrain finit" },
  publishedOn: { es: "Se publica", en: "To be published", fr: "Publication" },
  make: { es: "Crear el estudio", en: "Make the study", fr: "Créer l’étude" },
  makeCopy: { es: "Copiar el estudio", en: "Copy the study", fr: "Copier l’étude" },
  choose: { es: "Elegir el zip", en: "Choose the zip", fr: "Choisir le zip" },
  working: {
    es: "Se prepara y se revisa; tarda unos segundos.",
    en: "It is being prepared and checked; this takes some seconds.",
    fr: "Préparation et vérification ; quelques secondes.",
  },
  notAllowed: {
    es: "Un estudio nuevo lo crea quien coordina.",
    en: "A new study is made by who coordinates.",
    fr: "Une nouvelle étude est créée par la coordination.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const WAYS = {
  template: { es: "Desde la plantilla", en: "From the template", fr: "À partir du modèle" },
  included: { es: "Copia del estudio incluido", en: "Copy of the included study", fr: "Copie de l’étude incluse" },
  zip: { es: "Desde un zip", en: "From a zip", fr: "À partir d’un zip" },
} as const satisfies Readonly<Record<string, Texts>>;
