# Figures for decompositions of gaps: Rscript make-expected.R > expected.json (packages survey and jsonlite).
# Linear: every part is written as a function of weighted totals; its standard error is the delta method with a numerical
# gradient over vcov(svytotal). Logit: parts from glm, standard errors from the jackknife of the design.
suppressPackageStartupMessages({library(survey); library(jsonlite)})
people <- read.csv("../survey/people.csv", na.strings = c("", "NA"))
people$one <- 1
people$cityB <- as.numeric(people$city == "B"); people$cityC <- as.numeric(people$city == "C")
people$female <- as.numeric(people$sex == "female")
columns <- c("one", "age", "hope", "cityB", "cityC")
people$yes <- as.numeric(people$works == "yes")

solve_beta <- function(xx, xy) as.vector(solve(xx, xy))
parts_of <- function(ma, mb, ba, bb, bp, ya, yb) {
  star <- list(pooled = bp, first = ba, second = bb, average = (ba + bb) / 2)
  two <- unlist(lapply(names(star), function(r) setNames(c(sum((ma - mb) * star[[r]]), sum(ma * (ba - star[[r]])) + sum(mb * (star[[r]] - bb))), paste(r, c("explained", "unexplained"), sep = "."))))
  detail <- setNames((ma - mb) * bp, paste0("detail.", columns))
  c(first = ya, second = yb, gap = ya - yb, endowments = sum((ma - mb) * bb), coefficients = sum(mb * (ba - bb)), interaction = sum((ma - mb) * (ba - bb)), two, detail)
}
linear <- function(design_for) {
  y <- "income"
  p <- people; p$ok <- complete.cases(p[c("age", "hope", "income")])
  k <- length(columns); pairs <- subset(expand.grid(i = 1:k, j = 1:k), i <= j)
  m <- NULL
  for (g in 1:0) for (r in seq_len(nrow(pairs))) m <- cbind(m, (p$female == g) * p[[columns[pairs$i[r]]]] * p[[columns[pairs$j[r]]]])
  for (g in 1:0) for (i in 1:k) m <- cbind(m, (p$female == g) * p[[columns[i]]] * p[[y]])
  colnames(m) <- paste0("m", seq_len(ncol(m)))
  m[!p$ok, ] <- 0
  d <- design_for(cbind(p, m))
  total <- svytotal(reformulate(colnames(m)), subset(d, ok))
  f <- function(t) {
    t <- unname(t)
    take <- function(offset) { xx <- matrix(0, k, k); for (r in seq_len(nrow(pairs))) xx[pairs$i[r], pairs$j[r]] <- xx[pairs$j[r], pairs$i[r]] <- t[offset + r]; xx }
    n <- nrow(pairs); xa <- take(0); xb <- take(n); ya <- t[2 * n + 1:k]; yb <- t[2 * n + k + 1:k]
    ba <- solve_beta(xa, ya); bb <- solve_beta(xb, yb)
    pooled <- rbind(cbind(xa + xb, xa[, 1]), c(xa[, 1], xa[1, 1]))
    bp <- solve_beta(pooled, c(ya + yb, ya[1]))[1:k]
    parts_of(xa[, 1] / xa[1, 1], xb[, 1] / xb[1, 1], ba, bb, bp, ya[1] / xa[1, 1], yb[1] / xb[1, 1])
  }
  t0 <- coef(total); base <- f(t0)
  J <- sapply(seq_along(t0), function(i) { h <- 1e-5 * max(1, abs(t0[i])); up <- t0; up[i] <- up[i] + h; down <- t0; down[i] <- down[i] - h; (f(up) - f(down)) / (2 * h) })
  list(value = as.list(base), se = as.list(setNames(sqrt(diag(J %*% vcov(total) %*% t(J))), names(base))))
}
logit <- function() {
  p <- people[complete.cases(people[c("age", "hope", "yes")]), ]
  d <- as.svrepdesign(svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, data = p), type = "JKn")
  f <- function(w, data) {
    data$w <- w
    fit <- function(rows, form) suppressWarnings(coef(glm(form, quasibinomial, data[rows, ], weights = w, control = list(epsilon = 1e-12))))
    form <- yes ~ age + hope
    a <- data$female == 1
    ba <- fit(a, form); bb <- fit(!a, form); bp <- fit(rep(TRUE, nrow(data)), yes ~ age + hope + female)[1:3]
    x <- cbind(1, data$age, data$hope)
    mean_of <- function(rows, b) weighted.mean(plogis(x[rows, ] %*% b), w[rows])
    c(first = mean_of(a, ba), second = mean_of(!a, bb), gap = mean_of(a, ba) - mean_of(!a, bb),
      explained = mean_of(a, bp) - mean_of(!a, bp), unexplained = mean_of(a, ba) - mean_of(a, bp) + mean_of(!a, bp) - mean_of(!a, bb),
      endowments = mean_of(a, bb) - mean_of(!a, bb), coefficients = mean_of(!a, ba) - mean_of(!a, bb))
  }
  found <- withReplicates(d, f)
  list(value = as.list(coef(found)), jackknife = as.list(setNames(as.vector(SE(found)), names(coef(found)))))
}
cat(toJSON(list(
  clusters = linear(function(data) svydesign(id = ~cluster, strata = ~stratum, weights = ~weight, data = data)),
  persons = linear(function(data) svydesign(id = ~1, strata = ~stratum, weights = ~weight, data = data)),
  logit = logit()
), auto_unbox = TRUE, digits = 12, pretty = TRUE), "\n", sep = "")
