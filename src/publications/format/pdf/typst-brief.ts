// The look of a brief: two pages without a cover. Replaces functions of the report's template where type and space are smaller.

export const TYPST_BRIEF = `
#let study(title: "", subtitle: "", place-name: "", publisher: "", date: none, date-words: "", lang: "es",
  band: "", contents-title: "", figures-title: "", tables-title: "", about-title: "", citation-title: "", citation: "",
  imprint: (), has-figures: false, has-tables: false, body) = {
  set document(title: title, author: publisher, date: date)
  set text(font: sans, size: 8.9pt * scale, fill: ink, lang: lang, hyphenate: false, fallback: false, number-type: "lining")
  set par(justify: false, leading: 0.6em, spacing: 0.95em)
  set list(indent: 1pt, body-indent: 6pt, spacing: 0.65em, marker: text(fill: brand, sym.bullet))
  set enum(indent: 1pt, body-indent: 6pt, spacing: 0.65em, numbering: n => text(weight: 600, fill: brand, [#n.]))
  show footnote.entry: set text(size: 7pt, fill: muted)
  show link: set text(fill: brand)
  let foot = context {
    set text(size: 7pt, fill: muted, hyphenate: false)
    set par(justify: false)
    grid(columns: (1fr, auto), column-gutter: 8mm, publisher + " · " + date-words,
      text(weight: 600, fill: ink, counter(page).display("1 / 1", both: true)))
  }
  set page(paper: "a4", margin: (top: if band != "" { 15mm } else { 12mm }, bottom: 15mm, x: 17mm), footer: foot, footer-descent: 30%,
    background: if band != "" { demonstration-band(band, margin: 17mm) })
  // Ids are copied into \`trace\`: a break inside one writes no second hyphen, as Spanish would.
  show regex("\\b[FR]-[A-Z]{3}(-\\w+)+"): set text(lang: "en", hyphenate: false)
  show heading: set text(weight: 600, fill: brand, hyphenate: false)
  show heading.where(level: 2): it => block(above: 4.6mm * scale, below: 2.4mm * scale, sticky: true, width: 100%, stroke: (bottom: 0.9pt + brand), inset: (bottom: 1.1mm), text(size: 11.5pt * scale, it.body))
  show heading.where(level: 3): it => block(above: 3.5mm, below: 1.8mm, sticky: true, text(size: 9.4pt, it.body))
  set figure(gap: 1.5mm)
  show figure: set block(above: 4.2mm * scale, below: 4.2mm * scale)
  set figure.caption(position: top)
  show figure.caption: it => block(width: 100%, sticky: true, {
    set align(left)
    set par(justify: false, leading: 0.45em)
    text(size: 9.2pt * scale, weight: 600, it.body)
  })
  set table.cell(breakable: false)

  block(width: 100%, fill: brand, inset: (x: 5mm, y: 4.6mm), stroke: (bottom: 2pt + accent), below: 4mm * scale, {
    set par(leading: 0.45em, spacing: 0.8em)
    set text(fill: white, hyphenate: false)
    grid(columns: (1fr, auto), column-gutter: 6mm, text(size: 8.6pt, weight: 600, fill: rgb("#cfe3e2"), place-name), text(size: 8.6pt, fill: rgb("#cfe3e2"), subtitle))
    v(1.2mm)
    heading(level: 1, outlined: false, text(size: 17pt * scale, weight: 700, fill: white, title))
  })
  body
  v(1fr)
  block(above: 3.5mm, width: 100%, stroke: (top: 0.5pt + line-grey), inset: (top: 2mm), {
    set text(size: 6.6pt, fill: muted, hyphenate: false)
    set par(leading: 0.45em, spacing: 0.6em)
    for words in imprint { par(words) }
  })
}

#let chart(path, alternative, caption, number, supplement, subtitle, notes, source) = figure(kind: "figure",
  supplement: supplement, numbering: (..) => number, caption: caption, {
    set block(above: 1.6mm, below: 1.6mm)
    block(width: 100%, sticky: true, { set align(left); set par(leading: 0.45em); text(size: 7.4pt * scale, fill: muted, subtitle) })
    block(width: 100%, sticky: true, image(path, width: 82% * scale, alt: alternative))
    block(width: 100%, { set align(left); set text(size: 6.6pt * scale, fill: muted); set par(leading: 0.45em, spacing: 0.5em)
      for words in notes { par(words) }
      if source != none { par(source) } })
  })

#let key-numbers(columns, mark, items) = block(above: 3mm * scale, below: 3mm * scale, width: 100%, breakable: false, {
  set par(justify: false, leading: 0.45em, spacing: 0.5em)
  set text(hyphenate: false)
  grid(columns: (1fr,) * columns, column-gutter: 5mm, ..items.map(item => block(width: 100%, stroke: (top: 1.6pt + brand), inset: (top: 2mm), {
    text(size: 19pt * scale, weight: 600, fill: brand, number-width: "proportional", item.value)
    parbreak()
    text(size: 8.4pt * scale, weight: 600, item.label)
    parbreak()
    text(size: 7.4pt * scale, fill: muted, item.detail)
    if item.mark != "" { parbreak(); tag(item.mark) }
  })))
  if mark != "" { block(above: 2mm, tag(mark)) }
})

#let card(number, action, mark, facts) = block(above: 2.6mm * scale, below: 2.6mm * scale, width: 100%, stroke: (left: 2.4pt + brand), fill: brand-pale, inset: (left: 4mm, right: 3.5mm, y: 2.6mm * scale), breakable: false, {
  set par(justify: false, leading: 0.52em)
  grid(columns: (5mm, 1fr), column-gutter: 1.5mm, text(size: 13pt * scale, weight: 700, fill: brand, number), {
    text(size: 9.6pt * scale, weight: 600, hyphenate: false, action)
    if mark != "" { h(2mm); tag(mark) }
    v(0.6mm)
    set text(size: 8.1pt * scale)
    grid(columns: (24mm, 1fr), column-gutter: 3mm, row-gutter: 1.5mm * scale, ..facts.map(fact => (text(weight: 600, fill: brand, hyphenate: false, fact.at(0)), fact.at(1))).flatten())
  })
})
`;
