// ISO 3166-1 alpha-2 → alpha-3 of the countries that IATI files on this field name.
const CODES =
  "AF AFG AL ALB AM ARM AR ARG BD BGD BF BFA BO BOL BR BRA BZ BLZ CA CAN CH CHE CI CIV CL CHL CM CMR CO COL CR CRI CU CUB " +
  "DE DEU DO DOM DZ DZA EC ECU EG EGY ER ERI ES ESP ET ETH FR FRA GB GBR GE GEO GH GHA GM GMB GN GIN GT GTM GW GNB GY GUY " +
  "HN HND HT HTI IN IND IQ IRQ IT ITA JM JAM KE KEN KG KGZ KH KHM LB LBN LK LKA LY LBY MA MAR MD MDA ML MLI MM MMR MX MEX " +
  "NE NER NG NGA NI NIC NL NLD NP NPL PA PAN PE PER PH PHL PK PAK PY PRY SD SDN SN SEN SO SOM SR SUR SS SSD SV SLV SY SYR " +
  "TD TCD TG TGO TN TUN TR TUR TT TTO UG UGA US USA UY URY VE VEN VN VNM";

const BY_TWO = new Map(
  CODES.split(" ").flatMap((code, at, all) => (at % 2 === 0 ? [[code, all[at + 1] ?? code] as const] : [])),
);

/** The code itself where it is not in the list. */
export function alpha3Of(code: string): string {
  return BY_TWO.get(code.trim().toUpperCase()) ?? code.trim().toUpperCase();
}
