// The tables of the Human Services Data Specification (HSDS) 3.0 and 3.1: the one description from which packages are read,
// written, checked and documented. Names, formats and links follow https://docs.openreferral.org (Open Referral, CC BY-SA 4.0).
//
// One line a field: name, then `!` when every record must have it or `+` when every row of a table must; its format;
// `= a|b` the only permitted values; `> table` the row it points to; `list table` and `one table` what the JSON form nests;
// `@3.1` where the field came later.
import { describeTables } from "./describe-table.ts";

export const HSDS_TABLES = describeTables({
  "organization organizations.csv": `
    id! uuid
    name! string
    alternate_name string
    description! string
    email email
    website uri
    additional_websites list url @3.1
    tax_status string
    tax_id string
    year_incorporated number
    legal_status string
    logo string
    uri uri
    parent_organization_id uuid
    funding list funding
    contacts list contact
    phones list phone
    locations list location
    programs list program
    organization_identifiers list organization_identifier
    attributes list attribute
    metadata list metadata`,
  "program programs.csv": `
    id! uuid
    organization_id+ uuid > organization
    name! string
    alternate_name string
    description! string
    attributes list attribute
    metadata list metadata`,
  "service services.csv": `
    id! uuid
    organization_id+ uuid > organization
    program_id uuid > program
    name! string
    alternate_name string
    description string
    url uri
    additional_urls list url @3.1
    email email
    status! string = active|inactive|defunct|temporarily closed
    interpretation_services string
    application_process string
    fees_description string
    wait_time string
    fees string
    accreditations string
    eligibility_description string
    minimum_age number
    maximum_age number
    assured_date date
    assurer_email email
    licenses string
    alert string
    last_modified date-time
    phones list phone
    schedules list schedule
    service_areas list service_area
    service_at_locations list service_at_location
    languages list language
    organization one organization
    funding list funding
    cost_options list cost_option
    program one program
    required_documents list required_document
    contacts list contact
    capacities list service_capacity @3.1
    attributes list attribute
    metadata list metadata`,
  "attribute attributes.csv": `
    id! uuid
    link_id+ uuid
    taxonomy_term_id+ uuid > taxonomy_term
    link_type string
    link_entity+ string
    value string
    taxonomy_term one taxonomy_term
    metadata list metadata
    label string @3.1`,
  "service_at_location service_at_location.csv": `
    id! uuid
    service_id+ uuid > service
    location_id+ uuid > location
    description string
    service_areas list service_area @3.1
    contacts list contact
    phones list phone
    schedules list schedule
    location one location
    attributes list attribute
    metadata list metadata`,
  "location locations.csv": `
    id! uuid
    location_type! string = physical|postal|virtual
    url uri
    organization_id uuid > organization
    name string
    alternate_name string
    description string
    transportation string
    latitude number
    longitude number
    external_identifier string
    external_identifier_type string
    languages list language
    addresses list address
    contacts list contact
    accessibility list accessibility
    phones list phone
    schedules list schedule
    attributes list attribute
    metadata list metadata`,
  "phone phones.csv": `
    id! uuid
    location_id uuid > location
    service_id uuid > service
    organization_id uuid > organization
    contact_id uuid > contact
    service_at_location_id uuid > service_at_location
    number! string
    extension number
    type string
    description string
    languages list language
    attributes list attribute
    metadata list metadata`,
  "contact contacts.csv": `
    id! uuid
    organization_id uuid > organization
    service_id uuid > service
    service_at_location_id uuid > service_at_location
    location_id uuid > location
    name string
    title string
    department string
    email email
    phones list phone
    attributes list attribute
    metadata list metadata`,
  "address addresses.csv": `
    id! uuid
    location_id uuid > location
    attention string
    address_1! string
    address_2 string
    city! string
    region string
    state_province! string
    postal_code! string
    country! string
    address_type! string = physical|postal|virtual
    attributes list attribute
    metadata list metadata`,
  "schedule schedules.csv": `
    id! uuid
    service_id uuid > service
    location_id uuid > location
    service_at_location_id uuid > service_at_location
    valid_from date
    valid_to date
    dtstart date
    timezone number
    until date
    count number
    wkst string = MO|TU|WE|TH|FR|SA|SU
    freq string = WEEKLY|MONTHLY
    interval number
    byday string
    byweekno string
    bymonthday string
    byyearday string
    description string
    opens_at time
    closes_at time
    schedule_link uri
    attending_type string
    notes string
    attributes list attribute
    metadata list metadata`,
  "funding funding.csv": `
    id! uuid
    organization_id uuid > organization
    service_id uuid > service
    source string
    attributes list attribute
    metadata list metadata`,
  "service_area service_areas.csv": `
    id! uuid
    service_id uuid > service
    service_at_location_id uuid > service_at_location @3.1
    name string
    description string
    extent string
    extent_type string
    uri string
    attributes list attribute
    metadata list metadata`,
  "required_document required_documents.csv": `
    id! uuid
    service_id uuid > service
    document string
    uri uri
    attributes list attribute
    metadata list metadata`,
  "language languages.csv": `
    id! uuid
    service_id uuid > service
    location_id uuid > location
    phone_id uuid > phone
    name string
    code string
    note string
    attributes list attribute
    metadata list metadata`,
  "accessibility accessibility.csv": `
    id! uuid
    location_id uuid > location
    description string
    details string
    url uri
    attributes list attribute
    metadata list metadata`,
  "taxonomy_term taxonomy_terms.csv": `
    id! uuid
    code string
    name! string
    description! string
    parent_id uuid
    taxonomy string
    taxonomy_detail one taxonomy
    language string
    taxonomy_id uuid > taxonomy
    term_uri uri
    metadata list metadata`,
  "metadata metadata.csv": `
    id! uuid
    resource_id+ uuid
    resource_type+ string
    last_action_date! date
    last_action_type! string
    field_name! string
    previous_value! string
    replacement_value! string
    updated_by! string`,
  "meta_table_description meta_table_descriptions.csv": `
    id! uuid
    name string
    language string
    character_set string
    attributes list attribute
    metadata list metadata`,
  "cost_option cost_options.csv": `
    id! uuid
    service_id+ uuid > service
    valid_from date
    valid_to date
    option string
    currency string
    amount number
    amount_description string
    attributes list attribute
    metadata list metadata`,
  "organization_identifier organization_identifiers.csv": `
    id! uuid
    organization_id+ uuid > organization
    identifier_scheme string
    identifier_type! string
    identifier! string
    attributes list attribute
    metadata list metadata`,
  "taxonomy taxonomies.csv": `
    id! uuid
    name! string
    description! string
    uri uri
    version string
    metadata list metadata`,
  "service_capacity service_capacity.csv @3.1": `
    id! uuid
    service_id+ uuid > service
    unit! one unit
    unit_id+ uuid > unit
    available! number
    maximum number
    description string
    updated! date-time
    attributes list attribute
    metadata list metadata`,
  "url url.csv @3.1": `
    id! uuid
    label string
    url! uri
    organization_id uuid > organization
    service_id uuid > service
    attributes list attribute
    metadata list metadata`,
  "unit units.csv @3.1": `
    id! uuid
    name! string
    scheme string
    identifier string
    uri uri
    attributes list attribute
    metadata list metadata`,
});
