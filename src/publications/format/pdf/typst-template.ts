// The look of the PDF: Typst functions that the written document calls. Typst 0.14; no packages, no network.

export const TYPST_TEMPLATE = `
#let ink = rgb("#1c2530")
#let muted = rgb("#56616d")
#let line-grey = rgb("#c9cfd3")
#let brand = rgb("#0f5c63")
#let brand-pale = rgb("#e9f1f1")
#let accent = rgb("#c98a1b")
#let accent-text = rgb("#8a5a06")
#let violet = rgb("#6a4c93")
#let warm = rgb("#faf8f4")
#let sans = ("Noto Sans", "Noto Serif")
#let serif = ("Noto Serif", "Noto Sans")
// Of a drawing: leaves room on its page for a heading or a note.
#let highest = 500pt

// Where a block ends.
#let mark(block) = [#metadata(none)#label("end-" + str(block))]

// Between the margins of the page below.
#let text-width = 154mm
#let text-end = 270mm

// What is left on the page on which block \`after\` ends, less the headings between; none before pages are set for the first time.
#let room-left(after, headings) = {
  let found = if after == none { () } else { query(label("end-" + str(after))) }
  if found.len() == 0 { none } else { text-end - found.first().location().position().y - headings * 1pt }
}

#let counter-text(it) = numbering(it.numbering, 1)

#let hatch = tiling(size: (6pt, 6pt), {
  place(line(start: (0pt, 6pt), end: (6pt, 0pt), stroke: 0.9pt + rgb("#d9cdb4")))
})

#let demonstration-band(words, margin: 29mm) = {
  place(top + left, rect(width: 100%, height: 7mm, fill: hatch))
  place(top + left, dx: margin, dy: 1.2mm, rect(fill: white, inset: (x: 5pt, y: 2pt), height: 4.6mm,
    align(horizon, text(font: sans, size: 7.5pt, weight: 600, fill: accent-text, words))))
}

#let study(title: "", subtitle: "", place-name: "", publisher: "", date: none, date-words: "", lang: "es",
  band: "", contents-title: "", figures-title: "", tables-title: "", about-title: "", citation-title: "", citation: "",
  imprint: (), has-figures: false, has-tables: false, body) = {
  set document(title: title, author: publisher, date: date)
  set text(font: serif, size: 9.8pt, fill: ink, lang: lang, hyphenate: true, fallback: false, number-type: "lining",
    costs: (hyphenation: 120%, runt: 150%, widow: 400%, orphan: 400%))
  set par(justify: true, leading: 0.72em, spacing: 1.25em)
  // Only justified text has its lines broken with a view to the whole paragraph; lists are mostly addresses of sources.
  show list: set par(linebreaks: "simple")
  set list(indent: 2pt, body-indent: 7pt, spacing: 0.75em, marker: text(fill: brand, sym.bullet))
  set enum(indent: 2pt, body-indent: 7pt, spacing: 0.75em, numbering: n => text(font: sans, size: 8.6pt, weight: 600, fill: brand, [#n.]))
  set footnote.entry(separator: line(length: 28%, stroke: 0.5pt + line-grey), gap: 0.55em)
  show footnote.entry: set text(font: sans, size: 7.6pt, fill: muted)
  show footnote.entry: set par(justify: false, leading: 0.55em)
  show link: set text(fill: brand)

  let running-head = context {
    let here-page = here().page()
    let chapters = query(label("chapter-opening"))
    if chapters.any(c => c.location().page() == here-page) { return }
    let before = chapters.filter(c => c.location().page() < here-page)
    if before.len() == 0 { return }
    set text(font: sans, size: 7.8pt, fill: muted, hyphenate: false)
    set par(justify: false)
    grid(columns: (auto, 1fr), column-gutter: 10mm,
      text(weight: 600, fill: brand, place-name),
      align(right, before.last().value))
    v(-2pt)
    line(length: 100%, stroke: 0.5pt + line-grey)
  }
  let foot = context {
    set text(font: sans, size: 7.8pt, fill: muted, hyphenate: false)
    set par(justify: false)
    grid(columns: (1fr, auto), column-gutter: 10mm, title, text(weight: 600, fill: ink, counter(page).display("1")))
  }
  set page(paper: "a4", margin: (top: 30mm, bottom: 27mm, left: 29mm, right: 27mm), header-ascent: 32%, footer-descent: 36%,
    header: running-head, footer: foot,
    background: if band != "" { demonstration-band(band) })

  // Ids are copied into \`trace\`: a break inside one writes no second hyphen, as Spanish would.
  show regex("\\b[FR]-[A-Z]{3}(-\\w+)+"): set text(lang: "en", hyphenate: false)
  show heading: set text(font: sans, weight: 600, fill: ink, hyphenate: false)
  show heading: set par(justify: false, leading: 0.5em)
  show heading.where(level: 1): it => {
    pagebreak(weak: true)
    v(6mm)
    block(below: 9mm, width: 100%, stroke: (bottom: 1.6pt + brand), inset: (bottom: 5mm), {
      if it.numbering != none {
        text(size: 12pt, fill: brand, counter-text(it))
        v(1.5mm)
      }
      text(size: 21pt, it.body)
    })
  }
  show heading.where(level: 2): set block(above: 8.5mm, below: 3.6mm)
  show heading.where(level: 3): set block(above: 6mm, below: 2.8mm)
  show heading.where(level: 2): it => block(sticky: true, width: 100%, {
    if it.numbering != none {
      grid(columns: (auto, 1fr), column-gutter: 3mm, text(size: 13pt, fill: brand, counter-text(it)), text(size: 13pt, it.body))
    } else { text(size: 13pt, it.body) }
  })
  show heading.where(level: 3): it => block(sticky: true, width: 100%, text(size: 10.4pt, fill: brand, it.body))

  show figure: set figure(gap: 3mm)
  show figure: set block(above: 7.5mm, below: 7.5mm)
  set figure.caption(position: top)
  show figure.caption: it => block(width: 100%, sticky: true, {
    set align(left)
    set par(justify: false, leading: 0.5em)
    set text(font: sans, hyphenate: false)
    text(size: 8pt, weight: 600, fill: brand, [#it.supplement #it.counter.display(it.numbering)])
    linebreak()
    text(size: 10pt, weight: 600, it.body)
  })

  set table.cell(breakable: false)
  set table(inset: (x: 3.5pt, y: 4pt))
  set image(width: 100%)

  // Cover
  page(margin: 0mm, header: none, footer: none, background: none, {
    place(top, rect(width: 100%, height: 188mm, fill: brand))
    place(top, dy: 188mm, rect(width: 100%, height: 2.2mm, fill: accent))
    if band != "" {
      place(top, dy: 190.2mm, rect(width: 100%, height: 11mm, fill: hatch))
      place(top, dx: 29mm, dy: 192.6mm, rect(fill: white, inset: (x: 6pt, y: 3pt), text(font: sans, size: 8.5pt, weight: 600, fill: accent-text, band)))
    }
    set par(justify: false, leading: 0.45em)
    set text(font: sans, hyphenate: false)
    place(top, dx: 29mm, dy: 32mm, block(width: 150mm, text(size: 12pt, weight: 600, fill: rgb("#cfe3e2"), place-name)))
    place(top, dx: 29mm, dy: 62mm, block(width: 150mm, {
      text(size: if title.clusters().len() > 70 { 28pt } else { 34pt }, weight: 700, fill: white, title)
      v(7mm)
      par(leading: 0.55em, text(size: 14pt, fill: rgb("#e3efee"), subtitle))
    }))
    place(top, dx: 29mm, dy: 240mm, block(width: 150mm, {
      text(size: 11.5pt, weight: 600, fill: ink, publisher)
      linebreak()
      v(1mm)
      text(size: 10.5pt, fill: muted, date-words)
    }))
  })

  // Imprint
  {
    set text(font: sans, size: 8.4pt, fill: muted)
    set par(justify: false, leading: 0.6em, spacing: 0.9em)
    v(1fr)
    block(width: 82%, {
      text(size: 10pt, weight: 600, fill: ink, about-title)
      parbreak()
      for words in imprint { par(words) }
      if citation != "" {
        v(3mm)
        text(weight: 600, fill: ink, citation-title)
        parbreak()
        par(citation)
      }
    })
    pagebreak()
  }

  // Contents
  {
    set par(justify: false, leading: 0.46em)
    set text(font: sans, size: 8.4pt, hyphenate: false)
    show outline.entry: it => link(it.element.location(), {
      let deep = it.level > 1
      let number = if it.prefix() == none { none } else { it.prefix() }
      block(above: if deep { 0.9mm } else { 1.8mm }, below: 0mm, inset: (left: if deep { 9mm } else { 0mm }), {
        set text(fill: ink, weight: if deep { 400 } else { 600 })
        grid(columns: (if number == none { 0mm } else if deep { 10mm } else { 9mm }, 1fr, 10mm), align: (left, left, right + bottom),
          text(fill: brand, number), it.body(), text(fill: muted, it.page()))
      })
    })
    outline(title: contents-title, depth: 2, indent: 0mm)
    show outline.entry: it => link(it.element.location(), block(above: 1.55mm, below: 0mm,
      grid(columns: (9mm, 1fr, 10mm), align: (left, left, right + bottom),
        text(fill: brand, weight: 600, it.element.counter.at(it.element.location()).map(str).join(".")),
        text(fill: ink, it.element.caption.body), text(fill: muted, it.page()))))
    show heading.where(level: 1): it => block(above: 6.5mm, below: 2.8mm, sticky: true, text(size: 14pt, weight: 600, fill: ink, it.body))
    if has-figures { outline(title: figures-title, target: figure.where(kind: "figure")) }
    if has-tables { outline(title: tables-title, target: figure.where(kind: "table")) }
    pagebreak(weak: true)
  }

  body
}

#let list-tail(..items) = block(above: 0.75em, breakable: false, list(..items))

// Never the last line of a page.
#let byline(words) = block(width: 100%, above: 1.25em, below: 1.25em, sticky: true, words)

#let subtitle-line(words) = if words != "" {
  block(width: 100%, below: 3mm, sticky: true, { set align(left); set par(justify: false, leading: 0.5em); text(font: sans, size: 8.2pt, fill: muted, words) })
}

#let tag(words) = box(fill: hatch, outset: (y: 2pt), inset: (x: 1.5pt), box(fill: white, inset: (x: 3pt), outset: (y: 0.8pt), text(font: sans, size: 6.8pt, weight: 600, fill: accent-text, words)))

#let under(notes, source, end: none) = block(above: 2.6mm, width: 100%, {
  set align(left)
  set text(font: sans, size: 7.4pt, fill: muted)
  set par(justify: false, leading: 0.5em, spacing: 0.65em)
  for words in notes { par(words) }
  if source != none { par({ source; end }) } else { end }
})

// A drawing may be made so much smaller, to stay on the page of what stands before it.
#let smallest = 0.78
// Space above a figure and about its drawing, and the foot of a box that may end before it.
#let around-space = 48pt

#let plain-chart(path, alternative, caption, number, supplement, subtitle, notes, source, height: none, placement: none, end: none) = figure(
  kind: "figure", placement: placement, supplement: supplement, numbering: (..) => number, caption: caption, {
    set block(above: 2.6mm, below: 2.6mm)
    subtitle-line(subtitle)
    if height == 0pt { none } else {
      let draw(height) = image(path, width: auto, height: height, alt: alternative)
      block(width: 100%, sticky: true, if height != none { draw(height) } else {
        layout(room => draw(calc.min(highest, measure(image(path, width: room.width)).height)))
      })
    }
    under(notes, source, end: end)
  })

// A figure stands where it is told, if need be a little smaller. Where there is no room for it, it goes to the head of the next
// page, and what follows runs on. Room is told by the block before, which stays where it is whatever is chosen. Choices that do
// not come to rest are \`kept\`, see \`typst-compiler\`.
#let chart(..parts, after: none, headings: 0, followed: false, id: none, end: none) = if id == none { plain-chart(..parts) } else {
  context {
    let (height, place) = if id in kept { kept.at(id) } else {
      let natural = calc.min(highest, measure(image(parts.pos().first(), width: text-width)).height)
      let around = measure(width: text-width, plain-chart(..parts, height: 0pt)).height + around-space
      let left = room-left(after, headings)
      if left == none { (natural / 1pt, if followed and after != none { "foot" } else { "here" }) }
      else if left >= around + natural { (natural / 1pt, "here") }
      else if left >= around + smallest * natural { ((left - around) / 1pt, "here") }
      else { (natural / 1pt, if followed { "head" } else { "here" }) }
    }
    let choice = [#metadata((id, height, place))<chosen>]
    let placement = (here: none, head: top, foot: bottom).at(place)
    [#plain-chart(..parts, height: height * 1pt, placement: placement, end: choice + end)#label(id)]
  }
}

// Title, head and three rows: where there is less room, a table that may part begins on the next page.
#let table-start = 130pt

// The tail of a long table, its last rows and notes, is a foot that is not repeated: such a foot stays together.
#let data-table(breakable, columns, head, rows, tail, caption, number, supplement, subtitle, mark, notes, source, size, aligns, id: none, end: none) = {
  show figure: set block(breakable: breakable, above: if breakable { 0mm } else { 7.5mm })
  if breakable {
    block(above: 7.5mm, below: 0mm, height: table-start, breakable: false, sticky: true)
    v(-table-start)
  }
  [#figure(kind: "table", supplement: supplement,
  numbering: (..) => number, caption: caption, {
    set block(above: 2.6mm, below: 2.6mm)
    subtitle-line(subtitle)
    if mark != "" { block(above: 0mm, below: 2mm, width: 100%, sticky: true, align(left, tag(mark))) }
    set text(font: sans, size: size, number-width: "tabular", hyphenate: true)
    set par(justify: false, leading: 0.5em)
    table(columns: columns, align: aligns, stroke: none,
      table.hline(stroke: 1pt + ink),
      table.header(repeat: true, ..head.map(cell => table.cell(align: cell.align + bottom, {
        set par(linebreaks: "optimized")
        set text(costs: (hyphenation: 4000%))
        text(weight: 600, cell.words)
        if cell.unit != "" { linebreak(); text(size: size - 0.8pt, fill: muted, cell.unit) }
      })), table.hline(stroke: 0.6pt + ink)),
      ..rows,
      ..if tail.len() == 0 { (table.hline(stroke: 1pt + ink),) } else {
        (table.footer(repeat: false, ..tail, table.hline(stroke: 1pt + ink),
          ..if notes.len() > 0 or source != none {
            (table.cell(colspan: columns.len(), align: left, inset: (x: 0pt, top: 2.6mm, bottom: 0pt), under(notes, source, end: end)),)
          } else { (table.cell(colspan: columns.len(), inset: 0pt, end),) }),)
      })
    if tail.len() == 0 { under(notes, source, end: end) }
  })#label(id)]
}

// A head of its own level never ends a page, and stands again above what runs over.
#let group-row(width, words) = (table.header(level: 2, repeat: true, table.cell(colspan: width, align: left + horizon, fill: brand-pale, text(weight: 600, fill: brand, words))),)
#let total-row(..cells) = cells.pos().map(cell => table.cell(stroke: (top: 0.6pt + ink), text(weight: 600, cell)))
#let body-row(..cells) = cells.pos().map(cell => table.cell(stroke: (bottom: 0.35pt + line-grey), cell))

#let callout(kind, title, mark, breakable, body, end: none) = {
  let hue = if kind == "caution" { accent } else if kind == "case" or kind == "quotation" { violet } else { brand }
  let ground = if kind == "findings" or kind == "key-numbers" { brand-pale } else { warm }
  block(above: 6.5mm, below: 6.5mm, width: 100%, fill: ground, stroke: (left: 2.4pt + hue), inset: (x: 5.5mm, y: 4.5mm), breakable: breakable, {
    set par(justify: false)
    if title != "" or mark != "" {
      block(below: 3.2mm, sticky: true, width: 100%, {
        set par(leading: 0.5em)
        grid(columns: (1fr, auto), column-gutter: 4mm,
          text(font: sans, size: 10.2pt, weight: 600, fill: if kind == "caution" { accent-text } else { hue }, hyphenate: false, title),
          if mark != "" { tag(mark) })
      })
    }
    if kind == "quotation" { set text(style: "italic", size: 11pt); body } else { body }
    end
  })
}

#let key-numbers(columns, mark, items) = block(above: 6mm, below: 6mm, width: 100%, breakable: false, {
  set par(justify: false, leading: 0.5em, spacing: 0.6em)
  set text(font: sans, hyphenate: false)
  let (value-size, label-size) = if columns > 4 { (17pt, 7.8pt) } else { (21pt, 9pt) }
  grid(columns: (1fr,) * columns, column-gutter: if columns > 4 { 3.5mm } else { 5mm }, row-gutter: 5mm, ..items.map(item => block(width: 100%, stroke: (top: 1.6pt + brand), inset: (top: 3mm), {
    text(size: value-size, weight: 600, fill: brand, number-width: "proportional", item.value)
    parbreak()
    text(size: label-size, weight: 600, item.label)
    parbreak()
    text(size: label-size - 0.8pt, fill: muted, item.detail)
    if item.mark != "" { parbreak(); tag(item.mark) }
  })))
  if mark != "" { block(above: 3.5mm, tag(mark)) }
})

// A card may run over a page, but its head stays with what is asked, and its last facts together.
#let card(number, action, mark, facts, end: none) = {
  let opening = calc.min(3, facts.len())
  let closing = calc.max(opening, facts.len() - 2)
  let facts-grid(part) = grid(columns: (31mm, 1fr), column-gutter: 4mm, row-gutter: 2.9mm,
    ..part.map(fact => (text(weight: 600, fill: brand, hyphenate: false, fact.at(0)), fact.at(1))).flatten())
  let rest = (..facts.slice(opening, closing).map(fact => (fact,)), facts.slice(closing)).filter(part => part.len() > 0)
  block(above: 6mm, below: 6mm, width: 100%, stroke: 0.6pt + line-grey, radius: 1.5pt, breakable: true, {
    set text(font: sans, size: 8.6pt)
    set block(spacing: 0pt)
    block(width: 100%, breakable: false, {
      block(width: 100%, fill: brand, inset: (x: 5mm, y: 3.4mm), radius: (top: 1.5pt), {
        set par(justify: false, leading: 0.5em)
        set text(fill: white, hyphenate: false)
        grid(columns: (auto, 1fr), column-gutter: 4mm, text(size: 10.4pt, weight: 700, fill: rgb("#f2cf8d"), number), text(size: 10.4pt, weight: 600, action))
      })
      block(width: 100%, inset: (x: 5mm, top: 3.6mm, bottom: 1.45mm), {
        set par(justify: false, leading: 0.58em)
        if mark != "" { block(below: 2.6mm, tag(mark)) }
        facts-grid(facts.slice(0, opening))
      })
    })
    for part in rest {
      block(width: 100%, breakable: false, inset: (x: 5mm, y: 1.45mm), { set par(justify: false, leading: 0.58em); facts-grid(part) })
    }
    v(2.15mm)
    end
  })
}

// Terms and the pages where they are spoken of, each page once.
#let term-index(entries) = context {
  set text(font: sans, size: 8.2pt, hyphenate: false)
  set par(justify: false, leading: 0.5em, spacing: 0.62em, hanging-indent: 3.5mm)
  columns(2, gutter: 8mm, for (term, places) in entries {
    let pages = (:)
    for place in places {
      let found = query(place)
      if found.len() == 0 { continue }
      let at = found.first().location()
      let number = str(counter(page).at(at).first())
      if number not in pages { pages.insert(number, at) }
    }
    par[#term#h(2mm)#for (i, (number, at)) in pages.pairs().enumerate() [#if i > 0 [, ]#link(at, number)]]
  })
}
`;
