// The look of a sheet: one page to pin to a wall. Replaces functions of the brief where signs are larger.

export const TYPST_SHEET = `
#let key-numbers(columns, mark, items) = block(above: 4mm * scale, below: 5mm * scale, width: 100%, breakable: false, {
  set par(justify: false, leading: 0.45em, spacing: 0.6em)
  set text(hyphenate: false)
  // By the grid, so that all in a row are as high as the highest.
  grid(columns: (1fr,) * columns, column-gutter: 4mm, fill: brand-pale, stroke: (top: 3pt + brand), inset: 4mm, ..items.map(item => {
    text(size: 34pt * scale, weight: 700, fill: brand, number-width: "proportional", item.value)
    parbreak()
    text(size: 9.6pt * scale, weight: 600, item.label)
    parbreak()
    text(size: 8pt * scale, fill: muted, item.detail)
    if item.mark != "" { parbreak(); tag(item.mark) }
  }))
  if mark != "" { block(above: 2mm, tag(mark)) }
})

#let chart(path, alternative, caption, number, supplement, subtitle, notes, source, placement: none) = figure(kind: "figure",
  supplement: supplement, numbering: (..) => number, caption: caption, {
    set block(above: 1.6mm, below: 1.6mm)
    block(width: 100%, sticky: true, { set align(left); set par(leading: 0.45em); text(size: 8pt * scale, fill: muted, subtitle) })
    block(width: 100%, sticky: true, image(path, width: 92% * scale, alt: alternative))
    block(width: 100%, { set align(left); set text(size: 7pt * scale, fill: muted); set par(leading: 0.45em, spacing: 0.5em)
      for words in notes { par(words) }
      if source != none { par(source) } })
  })
`;
