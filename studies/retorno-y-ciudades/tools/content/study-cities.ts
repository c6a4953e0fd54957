// Which study cities the place names of a service mean. A name that only contains a city's name is not that city.

/** Names as sources write them, by country: `San Salvador` is a city in El Salvador only. */
const citiesOfNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SLV: {
    "San Salvador": "SLV-SSA",
    "Santa Ana": "SLV-SAN",
    "San Miguel": "SLV-SMI",
    // Municipalities of the 2024 reform: the first holds the city of San Miguel, the second Soyapango.
    // `Santa Ana Oeste` does not hold the city of Santa Ana.
    "San Miguel Centro": "SLV-SMI",
    "San Salvador Este": "SLV-SOY",
    Soyapango: "SLV-SOY",
    Sonsonate: "SLV-SON",
    Usulután: "SLV-USU",
  },
  GTM: {
    "Ciudad de Guatemala": "GTM-GUA",
    Mixco: "GTM-MIX",
    "Villa Nueva": "GTM-VNU",
    Quetzaltenango: "GTM-XEL",
    Huehuetenango: "GTM-HUE",
    "San Marcos": "GTM-SMA",
    Escuintla: "GTM-ESC",
  },
  HND: {
    "Distrito Central": "HND-TGU",
    Tegucigalpa: "HND-TGU",
    "San Pedro Sula": "HND-SPS",
    Choloma: "HND-CHO",
    "La Ceiba": "HND-LCE",
    "El Progreso": "HND-EPR",
  },
  MEX: {
    "Ciudad de México": "MEX-CDM",
    Tijuana: "MEX-TIJ",
    "Ciudad Juárez": "MEX-JUA",
    Guadalajara: "MEX-GDL",
    Puebla: "MEX-PUE",
    Monterrey: "MEX-MTY",
    "Oaxaca de Juárez": "MEX-OAX",
    Morelia: "MEX-MOR",
    León: "MEX-LEO",
    Tapachula: "MEX-TAP",
  },
};

/** Services whose city cell is empty, though the address or the reach names study cities. */
const citiesNamedElsewhere: Readonly<Record<string, string>> = {
  "SLV-072": "SLV-SOY",
  "HND-056": "HND-TGU ; HND-SPS",
  "HND-081": "HND-SPS",
  "HND-098": "HND-TGU ; HND-SPS",
  "MEX-021": "MEX-TIJ ; MEX-JUA",
  "MEX-024": "MEX-TIJ ; MEX-JUA",
};

/** Ids of the study cities a service stands in or works for, parted by ` ; `. */
export function studyCities(service: { id: string; country: string; city: string }): string {
  if (service.city === "") return citiesNamedElsewhere[service.id] ?? "";
  const names = citiesOfNames[service.country] ?? {};
  const ids = service.city.split(";").map((name) => names[name.trim()]);
  return [...new Set(ids.filter((id) => id !== undefined))].join(" ; ");
}
