// Names of countries beyond those of the study, for practices tried elsewhere. ISO 3166-1 alpha-3; XKX as used by the United Nations data services.
import type { Texts } from "#base/text";

const NAMES = `
AFG|Afganistán|Afghanistan|Afghanistan
ALB|Albania|Albania|Albanie
BGD|Bangladesh|Bangladesh|Bangladesh
BLZ|Belice|Belize|Belize
BOL|Bolivia|Bolivia|Bolivie
BRA|Brasil|Brazil|Brésil
CHL|Chile|Chile|Chili
CIV|Côte d’Ivoire|Côte d’Ivoire|Côte d’Ivoire
CMR|Camerún|Cameroon|Cameroun
COD|República Democrática del Congo|Democratic Republic of the Congo|République démocratique du Congo
COL|Colombia|Colombia|Colombie
CRI|Costa Rica|Costa Rica|Costa Rica
DEU|Alemania|Germany|Allemagne
DOM|República Dominicana|Dominican Republic|République dominicaine
ECU|Ecuador|Ecuador|Équateur
ETH|Etiopía|Ethiopia|Éthiopie
EU|Unión Europea|European Union|Union européenne
GEO|Georgia|Georgia|Géorgie
GHA|Ghana|Ghana|Ghana
GIN|Guinea|Guinea|Guinée
GMB|Gambia|Gambia|Gambie
GTM|Guatemala|Guatemala|Guatemala
HND|Honduras|Honduras|Honduras
HRV|Croacia|Croatia|Croatie
HTI|Haití|Haiti|Haïti
IND|India|India|Inde
IRQ|Iraq|Iraq|Iraq
ITA|Italia|Italy|Italie
JAM|Jamaica|Jamaica|Jamaïque
LBN|Líbano|Lebanon|Liban
LKA|Sri Lanka|Sri Lanka|Sri Lanka
MAR|Marruecos|Morocco|Maroc
MDA|República de Moldova|Republic of Moldova|République de Moldova
MEX|México|Mexico|Mexique
MKD|Macedonia del Norte|North Macedonia|Macédoine du Nord
MLI|Malí|Mali|Mali
NER|Níger|Niger|Niger
NGA|Nigeria|Nigeria|Nigéria
NIC|Nicaragua|Nicaragua|Nicaragua
NPL|Nepal|Nepal|Népal
PAK|Pakistán|Pakistan|Pakistan
PAN|Panamá|Panama|Panama
PER|Perú|Peru|Pérou
PHL|Filipinas|Philippines|Philippines
PRY|Paraguay|Paraguay|Paraguay
SDN|Sudán|Sudan|Soudan
SEN|Senegal|Senegal|Sénégal
SLV|El Salvador|El Salvador|El Salvador
SOM|Somalia|Somalia|Somalie
SRB|Serbia|Serbia|Serbie
THA|Tailandia|Thailand|Thaïlande
TUN|Túnez|Tunisia|Tunisie
URY|Uruguay|Uruguay|Uruguay
VEN|Venezuela|Venezuela|Venezuela
XKX|Kosovo|Kosovo|Kosovo
`;

export const COUNTRY_NAMES: ReadonlyMap<string, Texts> = new Map(
  NAMES.trim()
    .split("\n")
    .map((line) => {
      const [code = "", es = "", en = "", fr = ""] = line.split("|");
      return [code, { es, en, fr }];
    }),
);
