// Words of the directory of services.
import type { Texts } from "#base/text";

export const SERVICES = {
  title: { es: "Servicios", en: "Services", fr: "Services" },
  views: { es: "Vistas", en: "Views", fr: "Vues" },
  none: { es: "Ningún servicio con esos criterios.", en: "No service fits.", fr: "Aucun service ne correspond." },
  noneCure: {
    es: "Quite un filtro, o traiga una lista en «Traer una lista»: CSV, Excel, Word o HSDS.",
    en: "Take a filter away, or bring a list at “Bring a list”: CSV, Excel, Word or HSDS.",
    fr: "Retirez un filtre, ou apportez une liste dans « Apporter une liste » : CSV, Excel, Word ou HSDS.",
  },
  search: { es: "Buscar", en: "Search", fr: "Rechercher" },
  any: { es: "todos", en: "all", fr: "tous" },
  status: { es: "Confianza", en: "Trust", fr: "Confiance" },
  flag: { es: "Aviso", en: "Remark", fr: "Remarque" },
  kind: { es: "Tipo", en: "Kind", fr: "Type" },
  country: { es: "País", en: "Country", fr: "Pays" },
  city: { es: "Ciudad", en: "City", fr: "Ville" },
  name: { es: "Servicio", en: "Service", fr: "Service" },
  provider: { es: "Organización", en: "Provider", fr: "Organisation" },
  age: { es: "Última verificación", en: "Last check", fr: "Dernière vérification" },
  days: { es: "hace {days} días", en: "{days} days ago", fr: "il y a {days} jours" },
  never: { es: "nunca", en: "never", fr: "jamais" },
  more: { es: "Mostrar más", en: "Show more", fr: "Afficher plus" },
  csv: { es: "Guardar todos como CSV", en: "Save all as CSV", fr: "Tout enregistrer en CSV" },
  mapTitle: { es: "Servicios por ciudad", en: "Services by city", fr: "Services par ville" },
  mapNote: {
    es: "Los puntos son direcciones conocidas. Los lugares confidenciales, como los albergues, nunca se dibujan.",
    en: "Points are known addresses. Confidential places, such as shelters, are never drawn.",
    fr: "Les points sont des adresses connues. Les lieux confidentiels, comme les refuges, ne sont jamais dessinés.",
  },
  boundaries: {
    es: "Los límites no implican reconocimiento oficial.",
    en: "Boundaries do not imply official endorsement.",
    fr: "Les limites n’impliquent pas de reconnaissance officielle.",
  },
  noOutlines: {
    es: "El estudio no trae contornos (places/areas.topojson): el mapa muestra solo las posiciones.",
    en: "The study has no outlines (places/areas.topojson): the map shows positions alone.",
    fr: "L’étude n’a pas de contours (places/areas.topojson) : la carte ne montre que les positions.",
  },
  closer: { es: "Acercar", en: "Closer", fr: "Rapprocher" },
  farther: { es: "Alejar", en: "Farther", fr: "Éloigner" },
  whole: { es: "Ver todo", en: "See all", fr: "Tout voir" },
  noPlace: { es: "Sin ciudad del estudio", en: "No city of the study", fr: "Aucune ville de l’étude" },
  count: { es: "Servicios", en: "Services", fr: "Services" },
  withPoint: { es: "Con dirección en el mapa", en: "With a point", fr: "Avec un point" },
  pairs: {
    es: "Pares que parecen uno solo",
    en: "Pairs that look like one",
    fr: "Paires qui semblent n’en faire qu’une",
  },
  noPairs: {
    es: "Ningún par espera decisión.",
    en: "No pair waits for a decision.",
    fr: "Aucune paire n’attend de décision.",
  },
  noPairsCure: {
    es: "Cuando una lista nueva traiga un servicio parecido a otro, aparecerá aquí.",
    en: "When a new list brings a service that looks like another, it appears here.",
    fr: "Quand une nouvelle liste apportera un service semblable à un autre, il apparaîtra ici.",
  },
  first: { es: "Primero", en: "First", fr: "Premier" },
  second: { es: "Segundo", en: "Second", fr: "Second" },
  why: { es: "Por qué", en: "Why", fr: "Pourquoi" },
  compare: { es: "Comparar", en: "Compare", fr: "Comparer" },
  compared: { es: "Campo por campo", en: "Field by field", fr: "Champ par champ" },
  differing: {
    es: "Campos que difieren: {count}.",
    en: "Fields that differ: {count}.",
    fr: "Champs différents : {count}.",
  },
  keeps: { es: "Si se unen, queda", en: "If they are merged, what stays is", fr: "En cas de fusion, reste" },
  field: { es: "Campo", en: "Field", fr: "Champ" },
  ifMerged: { es: "Si se unen", en: "If merged", fr: "Si fusionnés" },
  merge: { es: "Unir…", en: "Merge…", fr: "Fusionner…" },
  mergeExplained: {
    es: "«{from}» sigue bajo «{into}», que recibe lo que solo el primero sabía. Se puede deshacer.",
    en: "“{from}” goes on under “{into}”, which takes over what only the first knew. It can be undone.",
    fr: "« {from} » continue sous « {into} », qui reprend ce que seul le premier savait. On peut l’annuler.",
  },
  mergeConfirm: { es: "Unir", en: "Merge", fr: "Fusionner" },
  apart: { es: "Son dos…", en: "They are two…", fr: "Ce sont deux…" },
  apartExplained: {
    es: "El par no se vuelve a proponer. Se puede deshacer.",
    en: "The pair is not proposed again. It can be undone.",
    fr: "La paire n’est plus proposée. On peut l’annuler.",
  },
  apartConfirm: { es: "Mantener separados", en: "Keep apart", fr: "Garder séparés" },
  decided: { es: "Lo decidido", en: "What was decided", fr: "Ce qui a été décidé" },
  verdict: { es: "Decisión", en: "Decision", fr: "Décision" },
  merged: { es: "unidos", en: "merged", fr: "fusionnés" },
  keptApart: { es: "separados", en: "kept apart", fr: "séparés" },
  when: { es: "Cuándo", en: "When", fr: "Quand" },
  who: { es: "Quién", en: "Who", fr: "Qui" },
  reason: { es: "Motivo", en: "Reason", fr: "Motif" },
  undo: { es: "Deshacer…", en: "Undo…", fr: "Annuler…" },
  undoExplained: {
    es: "Vuelve a quedar como antes; la decisión sigue en la historia.",
    en: "It is again as it was; the decision stays in the history.",
    fr: "Tout redevient comme avant ; la décision reste dans l’historique.",
  },
  undoConfirm: { es: "Deshacer", en: "Undo", fr: "Annuler la décision" },
  undone: { es: "deshecho", en: "undone", fr: "annulé" },
  toCall: { es: "A quién llamar o visitar", en: "Whom to call or visit", fr: "Qui appeler ou visiter" },
  toCallHelp: {
    es: "Primero los que más personas necesitan y los que hace más tiempo nadie confirma.",
    en: "First those that most people need and that nobody has confirmed for longest.",
    fr: "D’abord ceux dont le plus de personnes ont besoin et que personne n’a confirmés depuis longtemps.",
  },
  nobodyToCall: { es: "Todo está verificado.", en: "Everything is verified.", fr: "Tout est vérifié." },
  phone: { es: "Teléfono", en: "Telephone", fr: "Téléphone" },
  changes: {
    es: "Cambios que enviaron los servicios",
    en: "Changes that providers sent",
    fr: "Changements envoyés par les services",
  },
  noChanges: {
    es: "Ningún servicio ha enviado cambios.",
    en: "No provider has sent changes.",
    fr: "Aucun service n’a envoyé de changements.",
  },
  noChangesCure: {
    es: "Abra un servicio y dele un enlace: así corrige sus datos en dos minutos, sin cuenta.",
    en: "Open a service and give it a link: so it corrects its entry in two minutes, without an account.",
    fr: "Ouvrez un service et donnez-lui un lien : il corrige sa fiche en deux minutes, sans compte.",
  },
  change: { es: "Cambio", en: "Change", fr: "Changement" },
  accept: { es: "Aceptar", en: "Accept", fr: "Accepter" },
  refuse: { es: "Rechazar…", en: "Refuse…", fr: "Refuser…" },
  refuseConfirm: { es: "Rechazar", en: "Refuse", fr: "Refuser" },
  refuseExplained: {
    es: "Los datos quedan como estaban; el cambio sigue en la historia.",
    en: "The entry stays as it was; the change stays in the history.",
    fr: "La fiche reste comme avant ; le changement reste dans l’historique.",
  },
  confirms: { es: "confirma lo que ya se sabe", en: "confirms what is known", fr: "confirme ce que l’on sait" },
} as const satisfies Readonly<Record<string, Texts>>;

export const SERVICE_VIEWS = {
  list: { es: "Lista", en: "List", fr: "Liste" },
  map: { es: "Mapa", en: "Map", fr: "Carte" },
  check: { es: "Verificar", en: "Verify", fr: "Vérifier" },
  duplicates: { es: "Duplicados", en: "Duplicates", fr: "Doublons" },
  imports: { es: "Traer una lista", en: "Bring a list", fr: "Apporter une liste" },
} as const satisfies Readonly<Record<string, Texts>>;

export const STATUSES: Readonly<Record<string, Texts>> = {
  verified: { es: "verificado", en: "verified", fr: "vérifié" },
  ageing: { es: "hace más de medio año", en: "over half a year ago", fr: "il y a plus de six mois" },
  old: { es: "hace más de un año", en: "over a year ago", fr: "il y a plus d’un an" },
  "never-verified": { es: "sin verificar", en: "never verified", fr: "jamais vérifié" },
  closed: { es: "cerrado", en: "closed", fr: "fermé" },
};

export const FLAGS: Readonly<Record<string, Texts>> = {
  "funding-ends-soon": { es: "se acaba el financiamiento", en: "funding ends soon", fr: "fin de financement proche" },
  "funding-has-ended": { es: "financiamiento terminado", en: "funding has ended", fr: "financement terminé" },
  "change-waits": { es: "espera un cambio", en: "a change waits", fr: "un changement attend" },
  "sources-differ": { es: "las fuentes no coinciden", en: "sources differ", fr: "les sources divergent" },
  "missing-from-source": { es: "ya no está en su lista", en: "missing from its list", fr: "absent de sa liste" },
  "no-contact": { es: "sin contacto", en: "no contact", fr: "sans contact" },
};

export const MERGE_REASONS: Readonly<Record<string, Texts>> = {
  "same-name-and-place": { es: "mismo nombre y lugar", en: "same name and place", fr: "même nom et même lieu" },
  "alike-name-and-phone": {
    es: "nombre parecido, mismo teléfono",
    en: "alike name, same telephone",
    fr: "nom proche, même téléphone",
  },
  "alike-name-and-near": { es: "nombre parecido, muy cerca", en: "alike name, very near", fr: "nom proche, tout près" },
  "alike-name-and-provider": {
    es: "nombre parecido, misma organización",
    en: "alike name, same provider",
    fr: "nom proche, même organisation",
  },
};
