// Words of the field in four languages. Those of one line mean one thing: a question in one language finds texts in all.
// Folded: no accents, no capitals. A star stands for any ending.
const LINES = `
retorn* retour* return* regress* volver
deport* expuls* remocion removal* remov*
reintegr* reinserc* reinsert* réinsert*
mujer* femme* women woman mulher* female feminin*
hombre* homme* men man homem homens male masculin*
nino* nina* ninez enfant* child* crianca* infanc*
joven* jovenes juventud jeune* jeunesse youth young jovem jovens juventude
familia* famille* family families
empleo* emploi* employment job* emprego* trabajo* travail work* trabalho*
emprend* entrepren* empreend* negocio* business* negocios microempres* micro-entrepr*
capacit* formacion formation* training train* capacitac* formacao
certific*
credito* credit* microcredit* prestamo* pret prets loan* emprestimo* microfinan*
vivienda* logement* housing dwelling* habitac* moradia*
salud sante health saude
psicosocial* psychosocial* psicossocial* mental*
mentor* tutor* accompagn* acompan* acompanh*
escuela* ecole* school* escola* educac* education* enseign*
document* identidad identite identity identidade
albergue* refugio* foyer* hebergement shelter* abrigo*
municip* alcaldia* mairie* commune* municipality municipalities prefeitura*
comunidad* communaute* communit* comunidade*
estigma* stigma* estigmat* stigmat* discrimin*
violencia* violence* violent* violencia*
costo* coste* cout* cost* custo*
evaluac* evaluation* evaluat* avaliac* impact* impacto*
remesa* remise* remittance* transfert* remessa*
deuda* dette* debt* divida*
salario* salaire* wage* salary salaries
agricol* agricultur* rural* campo
derecho* droit* right* direito* legal* juridi*
seguimiento* suivi monitoring follow-up acompanhamento
lengua* indigena* indigen* langue* autochton* indigenous
`;

const CONCEPTS = LINES.trim()
  .split("\n")
  .map((line) => line.split(" ").map((word) => word.normalize("NFD").replace(/\p{M}/gu, "")));

/** Every word and beginning that means the same as `word` (folded), itself included. */
export function sameMeaning(word: string): readonly string[] {
  const found = CONCEPTS.filter((concept) => concept.some((pattern) => fits(pattern, word))).flat();
  return [...new Set([word, ...found])];
}

export function fits(pattern: string, word: string): boolean {
  return pattern.endsWith("*") ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "de la el los las y e o u en a al del para por con sin un una unos unas que se su sus lo es son como mas no ha han fue ser " +
    "the of and or in to for with a an on by is are was were be as at from that this it its not has have had which who " +
    "le les et ou des du au aux pour par avec sans une dans sur ce cette ces qui que est sont ne pas plus ont ete leur leurs " +
    "do da dos das em no na nos nas com sem um uma ao aos e ou por para que se sua seu foi sao mais nao"
  ).split(" "),
);
