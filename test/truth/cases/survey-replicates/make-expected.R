# Figures of R survey for replicates that are adjusted, each by itself, and for every analysis under them: Rscript make-expected.R > expected.json
# Packages: survey, jsonlite. The sample is that of ../survey-wide; its rows are the units, so that each has a replicate.
suppressPackageStartupMessages({library(survey); library(jsonlite)})
file <- "../survey-wide/people.csv"
people <- read.csv(file, na.strings = c("", "NA"), stringsAsFactors = TRUE)
f <- function(x) as.formula(paste0("~", paste(x, collapse = "+")))
named <- function(values, names) as.list(setNames(as.vector(values), names))
without <- function(l) l[!vapply(l, is.null, NA)]
restrict <- function(d, where) if (is.null(where)) d else eval(parse(text = paste0("subset(d, ", where, ")")))
cases <- list()
add <- function(id, design, analysis, call, expected) cases[[length(cases) + 1]] <<- list(id = id, design = design, analysis = without(analysis), r_call = call, expected = expected)

# --- designs: jackknives of people, of strata and of clusters, and what adjusts them ---
plain <- list(
  strata = list(list(data = file, strata = "region", weights = "w", replicate = list(type = "JKn", args = "", exported = FALSE)),
    function() as.svrepdesign(svydesign(ids = ~1, strata = ~region, weights = ~w, data = people), type = "JKn")),
  people = list(list(data = file, weights = "w", replicate = list(type = "JK1", args = ", mse=TRUE", exported = FALSE)),
    function() as.svrepdesign(svydesign(ids = ~1, weights = ~w, data = people), type = "JK1", mse = TRUE)),
  clusters = list(list(data = file, ids = "psu", strata = "region", weights = "w", nest = TRUE, replicate = list(type = "JKn", args = "", exported = FALSE)),
    function() as.svrepdesign(svydesign(ids = ~psu, strata = ~region, weights = ~w, nest = TRUE, data = people), type = "JKn")))
sexes <- round(tapply(people$w, people$sex, sum) * c(1.1, .95)); works <- round(tapply(people$w, people$works, sum)); works <- round(works * sum(sexes) / sum(works), 6)
model <- "~sex+age"
matrix_of <- model.matrix(as.formula(model), people)
population <- signif(colSums(matrix_of * people$w) * c(1, 1.03, 1.02), 9)
margin <- function(by, totals) setNames(data.frame(names(totals), as.vector(totals)), c(by, "Freq"))
calibration <- function(calfun, bounds = NULL) list(list(method = "calibrate", calfun = calfun, model = model, population = as.list(population), bounds = bounds, epsilon = 1e-10),
  function(d) calibrate(d, as.formula(model), population, calfun = calfun, bounds = if (is.null(bounds)) c(-Inf, Inf) else bounds, epsilon = 1e-10, maxit = 200))
adjustments <- list(
  none = list(NULL, identity),
  post = list(list(method = "poststratify", margins = list(list(by = "sex", totals = as.list(sexes)))), function(d) postStratify(d, ~sex, margin("sex", sexes))),
  rake = list(list(method = "rake", margins = list(list(by = "sex", totals = as.list(sexes)), list(by = "works", totals = as.list(works))), epsilon = 1e-10, maxit = 200),
    function(d) rake(d, list(~sex, ~works), list(margin("sex", sexes), margin("works", works)), control = list(maxit = 200, epsilon = 1e-10))),
  linear = calibration("linear"), bounded = calibration("linear", c(.4, 2.5)), raking = calibration("raking"), logit = calibration("logit", c(.3, 3)))

# --- analyses, in variables that some did not answer as well, over everybody and in a domain ---
test_of <- function(m) without(list(statistic = as.list(m$statistic), parameter = if (!is.null(m$parameter)) as.list(m$parameter), p = as.vector(m$p.value)))
estimates <- function(m, e) { n <- names(coef(m)); ci <- confint(m, df = degf(e)); list(estimate = named(coef(m), n), se = named(unlist(SE(m)), n), ci95_lower = named(ci[, 1], n), ci95_upper = named(ci[, 2], n)) }
glm_of <- function(formula, family) function(e) {
  assign("family_of_case", get(family)(), envir = globalenv())
  m <- svyglm(as.formula(formula), e, family = family_of_case); s <- summary(m)$coefficients; n <- rownames(s)
  list(coef = named(s[, 1], n), se = named(s[, 2], n), statistic = named(s[, 3], n), p = named(s[, 4], n), df_residual = m$df.residual)
}
analyses <- list(
  mean = list(list(stat = "mean", vars = c("income", "trips"), na_rm = TRUE), function(e) estimates(svymean(~income + trips, e, na.rm = TRUE), e)),
  total = list(list(stat = "total", vars = "school", na_rm = TRUE), function(e) estimates(svytotal(~school, e, na.rm = TRUE), e)),
  ratio = list(list(stat = "ratio", num = "income", den = "age", na_rm = TRUE), function(e) { m <- svyratio(~income, ~age, e, na.rm = TRUE); list(ratio = as.vector(coef(m)), se = as.vector(SE(m))) }),
  quantile = list(list(stat = "quantile", vars = "income", p = c(.25, .6), interval = "mean", qrule = "hf7", na_rm = TRUE), function(e) {
    q <- svyquantile(~income, e, quantiles = c(.25, .6), ci = TRUE, interval.type = "mean", qrule = "hf7", na.rm = TRUE, df = degf(e))[[1]]
    list(quantiles = list(income = lapply(1:2, function(i) list(p = c(.25, .6)[i], quantile = q[[i, 1]], ci.2.5 = q[[i, 2]], ci.97.5 = q[[i, 3]], se = q[[i, 4]])))) }),
  proportion = list(list(stat = "proportion", condition = "school=='primary'", method = "xlogit", na_rm = TRUE), function(e) { m <- svyciprop(~I(school == "primary"), e, method = "xlogit", na.rm = TRUE, df = degf(e)); list(estimate = as.vector(m), ci95 = as.vector(confint(m))) }),
  chisq = list(list(stat = "chisq", vars = c("sex", "works"), statistic = "F"), function(e) test_of(svychisq(~sex + works, e, statistic = "F"))),
  wald = list(list(stat = "chisq", vars = c("works", "asked"), statistic = "adjWald"), function(e) test_of(svychisq(~works + asked, e, statistic = "adjWald"))),
  ttest = list(list(stat = "ttest", formula = "income~works"), function(e) test_of(svyttest(income ~ works, e))),
  rank = list(list(stat = "ranktest", formula = "debt~sex", test = "wilcoxon"), function(e) test_of(svyranktest(debt ~ sex, e, test = "wilcoxon"))),
  kappa = list(list(stat = "kappa", vars = c("works", "asked")), function(e) { m <- svykappa(~works + asked, e); list(estimate = list(kappa = as.vector(coef(m))), se = as.vector(SE(m))) }),
  alpha = list(list(stat = "cronbach", vars = c("q1", "q2", "q3")), function(e) list(alpha = as.vector(svycralpha(~q1 + q2 + q3, e)))),
  linear = list(list(stat = "glm", formula = "income~age+sex", family = "gaussian"), glm_of("income~age+sex", "gaussian")),
  logistic = list(list(stat = "glm", formula = "works~age+sex", family = "quasibinomial"), glm_of("works~age+sex", "quasibinomial")))
for (p in names(plain)) for (a in names(adjustments)) {
  d <- adjustments[[a]][[2]](plain[[p]][[2]]())
  design <- plain[[p]][[1]]; design$adjust <- adjustments[[a]][[1]]
  # The three ways of drawing take turns, so that each meets each adjustment and each analysis in few cases.
  for (i in seq_along(analyses)) if ((i + match(a, names(adjustments)) + match(p, names(plain))) %% 3 == 0) for (where in list(NULL, "age<58")) {
    # A logistic model is fitted anew in each replicate: clusters make few.
    if (names(analyses)[i] == "logistic" && p != "clusters") next
    expected <- tryCatch(suppressWarnings(analyses[[i]][[2]](restrict(d, where))), error = function(e) NULL)
    if (is.null(expected)) next
    add(paste(names(analyses)[i], p, a, if (is.null(where)) "all" else "domain", sep = "_"), design, c(analyses[[i]][[1]], list(where = where)), paste("R survey:", names(analyses)[i]), c(expected, list(degf = degf(d))))
  }
}
writeLines(toJSON(list(meta = list(source = paste("R survey", packageVersion("survey")), tolerance = "relative 1e-6"), cases = cases), auto_unbox = TRUE, digits = NA, null = "null", na = "null"))
