# Figures of R survey where chance seldom leads: Rscript make-expected.R > expected.json
# Packages: survey, jsonlite. The sample is that of ../survey-wide. What no package here computes (entropy, Atkinson, Sen, FGT,
# Gini with its error) is written out as its definition in base R; its error is that of the total of its influence, taken as
# the derivative of the definition by each weight.
suppressPackageStartupMessages({library(survey); library(jsonlite)})
file <- "../survey-wide/people.csv"
people <- read.csv(file, na.strings = c("", "NA"), stringsAsFactors = TRUE)
pairs <- read.csv("../survey-wide/pairs.csv", na.strings = c("", "NA"), stringsAsFactors = TRUE)
drawn <- read.csv("../survey-wide/drawn.csv", na.strings = c("", "NA"), stringsAsFactors = TRUE)
f <- function(x) as.formula(paste0("~", paste(x, collapse = "+")))
named <- function(values, names) as.list(setNames(as.vector(values), names))
without <- function(l) l[!vapply(l, is.null, NA)]
restrict <- function(d, where) if (is.null(where)) d else eval(parse(text = paste0("subset(d, ", where, ")")))
cases <- list()
add <- function(id, design, analysis, call, expected) cases[[length(cases) + 1]] <<- list(id = id, design = design, analysis = without(analysis), r_call = call, expected = expected)

one <- list(data = file, ids = "psu", strata = "region", weights = "w", nest = TRUE)
two <- list(data = file, ids = c("psu", "house"), strata = "region", weights = "w", fpc = c("psu_all", "house_all"), nest = TRUE)
shares <- list(data = file, ids = c("psu", "house"), strata = "region", fpc = c("psu_share", "house_share"), nest = TRUE)
unequal <- list(data = "../survey-wide/drawn.csv", probs = "pik", pps = "brewer")
d_one <- svydesign(ids = ~psu, strata = ~region, weights = ~w, nest = TRUE, data = people)
d_two <- svydesign(ids = ~psu + house, strata = ~region, weights = ~w, fpc = ~psu_all + house_all, nest = TRUE, data = people)
d_shares <- svydesign(ids = ~psu + house, strata = ~region, fpc = ~psu_share + house_share, nest = TRUE, data = people)
d_unequal <- svydesign(ids = ~1, fpc = ~pik, pps = "brewer", data = drawn)

# --- poverty and inequality, by definition ---
gini <- function(y, w) { at <- ave(w, y, FUN = sum); o <- order(y); before <- vapply(y, function(v) sum(w[y < v]), 0); 2 * sum(w * y * (before + at / 2)) / (sum(w) * sum(w * y)) - 1 }
fgt <- function(y, w, line, power) sum(w * ifelse(y < line, ((line - y) / line)^power, 0)) / sum(w)
measures <- list(
  list("gini", list(stat = "gini"), function(y, w) 100 * gini(y, w)),
  list("theil", list(stat = "gei", epsilon = 1), function(y, w) { m <- sum(w * y) / sum(w); sum(w * y / m * log(y / m)) / sum(w) }),
  list("logdeviation", list(stat = "gei", epsilon = 0), function(y, w) { m <- sum(w * y) / sum(w); sum(w * log(m / y)) / sum(w) }),
  list("entropy2", list(stat = "gei", epsilon = 2), function(y, w) { m <- sum(w * y) / sum(w); (sum(w * (y / m)^2) / sum(w) - 1) / 2 }),
  list("entropy_half", list(stat = "gei", epsilon = -.5), function(y, w) { m <- sum(w * y) / sum(w); (sum(w * (y / m)^-.5) / sum(w) - 1) / (-.5 * -1.5) }),
  list("atkinson1", list(stat = "atkinson"), function(y, w) { m <- sum(w * y) / sum(w); 1 - exp(sum(w * log(y)) / sum(w)) / m }),
  list("atkinson_half", list(stat = "atkinson", epsilon = .5), function(y, w) { m <- sum(w * y) / sum(w); 1 - (sum(w * y^.5) / sum(w))^2 / m }),
  list("atkinson2", list(stat = "atkinson", epsilon = 2), function(y, w) { m <- sum(w * y) / sum(w); 1 - (sum(w / y) / sum(w))^-1 / m }),
  list("fgt0", list(stat = "fgt", power = 0, line = 250), function(y, w) fgt(y, w, 250, 0)),
  list("fgt1", list(stat = "fgt", power = 1, line = 250), function(y, w) fgt(y, w, 250, 1)),
  list("fgt2", list(stat = "fgt", power = 2, line = 250), function(y, w) fgt(y, w, 250, 2)),
  list("sen", list(stat = "sen", line = 250), function(y, w) { h <- fgt(y, w, 250, 0); i <- fgt(y, w, 250, 1); g <- gini(y[y < 250], w[y < 250]); h * g + i * (1 - g) }))
influence <- function(of, y, w) vapply(seq_along(y), function(i) { h <- 1e-3 * w[i]; up <- w; up[i] <- w[i] + h; down <- w; down[i] <- w[i] - h; (of(y, up) - of(y, down)) / (2 * h) }, 0)
for (measure in measures) for (domain in list(NULL, "sex=='female'")) for (plan in list(list("one", one, d_one), list("two", two, d_two))) {
  inside <- !is.na(people$income) & (if (is.null(domain)) TRUE else people$sex == "female")
  y <- people$income[inside]; w <- people$w[inside]
  d <- plan[[3]]; d$variables$u <- 0; d$variables$u[inside] <- influence(measure[[3]], y, w)
  # A domain drops its rows first, as subset does, for the same strata and clusters to count.
  s <- subset(d, inside)
  add(paste("inequality", measure[[1]], plan[[1]], if (is.null(domain)) "all" else "women", sep = "_"), plan[[2]],
      c(measure[[2]], list(vars = "income", where = domain, na_rm = TRUE)), "its definition; SE(svytotal(~influence, d))",
      list(value = measure[[3]](y, w), se = as.vector(SE(svytotal(~u, s)))))
}

# --- ordered categories, with R's search carried to its end and a step for its second derivatives that does not show ---
for (formula in c("factor(q1)~age+sex", "factor(q2)~debt", "factor(wave)~sex*works", "factor(q3)~trips+school")) {
  parameters <- length(coef(svyolr(as.formula(formula), d_one)))
  m <- svyolr(as.formula(formula), d_one, control = list(reltol = 1e-16, maxit = 5000, ndeps = rep(1e-5, parameters)))
  s <- summary(m)$coefficients
  add(paste0("olr_", gsub("[^a-z0-9]+", "_", formula)), one, list(stat = "olr", formula = formula), "svyolr(…, control = list(reltol = 1e-16, ndeps = 1e-5))", list(coef = named(s[, 1], rownames(s)), se = named(s[, 2], rownames(s))))
}

# --- coefficients that follow from others ---
for (formula in c("debt~age+I(age*2)+sex", "debt~sex+works+I(sex=='male')", "debt~age+trips+I(age+trips)+sex", "income~sex*works+sex:works+I(works=='No')")) for (plan in list(list("one", one, d_one), list("shares", shares, d_shares))) {
  m <- svyglm(as.formula(formula), plan[[3]]); s <- summary(m)$coefficients; n <- rownames(s)
  add(paste("aliased", plan[[1]], gsub("[^a-z0-9]+", "_", formula), sep = "_"), plan[[2]], list(stat = "glm", formula = formula, family = "gaussian"), "svyglm",
      list(coef = named(s[, 1], n), se = named(s[, 2], n), statistic = named(s[, 3], n), p = named(s[, 4], n), df_residual = m$df.residual, vcov = unname(vcov(m))))
}

# --- every rule of quantiles by every interval ---
rules <- c("math", "school", "shahvaish", "hf1", "hf2", "hf3", "hf4", "hf5", "hf6", "hf7", "hf8", "hf9")
quantile_case <- function(id, design, d, rule, type, where) {
  e <- restrict(d, where); p <- c(.2, .5, .83)
  q <- svyquantile(~income, e, quantiles = p, ci = TRUE, interval.type = type, qrule = rule, na.rm = TRUE, df = degf(e))[["income"]]
  rows <- lapply(seq_along(p), function(i) { r <- list(p = p[i]); for (k in colnames(q)) r[[sub("^se.*", "se", k)]] <- if (is.finite(q[i, k])) q[[i, k]]; r })
  add(id, design, list(stat = "quantile", vars = "income", p = p, interval = type, qrule = rule, na_rm = TRUE, where = where), "svyquantile", list(quantiles = list(income = rows)))
}
for (rule in rules) for (type in c("mean", "beta", "xlogit", "asin")) {
  quantile_case(paste("quantile_two", rule, type, sep = "_"), two, d_two, rule, type, NULL)
  quantile_case(paste("quantile_unequal", rule, type, sep = "_"), unequal, d_unequal, rule, type, if (type == "beta") "age<55")
}
jackknife <- as.svrepdesign(d_one, type = "JKn")
jackknifed <- c(one, list(replicate = list(type = "JKn", args = "", exported = FALSE)))
for (rule in rules) for (type in c("mean", "quantile")) quantile_case(paste("quantile_jackknife", rule, type, sep = "_"), jackknifed, jackknife, rule, type, NULL)

# --- strata of one cluster, in the sample and in domains ---
for (rule in c("remove", "adjust", "certainty", "average")) for (domains in c(FALSE, TRUE)) for (where in list(NULL, "psu==1", "age<40 & region!='sur'")) for (stat in c("mean", "total", "ratio")) {
  if (domains && rule %in% c("remove", "certainty")) next
  options(survey.lonely.psu = rule, survey.adjust.domain.lonely = domains)
  d <- svydesign(ids = ~psu, strata = ~lonely, weights = ~w, nest = TRUE, data = people)
  e <- restrict(d, where)
  m <- suppressWarnings(switch(stat, mean = svymean(~age, e), total = svytotal(~age, e), ratio = svyratio(~trips, ~age, e)))
  expected <- if (stat == "ratio") list(ratio = as.vector(coef(m)), se = as.vector(SE(m))) else list(estimate = named(coef(m), "age"), se = named(SE(m), "age"))
  words <- if (stat == "ratio") list(stat = stat, num = "trips", den = "age", where = where) else list(stat = stat, vars = "age", where = where)
  design <- list(data = file, ids = "psu", strata = "lonely", weights = "w", nest = TRUE, lonely_psu = rule, adjust_domain_lonely = domains)
  add(paste("lonely", rule, domains, stat, if (is.null(where)) "all" else gsub("[^a-z0-9]+", "_", where), sep = "_"), design, words, paste0("svy", stat), expected)
}
options(survey.lonely.psu = "fail", survey.adjust.domain.lonely = FALSE)

# --- tests of association where people outside the domain stay in the sample, and tables of domains ---
for (vars in list(c("sex", "works"), c("wave", "asked"), c("sex", "q1"))) for (statistic in c("F", "Chisq", "Wald", "adjWald")) for (where in list(NULL, "age>30", "debt<40")) {
  m <- tryCatch(suppressWarnings(svychisq(f(vars), restrict(d_unequal, where), statistic = statistic)), error = function(e) NULL)
  if (is.null(m) || !is.finite(m$statistic)) next
  add(paste("chisq_unequal", vars[1], vars[2], statistic, if (is.null(where)) "all" else gsub("[^a-z0-9]+", "_", where), sep = "_"), unequal,
      list(stat = "chisq", vars = vars, statistic = statistic, where = where), "svychisq", list(statistic = as.list(m$statistic), parameter = as.list(m$parameter), p = as.vector(m$p.value)))
}
for (vars in list("school", c("sex", "school"), c("wave", "sex"), c("safe", "works"))) for (where in c("sex=='female'", "school!='none'", "wave<3")) for (plan in list(list("two", two, d_two), list("unequal", unequal, d_unequal))) {
  m <- as.data.frame(svytable(f(vars), restrict(plan[[3]], where)), stringsAsFactors = FALSE); if (length(vars) == 1) names(m)[1] <- vars
  add(paste("table", plan[[1]], paste(vars, collapse = "_"), gsub("[^a-z0-9]+", "_", where), sep = "_"), plan[[2]], list(stat = "table", vars = vars, where = where), "svytable", list(cells = unname(lapply(seq_len(nrow(m)), function(i) as.list(m[i, ])))))
}

# --- degrees of freedom after each adjustment of made replicates ---
population <- round(c(`(Intercept)` = sum(pairs$w), age = sum(pairs$w * pairs$age)) * c(1.04, 1.06))
for (type in c("JKn", "BRR", "Fay")) for (calfun in c("linear", "raking", "logit")) {
  r <- as.svrepdesign(svydesign(ids = ~half, strata = ~stratum, weights = ~w, nest = TRUE, data = pairs), type = type, fay.rho = if (type == "Fay") .3 else 0)
  bounds <- if (calfun == "logit") c(.3, 3) else c(-Inf, Inf)
  e <- calibrate(r, ~age, population, calfun = calfun, bounds = bounds, epsilon = 1e-10, maxit = 500)
  m <- svymean(~trips, e)
  design <- list(data = "../survey-wide/pairs.csv", ids = "half", strata = "stratum", weights = "w", nest = TRUE,
    replicate = list(type = type, args = if (type == "Fay") ", fay.rho=0.3" else "", exported = FALSE),
    adjust = list(method = "calibrate", calfun = calfun, model = "~age", population = as.list(population), bounds = if (calfun == "logit") bounds, epsilon = 1e-10))
  add(paste("recalibrated", type, calfun, sep = "_"), design, list(stat = "mean", vars = "trips"), "svymean(~trips, calibrate(as.svrepdesign(d)))", list(estimate = named(coef(m), "trips"), se = named(SE(m), "trips"), degf = degf(e)))
}

# --- conditions that may be known where one of their columns is not ---
conditions <- c("income>200 & age<40", "income>200 | age<40", "!(school %in% c('none','primary'))", "school %in% c('none') | debt<0", "30<age & age<=60", "!(income>200 & age<40)", "q1==q2", "q1*2>q2+q3", "is.na(income) | income<150", "has.papers==1 && !safe", "debt>=-20 & log(age)>3.5")
for (condition in conditions) for (plan in list(list("one", one, d_one), list("unequal", unequal, d_unequal))) {
  d <- plan[[3]]; given <- gsub("&&", "&", condition, fixed = TRUE)
  m <- eval(parse(text = paste0("svyciprop(~I(", given, "), d, method = 'mean', na.rm = TRUE)")))
  id <- paste(plan[[1]], match(condition, conditions), gsub("[^a-z0-9]+", "_", condition), sep = "_")
  add(paste0("condition_", id), plan[[2]], list(stat = "proportion", condition = condition, method = "mean", na_rm = TRUE), "svyciprop", list(estimate = as.vector(m), ci95 = as.vector(confint(m))))
  e <- restrict(d, given); t <- svytotal(~trips, e)
  add(paste0("where_", id), plan[[2]], list(stat = "total", vars = "trips", where = condition), "svytotal", list(estimate = named(coef(t), "trips"), se = named(SE(t), "trips")))
}
writeLines(toJSON(list(meta = list(source = paste("R survey", packageVersion("survey")), tolerance = "relative 1e-6"), cases = cases), auto_unbox = TRUE, digits = NA, null = "null", na = "null"))
