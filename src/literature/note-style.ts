// A short note style in the Citation Style Language 1.0: authors, title, container, year, pages, DOI or address.
export const NOTE_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" demote-non-dropping-particle="never">
  <info><title>Tornaviaje notes</title><id>tornaviaje-notes</id><updated>2026-11-26T00:00:00+00:00</updated></info>
  <macro name="who"><names variable="author"><name and="text" delimiter=", " et-al-min="4" et-al-use-first="1"/><substitute><names variable="editor"/></substitute></names></macro>
  <macro name="what"><choose>
    <if type="article-journal chapter webpage" match="any"><text variable="title" quotes="true"/></if>
    <else><text variable="title" font-style="italic"/></else></choose></macro>
  <macro name="where"><group delimiter=" "><text variable="container-title" font-style="italic"/><text variable="volume"/>
    <group><text term="issue" form="short" suffix=" "/><text variable="issue"/></group></group></macro>
  <macro name="link"><choose><if variable="DOI"><text variable="DOI" prefix="https://doi.org/"/></if><else><text variable="URL"/></else></choose></macro>
  <macro name="note"><group delimiter=", "><text macro="who"/><text macro="what"/><text macro="where"/><text variable="publisher"/>
    <date variable="issued"><date-part name="year"/></date>
    <group delimiter=" "><label variable="page" form="short"/><text variable="page"/></group><text macro="link"/></group></macro>
  <citation><layout suffix="."><text macro="note"/></layout></citation>
  <bibliography><layout suffix="."><text macro="note"/></layout></bibliography>
</style>`;
