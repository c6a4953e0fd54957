# Two rounds of one panel with refreshment, and the change between them by R survey.
# Rscript make-expected.R   (in this folder; R 4, survey 4.1, jsonlite)
suppressMessages(library(survey))

set.seed(20261127)
people <- expand.grid(k = 1:6, cluster = 1:5, stratum = c("A", "B", "C"))
people <- transform(people,
  person = sprintf("P%03d", seq_len(nrow(people))), cluster = paste0(stratum, cluster),
  sex = ifelse(runif(nrow(people)) < 0.45, "female", "male"), own = rnorm(nrow(people)))
shared <- rnorm(15, sd = 0.6); names(shared) <- unique(people$cluster)
answer <- function(p, shift) {
  z <- p$own + shared[p$cluster] + ifelse(p$sex == "female", -0.5, 0.2) + shift + rnorm(nrow(p), sd = 0.7)
  data.frame(person = p$person, stratum = p$stratum, cluster = p$cluster, sex = p$sex,
    weight = round(exp(rnorm(nrow(p), 3, 0.25)), 3),
    income = ifelse(runif(nrow(p)) < 0.06, NA, round(300 + 40 * z, 1)), safe = ifelse(z > 0.1, "yes", "no"))
}
first <- answer(people, 0)
again <- people[sort(sample(nrow(people), 38)), ]
# Some of those asked again moved to another neighbourhood; the joint sample leaves them where they were drawn.
fresh <- people[sort(sample(nrow(people), 44)), ]
fresh$person <- sprintf("N%03d", seq_len(nrow(fresh))); fresh$own <- rnorm(nrow(fresh))
second <- answer(rbind(again, fresh), 0.35)
second$lives <- second$cluster
moved <- sample(38, 6); second$lives[moved] <- ifelse(second$cluster[moved] == "A1", "B2", "A1")
first$lives <- first$cluster
first$wave <- "first"; second$wave <- "second"
joint <- rbind(first, second)

# What a study has: the neighbourhood and stratum of the day of the interview.
out <- joint[, c("wave", "person", "sex", "weight", "income", "safe")]
out$stratum <- substr(joint$lives, 1, 1); out$cluster <- joint$lives
write.csv(out, "waves.csv", row.names = FALSE, na = "", quote = FALSE)

joint$yes <- as.numeric(joint$safe == "yes")
ask <- function(design, variable, keep) {
  # svyby keeps no covariances where an answer is missing: those who gave none are outside the domain.
  known <- subset(design, keep & !is.na(joint[[variable]]))
  by <- svyby(as.formula(paste0("~", variable)), ~wave, known, svymean, covmat = TRUE)
  k <- svycontrast(by, c(first = -1, second = 1))
  list(before = unname(coef(by)[1]), after = unname(coef(by)[2]), difference = unname(coef(k)),
    standardError = unname(SE(k)[1]), covariance = vcov(by)[1, 2], df = degf(known))
}
gap <- function(design, variable) {
  by <- svyby(as.formula(paste0("~", variable)), ~wave + sex, subset(design, !is.na(joint[[variable]])), svymean, covmat = TRUE)
  k <- svycontrast(by, c(first.female = -1, first.male = 1, second.female = 1, second.male = -1))
  list(difference = unname(coef(k)), standardError = unname(SE(k)[1]))
}
clustered <- svydesign(ids = ~cluster + person, strata = ~stratum, weights = ~weight, data = joint, nest = TRUE)
persons <- svydesign(ids = ~person, strata = ~stratum, weights = ~weight, data = joint, nest = TRUE)
all <- rep(TRUE, nrow(joint)); women <- joint$sex == "female"
of <- function(design) list(
  income = ask(design, "income", all), incomeWomen = ask(design, "income", women),
  safe = ask(design, "yes", all), safeWomen = ask(design, "yes", women),
  incomeGap = gap(design, "income"), safeGap = gap(design, "yes"))
jsonlite::write_json(list(clusters = of(clustered), persons = of(persons), both = 38),
  "expected.json", auto_unbox = TRUE, digits = NA, pretty = TRUE)
