# Figures of R survey for the cases of this folder: Rscript make-expected.R > expected.json (packages survey and jsonlite).
suppressPackageStartupMessages({library(survey); library(jsonlite)})
people <- read.csv("people.csv", na.strings = c("", "NA"), stringsAsFactors = TRUE)
kept <- c("stratum", "cluster", "size", "weight")
wr <- list(data = "people.csv", strata = "stratum", ids = "cluster", weights = "weight")
clustered <- c(wr, list(fpc = "size"))
R <- function(design) svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, fpc = if (!is.null(design$fpc)) ~size, data = people)
designs <- list(
  clustered = list(spec = clustered, d = R(clustered)),
  replaced = list(spec = wr, d = R(wr)),
  persons = list(spec = list(data = "people.csv", strata = "stratum", weights = "weight"), d = svydesign(id = ~1, strata = ~stratum, weights = ~weight, data = people)),
  jackknife = list(spec = c(clustered, list(replicate = list(type = "JKn"))), d = as.svrepdesign(R(clustered), type = "JKn")),
  poststratified = list(
    spec = c(wr, list(adjust = list(method = "poststratify", margins = list(list(by = "sex", totals = list(female = 200, male = 240)))))),
    d = postStratify(R(wr), ~sex, data.frame(sex = c("female", "male"), Freq = c(200, 240))))
)
cases <- list()
add <- function(design, analysis, call, figures) {
  d <- designs[[design]]$d
  expected <- suppressWarnings(figures(d))
  id <- paste(design, length(cases) + 1, analysis$stat, sep = "_")
  cases[[length(cases) + 1]] <<- list(id = id, design = designs[[design]]$spec, analysis = analysis, r_call = call, expected = expected)
}
named <- function(values, names) as.list(setNames(as.vector(values), names))
means <- function(m) list(estimate = named(coef(m), names(coef(m))), se = named(unlist(SE(m)), names(coef(m))))
for (design in names(designs)) {
  for (where in c("sex=='female'", "trips>hope", "city %in% c('A','B') | age<30", "!(city=='A')"))
    add(design, list(stat = "mean", vars = list("income", "trips"), where = where, na_rm = TRUE), paste0("svymean(~income+trips, subset(d, ", where, "), na.rm=TRUE)"),
        function(d) means(svymean(~income+trips, eval(parse(text = paste0("subset(d,", where, ")"))), na.rm = TRUE)))
  add(design, list(stat = "total", vars = "city", by = "sex", options = ""), "svyby(~city, ~sex, d, svytotal)", function(d) means(svyby(~city, ~sex, d, svytotal)))
  add(design, list(stat = "mean", vars = "income", by = "~sex+city", options = ""), "svyby(~income, ~sex+city, d, svymean)", function(d) means(svyby(~income, ~sex+city, d, svymean)))
  add(design, list(stat = "ratio", num = "trips", den = "income", by = "city"), "svyby(~trips, ~city, d, svyratio, denominator=~income)", function(d) {
    m <- svyby(~trips, ~city, denominator = ~income, design = d, svyratio)
    list(estimate = named(coef(m), m$city), se = named(SE(m), m$city))
  })
  for (rule in c("math", "school", "hf3", "hf7", "hf9")) add(design, list(stat = "quantile", vars = "income", p = list(0.2, 0.5), interval = "mean", qrule = rule), "svyquantile", function(d) {
    q <- svyquantile(~income, d, quantiles = c(0.2, 0.5), interval.type = "mean", qrule = rule, df = degf(d))[[1]]
    list(quantiles = list(income = lapply(1:2, function(i) list(p = c(0.2, 0.5)[i], quantile = q[i, 1], `ci.2.5` = q[i, 2], `ci.97.5` = q[i, 3], se = q[i, 4]))))
  })
  for (statistic in c("F", "Chisq", "Wald", "adjWald")) add(design, list(stat = "chisq", vars = list("city", "asked"), statistic = statistic), "svychisq(~city+asked, d)", function(d) {
    m <- svychisq(~city+asked, d, statistic = statistic)
    list(statistic = as.list(m$statistic), p = as.vector(m$p.value))
  })
  for (formula in c("income~sex", "age~asked", "income~0"))
    add(design, list(stat = "ttest", formula = formula), paste0("svyttest(", formula, ", d)"), function(d) {
      m <- svyttest(as.formula(formula), d)
      list(statistic = as.list(m$statistic), parameter = as.list(m$parameter), p = as.vector(m$p.value))
    })
  for (model in list(
    c("income~offset(30*trips)+age", "gaussian"), c("trips~sex+offset(log(hope))", "quasipoisson"), c("income~sex/age", "gaussian"),
    c("income~relevel(city,ref='C')+age", "gaussian"), c("income~age+sex", "Gamma"), c("income~(age+sex+trips)^2", "gaussian"),
    c("works~log(income)+city", "quasibinomial"), c("income~factor(trips)", "gaussian"),
    c("income~poly(q1,2)+sex", "gaussian"), c("works~poly(hope,2,raw=TRUE)", "quasibinomial")))
    add(design, list(stat = "glm", formula = model[1], family = model[2]), paste0("svyglm(", model[1], ", d, family=", model[2], "())"), function(d) {
      assign("family_of_case", get(model[2])(), envir = globalenv())
      m <- svyglm(as.formula(model[1]), d, family = family_of_case)
      list(coef = as.list(coef(m)), se = named(SE(m), names(coef(m))), df_residual = m$df.residual)
    })
}
writeLines(toJSON(list(meta = list(source = paste("R survey", packageVersion("survey")), tolerance = "relative 1e-6"), cases = cases), auto_unbox = TRUE, digits = NA, null = "null", na = "null"))
