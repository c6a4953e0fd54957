# Figures of R survey (and of laeken) for random questions about an invented sample: Rscript make-expected.R 7 78 > expected.json
# Packages: survey, laeken, jsonlite. Each case is a design drawn at random by an analysis drawn at random; what R refuses is left out.
# A third word names analyses, a fourth kinds of design, to draw from these alone: Rscript make-expected.R 3 50 proportion,quantiles pps
suppressPackageStartupMessages({library(survey); library(jsonlite); library(laeken)})
args <- commandArgs(TRUE)
seed <- if (length(args) > 0) as.integer(args[1]) else 1L
how_many <- if (length(args) > 1) as.integer(args[2]) else 120L
chosen <- function(place) if (length(args) >= place && args[place] != "") strsplit(args[place], ",")[[1]]

# --- the sample: written once, read by both ---
make_people <- function() {
  set.seed(20)
  rows <- list()
  for (s in 1:5) for (p in 1:(2 + s %% 3)) for (h in 1:(2 + (p + s) %% 3)) for (m in 1:sample(1:4, 1))
    rows[[length(rows) + 1]] <- data.frame(region = c("norte", "sur", "este", "oeste", "centro")[s], psu = p, house = h)
  d <- do.call(rbind, rows)
  n <- nrow(d)
  clusters <- tapply(d$psu, d$region, function(x) length(unique(x)))
  houses <- tapply(d$house, paste(d$region, d$psu), function(x) length(unique(x)))
  d$psu_all <- as.vector(clusters[d$region]) * c(norte = 4, sur = 3, este = 5, oeste = 10, centro = 2)[d$region]
  d$house_all <- as.vector(houses[paste(d$region, d$psu)]) * (2 + (d$psu %% 3))
  d$psu_share <- as.vector(clusters[d$region]) / d$psu_all
  d$house_share <- as.vector(houses[paste(d$region, d$psu)]) / d$house_all
  d$w <- round(1 / (d$psu_share * d$house_share) * runif(n, .8, 1.3), 3)
  d$w0 <- ifelse(runif(n) < .08, 0, d$w)
  d$prob <- signif(1 / d$w, 6)
  d$pair_stratum <- paste0("h", d$house %% 2 + 1, d$region)
  d$sex <- sample(c("female", "male"), n, TRUE, c(.45, .55))
  d$age <- sample(16:70, n, TRUE)
  d$income <- round(exp(rnorm(n, 5.5 + .3 * (d$sex == "male") + .1 * d$psu, .7)), 2)
  d$income[sample(n, 14)] <- NA
  d$debt <- round(rnorm(n, -20, 90), 1)
  d$trips <- rpois(n, 1.4)
  d$school <- sample(c("none", "primary", "secondary", NA), n, TRUE, c(.2, .4, .3, .1))
  d$works <- sample(c("No", "Yes"), n, TRUE)
  d$asked <- ifelse(runif(n) < .3, ifelse(d$works == "Yes", "No", "Yes"), d$works)
  d$`has.papers` <- sample(0:1, n, TRUE, c(.3, .7))
  d$safe <- sample(c(TRUE, FALSE, NA), n, TRUE, c(.6, .3, .1))
  d$wave <- sample(1:3, n, TRUE)
  d$q1 <- sample(1:5, n, TRUE); d$q2 <- pmin(5, pmax(1, d$q1 + sample(-1:1, n, TRUE))); d$q3 <- pmin(5, pmax(1, d$q2 + sample(-2:1, n, TRUE)))
  d$lonely <- ifelse(d$region == "norte" & d$psu == 1, "solo", d$region)
  d
}
people <- read.csv("people.csv", na.strings = c("", "NA"), stringsAsFactors = TRUE)
pairs <- read.csv("pairs.csv", na.strings = c("", "NA"), stringsAsFactors = TRUE)
drawn <- read.csv("drawn.csv", na.strings = c("", "NA"), stringsAsFactors = TRUE)
factors <- as.matrix(read.csv("factors.csv")); weights_of_pairs <- as.matrix(read.csv("pair-weights.csv"))

set.seed(seed)
pick <- function(x) if (length(x) == 1) x[[1]] else sample(x, 1)[[1]]
chance <- function(p) runif(1) < p
f <- function(x) if (is.null(x)) NULL else as.formula(paste0("~", paste(x, collapse = "+")))

# --- designs ---
linear <- function() {
  kind <- pick(c("two", "two", "one", "one", "people", "srs", "fraction", "shares", "noweights", "probs", "lonely", "zero", "twostrata"))
  s <- switch(kind,
    two = list(data = "people.csv", ids = c("psu", "house"), strata = "region", weights = "w", fpc = c("psu_all", "house_all"), nest = TRUE),
    one = list(data = "people.csv", ids = "psu", strata = "region", weights = "w", nest = TRUE),
    people = list(data = "people.csv", strata = "region", weights = "w"),
    srs = list(data = "people.csv", weights = "w"),
    fraction = list(data = "people.csv", ids = "psu", strata = "region", weights = "w", fpc = "psu_share", nest = TRUE),
    shares = list(data = "people.csv", ids = c("psu", "house"), strata = "region", fpc = c("psu_share", "house_share"), nest = TRUE),
    noweights = list(data = "people.csv", ids = c("psu", "house"), strata = "region", fpc = c("psu_all", "house_all"), nest = TRUE),
    probs = list(data = "people.csv", ids = "psu", strata = "region", probs = "prob", nest = TRUE),
    lonely = list(data = "people.csv", ids = "psu", strata = "lonely", weights = "w", nest = TRUE, lonely_psu = pick(c("remove", "adjust", "certainty", "average"))),
    zero = list(data = "people.csv", ids = "psu", strata = "region", weights = "w0", nest = TRUE),
    twostrata = list(data = "people.csv", ids = c("psu", "house"), strata = c("region", "pair_stratum"), weights = "w", fpc = c("psu_all", "house_all"), nest = TRUE))
  if (chance(.25) && kind != "lonely") { s$lonely_psu <- pick(c("adjust", "average", "remove", "certainty")) }
  if (!is.null(s$lonely_psu)) s$adjust_domain_lonely <- s$lonely_psu %in% c("adjust", "average") && chance(.6)
  s
}
R_linear <- function(s, data) {
  options(survey.lonely.psu = if (is.null(s$lonely_psu)) "fail" else s$lonely_psu, survey.adjust.domain.lonely = isTRUE(s$adjust_domain_lonely))
  call <- list(quote(svydesign), ids = if (is.null(s$ids)) ~1 else f(s$ids), strata = f(s$strata), weights = f(s$weights), probs = f(s$probs), fpc = f(s$fpc), nest = isTRUE(s$nest), data = data)
  if (!is.null(s$pps)) { call$fpc <- f(s$probs); call$probs <- NULL; call$pps <- s$pps }
  call <- call[!vapply(call, is.null, NA)]
  do.call(svydesign, call[-1])
}
adjustments <- function(d) {
  w <- weights(d, "sampling"); v <- if (is.null(d$variables)) stop("no variables") else d$variables
  total <- round(sum(w))
  sexes <- round(tapply(w, v$sex, sum) * c(1.1, .95)); works <- round(tapply(w, v$works, sum) * c(.9, 1.08)); works <- round(works * sum(sexes) / sum(works), 6)
  cells <- round(tapply(w, interaction(v$sex, v$works, sep = ":", lex.order = TRUE), sum) * c(1.1, .9, 1.2, 1)); 
  model <- pick(c("~sex+age", "~sex*works", "~age+trips", "~works-1+age"))
  mm <- model.matrix(as.formula(model), v)
  population <- signif(colSums(mm * w) * runif(ncol(mm), .97, 1.04), 9)
  kind <- pick(c("post", "post2", "rake", "cal", "cal", "raking", "logit", "bounded"))
  switch(kind,
    post = list(method = "poststratify", margins = list(list(by = "sex", totals = as.list(sexes)))),
    post2 = list(method = "poststratify", margins = list(list(by = c("sex", "works"), totals = as.list(cells)))),
    rake = list(method = "rake", margins = list(list(by = "sex", totals = as.list(sexes)), list(by = "works", totals = as.list(works))), epsilon = 1e-10, maxit = 200),
    cal = list(method = "calibrate", calfun = "linear", model = model, population = as.list(population), bounds = NULL, epsilon = 1e-10),
    raking = list(method = "calibrate", calfun = "raking", model = model, population = as.list(population), bounds = NULL, epsilon = 1e-10),
    logit = list(method = "calibrate", calfun = "logit", model = model, population = as.list(population), bounds = c(.3, 3), epsilon = 1e-10),
    bounded = list(method = "calibrate", calfun = "linear", model = model, population = as.list(population), bounds = c(.4, 2.5), epsilon = 1e-10))
}
R_adjust <- function(d, a) {
  frame <- function(m) {
    if (length(m$by) == 1) setNames(data.frame(names(m$totals), unlist(m$totals)), c(m$by, "Freq"))
    else { parts <- do.call(rbind, strsplit(names(m$totals), ":")); setNames(data.frame(parts, unlist(m$totals)), c(m$by, "Freq")) }
  }
  if (a$method == "poststratify") { for (m in a$margins) d <- postStratify(d, f(m$by), frame(m)); d }
  else if (a$method == "rake") rake(d, lapply(a$margins, function(m) f(m$by)), lapply(a$margins, frame), control = list(maxit = a$maxit, epsilon = a$epsilon))
  else calibrate(d, as.formula(a$model), unlist(a$population), calfun = a$calfun, bounds = if (is.null(a$bounds)) c(-Inf, Inf) else a$bounds, epsilon = a$epsilon, maxit = 500)
}
draw_design <- function() {
  kind <- pick(c("linear", "linear", "linear", "linear", "adjusted", "adjusted", "made", "made", "given", "given", "repadjusted", "pps"))
  if (!is.null(chosen(4))) kind <- pick(chosen(4))
  if (kind == "pps") {
    s <- list(data = "drawn.csv", probs = "pik", pps = "brewer")
    return(list(spec = s, d = R_linear(s, drawn)))
  }
  if (kind == "given") {
    type <- pick(c("bootstrap", "BRR", "Fay", "JK1", "other", "JKn"))
    combined <- chance(.5)
    columns <- colnames(weights_of_pairs)
    count <- length(columns)
    r <- list(type = type, file = if (combined) "pair-weights.csv" else "factors.csv", combined = combined, mse = chance(.5))
    if (type == "Fay") r$rho <- .3
    if (type %in% c("JKn", "other", "JK1") || chance(.3)) { r$scale <- pick(c(.05, .11)); r$rscales <- round(runif(count, .5, 1.5), 3) }
    s <- list(data = "pairs.csv", weights = "w", replicate = r)
    call <- list(data = pairs, weights = ~w, repweights = as.data.frame(if (combined) weights_of_pairs else factors), type = type, combined.weights = combined, mse = r$mse)
    if (!is.null(r$scale)) { call$scale <- r$scale; call$rscales <- r$rscales }
    if (!is.null(r$rho)) call$rho <- r$rho
    return(list(spec = s, d = suppressWarnings(do.call(svrepdesign, call))))
  }
  if (kind %in% c("made", "repadjusted")) {
    type <- pick(c("JK1", "JKn", "BRR", "Fay"))
    s <- switch(type,
      JK1 = list(data = "people.csv", ids = "cluster", weights = "w", fpc = if (chance(.5)) "cluster_all"),
      JKn = if (chance(.3)) list(data = "people.csv", ids = "psu", strata = "lonely", weights = "w", nest = TRUE, lonely_psu = pick(c("remove", "adjust", "certainty"))) else list(data = "people.csv", ids = "psu", strata = "region", weights = "w", nest = TRUE, fpc = if (chance(.5)) "psu_all"),
      list(data = "pairs.csv", ids = "half", strata = "stratum", weights = "w", nest = TRUE))
    s <- s[!vapply(s, is.null, NA)]
    d <- R_linear(s, if (s$data == "pairs.csv") pairs else people)
    mse <- chance(.4)
    r <- list(type = type, args = if (type == "Fay") ", fay.rho=0.3" else "", exported = FALSE)
    if (mse) r$args <- paste0(r$args, ", mse=TRUE")
    call <- list(d, type = type, mse = mse); if (type == "Fay") call$fay.rho <- .3
    d <- do.call(as.svrepdesign, call)
    s$replicate <- r
    if (kind == "repadjusted") { s$adjust <- adjustments(d); d <- R_adjust(d, s$adjust) }
    return(list(spec = s, d = d))
  }
  s <- linear()
  d <- R_linear(s, people)
  if (kind == "adjusted") { if (identical(s$weights, "w0")) stop("R gives rows without a weight a residual"); s$adjust <- adjustments(d); d <- R_adjust(d, s$adjust) }
  list(spec = s, d = d)
}

# --- analyses ---
named <- function(values, names) as.list(setNames(as.vector(values), names))
all_columns <- c("sex", "age", "income", "debt", "trips", "school", "works", "asked", "has.papers", "safe", "wave", "q1", "q2", "q3")
domains <- c("sex=='female'", "age>=30 & age<60", "school %in% c('none','primary')", "!(works=='Yes')", "trips>2 | debt<0", "region=='norte'", "wave!=2", "!is.na(income) & age>20", "safe==TRUE", "safe & age<60", "!safe", "has.papers==1", "q1>=q2", "psu==1", "income>200")
restrict <- function(d, where) if (is.null(where)) d else eval(parse(text = paste0("subset(d, ", where, ")")))
interval <- function(m, df, names) { ci <- confint(m, df = df); list(named(ci[, 1], names), named(ci[, 2], names)) }
estimates <- function(m, design, df) {
  n <- names(coef(m)); ci <- interval(m, df, n)
  r <- list(estimate = named(coef(m), n), se = named(unlist(SE(m)), n), ci95_lower = ci[[1]], ci95_upper = ci[[2]])
  if (length(n) > 1 && is.matrix(vcov(m))) r$vcov <- unname(vcov(m))
  if (!is.null(attr(m, "deff")) || !is.null(m$deff)) { e <- deff(m); r$deff <- named(if (is.matrix(e)) diag(e) else e, n) }
  r$degf <- degf(design); r
}
without <- function(l) l[!vapply(l, is.null, NA)]
means <- function(d) {
  stat <- pick(c("mean", "total"))
  vars <- sample(pick(list(c("age", "trips"), "income", "debt", c("school"), c("safe"), c("sex", "age"), c("works", "trips", "school"), "has.papers")))
  where <- if (chance(.5)) pick(domains)
  deff <- if (chance(.35)) pick(c("TRUE", "replace"))
  a <- list(stat = stat, vars = vars, deff = deff, na_rm = TRUE, where = where)
  e <- restrict(d, where)
  m <- get(paste0("svy", stat))(f(vars), e, na.rm = TRUE, deff = if (is.null(deff)) FALSE else if (deff == "TRUE") TRUE else "replace")
  list(a = a, call = paste0("svy", stat), e = estimates(m, d, degf(e)))
}
grouped <- function(d) {
  stat <- pick(c("mean", "total", "ratio")); by <- pick(list("sex", "works", c("sex", "works"), "wave", "region", "school"))
  if (stat == "ratio") {
    pair <- pick(list(c("trips", "age"), c("debt", "age"), c("income", "trips")))
    m <- svyby(f(pair[1]), f(by), denominator = f(pair[2]), design = d, svyratio, na.rm = TRUE)
    n <- row.names(m); ci <- interval(m, degf(d), n)
    return(list(a = list(stat = "ratio", num = pair[1], den = pair[2], by = by, na_rm = TRUE), call = "svyby svyratio",
                e = list(estimate = named(coef(m), n), se = named(SE(m), n), ci95_lower = ci[[1]], ci95_upper = ci[[2]])))
  }
  vars <- pick(list("income", c("age", "debt"), "asked", c("safe", "trips")))
  extra <- chance(.3)
  m <- svyby(f(vars), f(by), d, get(paste0("svy", stat)), na.rm = TRUE, deff = extra)
  n <- names(coef(m)); ci <- confint(m)
  e <- list(estimate = named(coef(m), n), se = named(unlist(SE(m)), n), ci95_lower = named(ci[, 1], n), ci95_upper = named(ci[, 2], n))
  if (extra) e$deff <- named(unlist(deff(m)), n)
  list(a = list(stat = stat, vars = vars, by = if (chance(.5)) by else paste0("~", paste(by, collapse = "+")), options = paste0(", na.rm=TRUE", if (extra) ", deff=TRUE")), call = "svyby", e = e)
}
ratio <- function(d) {
  pair <- pick(list(c("trips", "age"), c("debt", "age"), c("income", "trips"))); where <- if (chance(.4)) pick(domains); e <- restrict(d, where)
  m <- svyratio(f(pair[1]), f(pair[2]), e, na.rm = TRUE); ci <- confint(m, df = degf(e))
  list(a = without(list(stat = "ratio", num = pair[1], den = pair[2], na_rm = TRUE, where = where)), call = "svyratio", e = list(ratio = as.vector(coef(m)), se = as.vector(SE(m)), ci95 = as.vector(ci), degf = degf(d)))
}
variance <- function(d) {
  vars <- pick(list("age", c("age", "debt"), "income")); where <- if (chance(.4)) pick(domains)
  m <- svyvar(f(vars), restrict(d, where), na.rm = TRUE)
  v <- as.matrix(m); n <- as.vector(outer(rownames(v), colnames(v), paste, sep = ":"))
  list(a = without(list(stat = "var", vars = vars, na_rm = TRUE, where = where)), call = "svyvar", e = list(estimate = if (length(vars) > 1) named(v, n), se = if (length(vars) > 1) named(sqrt(diag(vcov(m))), n) else NULL, degf = degf(d)))
}
contrast <- function(d) {
  vars <- pick(list(c("age", "trips"), c("q1", "q2", "q3"))); k <- as.list(setNames(round(runif(length(vars), -2, 2), 1), vars))
  m <- svycontrast(svymean(f(vars), d), unlist(k))
  list(a = list(stat = "contrast", vars = vars, contrast = k), call = "svycontrast", e = list(estimate = as.vector(coef(m)), se = as.vector(SE(m)), degf = degf(d)))
}
quantiles <- function(d) {
  vars <- pick(list("age", "income", c("trips", "debt"), "q1")); p <- sort(sample(c(.05, .1, .25, .4, .5, .75, .9), pick(1:3)))
  rule <- pick(c("math", "school", "shahvaish", "hf1", "hf2", "hf3", "hf4", "hf5", "hf6", "hf7", "hf8", "hf9"))
  replicated <- inherits(d, "svyrep.design")
  type <- pick(if (replicated) c("mean", "mean", "quantile") else c("mean", "beta", "xlogit", "asin", "mean", "score"))
  where <- if (chance(.3)) pick(domains); e <- restrict(d, where)
  q <- svyquantile(f(vars), e, quantiles = p, ci = TRUE, interval.type = type, qrule = rule, na.rm = TRUE, df = degf(e))
  rows <- lapply(vars, function(v) lapply(seq_along(p), function(i) { x <- q[[v]]; r <- list(p = p[i]); for (k in colnames(x)) r[[sub("^se.*", "se", k)]] <- if (is.finite(x[i, k])) x[[i, k]]; r }))
  list(a = without(list(stat = "quantile", vars = vars, p = p, interval = type, qrule = rule, na_rm = TRUE, where = where)), call = "svyquantile", e = list(quantiles = setNames(rows, vars), degf = degf(d)))
}
proportion <- function(d) {
  condition <- pick(c("works=='Yes'", "school=='primary'", "age>45", "safe==TRUE", "has.papers==1", "sex=='male' & age>25", "wave %in% c(1,3)"))
  method <- pick(c("logit", "likelihood", "asin", "beta", "mean", "xlogit")); where <- if (chance(.4)) pick(domains); e <- restrict(d, where)
  if (method == "likelihood" && inherits(d, "svyrep.design")) stop("glm")
  m <- eval(parse(text = paste0("svyciprop(~I(", condition, "), e, method='", method, "', na.rm=TRUE, df=degf(e))")))
  list(a = without(list(stat = "proportion", condition = condition, method = method, na_rm = TRUE, where = where)), call = "svyciprop", loose = method == "likelihood",
       e = list(estimate = as.vector(m), ci95 = as.vector(confint(m)), var = as.vector(attr(m, "var")), degf = degf(d)))
}
test_of <- function(m) list(statistic = as.list(m$statistic), parameter = if (is.null(m$parameter)) NULL else as.list(m$parameter), p = as.vector(m$p.value))
chisq <- function(d) {
  vars <- pick(list(c("sex", "works"), c("school", "works"), c("q1", "sex"), c("wave", "asked"))); statistic <- pick(c("F", "Chisq", "Wald", "adjWald", "saddlepoint", "lincom")); where <- if (chance(.3)) pick(domains)
  m <- suppressWarnings(svychisq(f(vars), restrict(d, where), statistic = statistic))
  list(a = without(list(stat = "chisq", vars = vars, statistic = statistic, where = where)), call = "svychisq", loose = statistic %in% c("lincom", "saddlepoint"), e = test_of(m))
}
table_of <- function(d) {
  vars <- pick(list(c("sex", "works"), c("school", "wave"), "school", c("safe", "works", "sex"))); where <- if (chance(.3)) pick(domains)
  m <- as.data.frame(svytable(f(vars), restrict(d, where)), stringsAsFactors = FALSE); if (length(vars) == 1) names(m)[1] <- vars
  list(a = without(list(stat = "table", vars = vars, where = where)), call = "svytable", e = list(cells = unname(lapply(seq_len(nrow(m)), function(i) as.list(m[i, ])))))
}
ttest <- function(d) {
  formula <- pick(c("income~sex", "debt~works", "age~has.papers", "debt~0", "trips~safe", "I(age/10)~sex", "log(income)~works")); where <- if (chance(.3)) pick(domains)
  m <- svyttest(as.formula(formula), restrict(d, where))
  e <- test_of(m); e$estimate <- as.list(m$estimate); e$ci95 <- as.vector(confint(m))
  list(a = without(list(stat = "ttest", formula = formula, where = where)), call = "svyttest", e = e)
}
ranktest <- function(d) {
  test <- pick(c("wilcoxon", "vanderWaerden", "median", "KruskalWallis"))
  formula <- if (test == "KruskalWallis") pick(c("income~school", "debt~factor(wave)", "trips~region", "age~sex")) else pick(c("income~sex", "debt~works", "trips~sex", "age~factor(has.papers)", "age~region"))
  where <- if (chance(.3) && is.null(d$postStrata) && is.null(d$pps)) pick(domains)
  m <- svyranktest(as.formula(formula), restrict(d, where), test = test)
  list(a = without(list(stat = "ranktest", test = test, formula = formula, where = where)), call = "svyranktest", e = test_of(m))
}
kappa_of <- function(d) { where <- if (chance(.4)) pick(domains); vars <- pick(list(c("works", "asked"), c("asked", "works"), c("q1", "q2")));
  e <- restrict(d, where); if (vars[1] == "q1") { e <- update(e, q1 = factor(q1), q2 = factor(q2)) }
  m <- svykappa(f(vars), e); list(a = without(list(stat = "kappa", vars = vars, where = where)), call = "svykappa", e = list(estimate = list(kappa = as.vector(coef(m))), se = as.vector(SE(m)))) }
alpha <- function(d) { where <- if (chance(.4)) pick(domains); vars <- pick(list(c("q1", "q2", "q3"), c("q1", "q2"))); list(a = without(list(stat = "cronbach", vars = vars, where = where)), call = "svycralpha", e = list(alpha = as.vector(svycralpha(f(vars), restrict(d, where))))) }
models <- list(c("income~age+sex", "gaussian"), c("debt~age*sex", "gaussian"), c("debt~sex*school+trips", "gaussian"), c("works~age+sex", "quasibinomial"), c("works~age*sex+school", "quasibinomial"),
  c("trips~age+works", "quasipoisson"), c("trips~sex+offset(log(age))", "quasipoisson"), c("has.papers~debt+sex", "quasibinomial"), c("log(income)~I(age^2)+age+sex", "gaussian"), c("income~poly(age,2)", "gaussian"), c("income~poly(age,3,raw=TRUE)+works", "gaussian"),
  c("income~factor(wave)+sex", "gaussian"), c("debt~relevel(school,ref='secondary')+age", "gaussian"), c("debt~0+sex+age", "gaussian"), c("debt~age-1", "gaussian"), c("debt~sex:works", "gaussian"), c("debt~(age+sex+works)^2", "gaussian"), c("income~scale(age)+sex", "gaussian"),
  c("debt~factor(school,levels=c('secondary','primary','none'))", "gaussian"), c("I(age>40)~sex+trips", "quasibinomial"), c("income~sqrt(age)+exp(trips/10)", "gaussian"), c("safe~age+sex", "quasibinomial"), c("debt~safe+age", "gaussian"), c("income~age+sex", "Gamma(link=log)"), c("trips~age", "quasipoisson(link=log)"), c("works~age+trips", "quasibinomial(link=probit)"), c("works~age", "quasibinomial(link=cloglog)"),
  c("debt~log(age)*sex", "gaussian"), c("debt~sex/age", "gaussian"), c("debt~cut(age,c(0,30,50,99))", "gaussian"), c("I(school=='primary')~age+sex", "quasibinomial"), c("income~log10(age)+log2(age+1)", "gaussian"), c("debt~ifelse(age>40,1,0)+sex", "gaussian"), c("debt~as.numeric(wave)+as.factor(works)", "gaussian"), c("debt~age+I(age*trips)+I(sex=='male')", "gaussian"), c("trips~works+offset(log(age))+sex", "quasipoisson"), c("debt~scale(age,scale=FALSE)*works", "gaussian"), c("debt~age%in%c(20,30,40)+sex", "gaussian"), c("I(trips>0)~age+I(age^2)", "binomial"), c("debt~pmin(age,50)", "gaussian"), c("debt~factor(wave,levels=c(2,1,3),labels=c('two','one','three'))", "gaussian"), c("debt~I(age>40&sex=='male')+trips", "gaussian"), c("debt~age+sex-sex", "gaussian"), c("debt~log1p(trips)+as.integer(safe)", "gaussian"))
glm_of <- function(d) {
  m <- pick(models); where <- if (chance(.3)) pick(domains); family_of <<- eval(parse(text = if (grepl("\\(", m[2])) sub("=(\\w+)\\)", "='\\1')", m[2]) else paste0(m[2], "()")))
  assign("family_of_case", family_of, envir = globalenv())
  fit <- svyglm(as.formula(m[1]), restrict(d, where), family = family_of_case)
  if (!fit$converged || any(is.na(coef(fit)))) stop("not converged")
  s <- summary(fit)$coefficients; n <- rownames(s)
  terms <- if (chance(.3)) { t <- attr(terms(fit), "term.labels"); if (length(t) > 0) as.list(paste0("~", sample(t, 1))) }
  e <- list(coef = named(s[, 1], n), se = named(s[, 2], n), statistic = named(s[, 3], n), p = named(s[, 4], n), df_residual = fit$df.residual, vcov = unname(vcov(fit)), degf = NULL)
  if (!is.null(terms)) e$term_tests <- setNames(lapply(terms, function(t) { r <- regTermTest(fit, as.formula(t)); list(F = as.vector(r$Ftest), df = r$df, ddf = r$ddf, p = as.vector(r$p)) }), unlist(terms))
  list(a = without(list(stat = "glm", formula = m[1], family = m[2], term_tests = terms, where = where)), call = "svyglm", e = e)
}
olr <- function(d) {
  formula <- pick(c("factor(q1)~age+sex", "factor(q2)~debt", "factor(wave)~sex*works"))
  if (inherits(d, "svyrep.design")) stop("replicates begin where they end")
  m <- svyolr(as.formula(formula), d); n <- names(coef(m)); n <- rownames(summary(m)$coefficients)
  s <- summary(m)$coefficients
  list(a = list(stat = "olr", formula = formula), call = "svyolr", loose = TRUE, e = list(coef = named(s[, 1], n), se = named(s[, 2], n)))
}
weights_of <- function(d) { w <- as.vector(weights(d, "sampling")); list(a = list(stat = "weights"), call = "weights(d)", e = list(weights = w, sum = sum(w), min = min(w), max = max(w), degf = degf(d))) }
poverty <- function(d) {
  stat <- pick(c("arpr", "gini", "rmpg", "qsr")); by <- if (chance(.5)) pick(c("sex", "works", "region"))
  data <- people[!is.na(people$income), ]
  m <- get(stat)("income", weights = "w", breakdown = by, data = data)
  e <- list(value = if (is.null(by)) as.vector(m$value) else as.vector(m$value))
  if (stat %in% c("arpr", "rmpg")) e$threshold <- as.vector(m$threshold)
  if (!is.null(by)) e$by <- setNames(lapply(m$valueByStratum$value, function(v) list(value = v)), as.character(m$valueByStratum$stratum))
  list(a = without(list(stat = stat, vars = "income", by = by, na_rm = TRUE)), call = paste0("laeken::", stat), e = e, spec = list(data = "people.csv", weights = "w"))
}
kinds <- list(means, means, grouped, grouped, ratio, variance, contrast, quantiles, quantiles, quantiles, proportion, proportion, chisq, chisq, table_of, ttest, ranktest, ranktest, kappa_of, alpha, glm_of, glm_of, glm_of, glm_of, weights_of, poverty)
if (!is.null(chosen(3))) kinds <- lapply(chosen(3), get)
cases <- list(); tried <- 0; refused <- character()
while (length(cases) < how_many && tried < 20 * how_many) {
  tried <- tried + 1
  one <- tryCatch({ design <- draw_design(); k <- kinds[[sample(length(kinds), 1)]]; r <- suppressWarnings(suppressMessages(k(design$d))); c(list(design = design$spec), r) }, error = function(e) { refused <<- c(refused, conditionMessage(e)); NULL })
  if (is.null(one) || isTRUE(one$loose) || identical(one$a$interval, "score")) next
  id <- paste(one$a$stat, seed, tried, sep = "_")
  cases[[length(cases) + 1]] <- list(id = id, design = if (is.null(one$spec)) one$design else one$spec, analysis = one$a, r_call = one$call, expected = one$e)
}
if (Sys.getenv("SHOW_REFUSED") != "") writeLines(paste(refused), stderr())
writeLines(toJSON(list(meta = list(source = paste("R survey", packageVersion("survey"), "laeken", packageVersion("laeken")), seed = seed, tolerance = "relative 1e-6; figures that R finds by a coarser search are left out"), cases = cases), auto_unbox = TRUE, digits = NA, null = "null", na = "null"))
