# Figures of R survey for tables with the spread of each cell, linearised and under replicate weights: Rscript make-expected.R > expected.json
# Packages: survey, jsonlite. The samples are those of ../survey-wide.
suppressPackageStartupMessages({library(survey); library(jsonlite)})
at <- function(name) paste0("../survey-wide/", name)
table_of <- function(name) read.csv(at(name), na.strings = c("", "NA"), stringsAsFactors = TRUE)
people <- table_of("people.csv"); pairs <- table_of("pairs.csv")
without <- function(l) l[!vapply(l, is.null, NA)]
restrict <- function(d, where) if (is.null(where)) d else eval(parse(text = paste0("subset(d, ", where, ")")))

given <- function(file, type, combined) list(
  list(data = at("pairs.csv"), weights = "w", replicate = list(type = type, file = at(file), combined = combined, mse = !combined)),
  svrepdesign(data = pairs, weights = ~w, repweights = as.data.frame(read.csv(at(file))), type = type, combined.weights = combined, mse = !combined))
clustered <- list(data = at("people.csv"), ids = "psu", strata = "region", weights = "w", nest = TRUE)
linear <- svydesign(ids = ~psu, strata = ~region, weights = ~w, nest = TRUE, data = people)
sexes <- round(tapply(people$w, people$sex, sum) * c(1.1, .95))
jackknife <- c(clustered, list(replicate = list(type = "JKn", args = "", exported = FALSE)))
halves <- list(data = at("pairs.csv"), ids = "half", strata = "stratum", weights = "w", nest = TRUE)
paired <- svydesign(ids = ~half, strata = ~stratum, weights = ~w, nest = TRUE, data = pairs)
designs <- list(
  linear = list(clustered, linear),
  jackknife = list(jackknife, as.svrepdesign(linear, type = "JKn")),
  poststratified = list(c(jackknife, list(adjust = list(method = "poststratify", margins = list(list(by = "sex", totals = as.list(sexes)))))),
    postStratify(as.svrepdesign(linear, type = "JKn"), ~sex, data.frame(sex = names(sexes), Freq = as.vector(sexes)))),
  balanced = list(c(halves, list(replicate = list(type = "BRR", args = ", mse=TRUE", exported = FALSE))), as.svrepdesign(paired, type = "BRR", mse = TRUE)),
  fay = list(c(halves, list(replicate = list(type = "Fay", args = ", fay.rho=0.3", exported = FALSE))), as.svrepdesign(paired, type = "Fay", fay.rho = .3)),
  factors = given("factors.csv", "bootstrap", FALSE),
  weights = given("pair-weights.csv", "bootstrap", TRUE))

# Each cell again under each replicate: people with a missing code count as those whose code is known, as svytable has it.
repeated <- function(d, vars) {
  cell <- interaction(d$variables[vars], drop = TRUE, sep = ".")
  known <- !is.na(cell)
  cells <- function(w, data) tapply(w[known], cell[known], sum) * sum(w) / sum(w[known])
  m <- withReplicates(d, cells)
  list(names = levels(cell), se = as.vector(SE(m)), estimate = as.vector(coef(m)), complete = all(known))
}
spread <- function(d, vars) {
  d$variables$cell <- interaction(d$variables[vars], drop = TRUE, sep = ".")
  m <- svytotal(~cell, d, na.rm = TRUE)
  total <- list(names = sub("^cell", "", names(coef(m))), se = as.vector(SE(m)), estimate = as.vector(coef(m)))
  if (!inherits(d, "svyrep.design")) return(total)
  own <- repeated(d, vars)
  # Where every code is known the spread is that of svytotal.
  if (!anyNA(d$variables$cell)) stopifnot(own$names == total$names, all.equal(own$se, total$se))
  own
}
cases <- list()
for (name in names(designs)) for (vars in list("sex", "works", c("sex", "school"), c("works", "wave", "asked"))) for (where in list(NULL, "age<58")) {
  d <- designs[[name]][[2]]; e <- restrict(d, where)
  own <- spread(e, vars); named <- function(x) as.list(setNames(x, own$names))
  reach <- qnorm(.975) * own$se
  cells <- as.data.frame(svytable(as.formula(paste("~", paste(vars, collapse = "+"))), e), stringsAsFactors = FALSE)
  # What is told of a cell and what is told of its spread are the same people.
  stopifnot(all.equal(sort(cells$Freq[cells$Freq > 0]), sort(own$estimate[own$estimate > 0])))
  cases[[length(cases) + 1]] <- list(id = paste(c(name, vars, if (!is.null(where)) "domain"), collapse = "_"), design = designs[[name]][[1]],
    analysis = without(list(stat = "table", vars = vars, where = where)), r_call = "R survey: svytable, svytotal(~interaction()), withReplicates",
    expected = list(cells = cells, se = named(own$se), ci95_lower = named(own$estimate - reach), ci95_upper = named(own$estimate + reach), degf = degf(d)))
}
writeLines(toJSON(list(meta = list(source = paste("R survey", packageVersion("survey")), tolerance = "relative 1e-6"), cases = cases), auto_unbox = TRUE, digits = NA, null = "null", na = "null"))
