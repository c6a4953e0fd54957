# Risks of files drawn at random, by base R and by definition: every pair of records compared, every set of keys looked at,
# the population behind a cell summed over all its sizes. Rscript make-disclosure.R > disclosure.json (package jsonlite).
suppressPackageStartupMessages(library(jsonlite))
set.seed(20261129)
alike <- function(a, b) all(is.na(a) | is.na(b) | a == b)
# E(1/F | f): F people in the population is negative binomial given f in the sample, with p = f / (sum of weights).
mean_of_inverse <- function(f, p) { if (p == 1) return(1 / f); F <- f:(f + ceiling(60 / p)); sum(dnbinom(F - f, f, p) / F) }
suda <- function(k, fraction) {
  M <- ncol(k); sets <- unlist(lapply(1:M, function(s) combn(M, s, simplify = FALSE)), recursive = FALSE)
  # Alone with these keys, none of which is missing.
  alone <- sapply(sets, function(s) sapply(1:nrow(k), function(i) !anyNA(k[i, s]) && sum(apply(k[, s, drop = FALSE], 1, function(o) !anyNA(o) && all(o == k[i, s]))) == 1))
  minimal <- lapply(1:nrow(k), function(i) { own <- sets[alone[i, ]]; own[!vapply(own, function(s) any(vapply(own, function(o) length(o) < length(s) && all(o %in% s), NA)), NA)] })
  worth <- function(s) if (length(s) == M) 1 else prod(M - (length(s):(M - 1)))
  names <- apply(k, 1, paste, collapse = "|"); sizes <- table(names)
  n1 <- sum(sizes == 1); n2 <- sum(sizes == 2)
  list(minimal = lapply(minimal, function(own) lapply(own, function(s) I(s - 1))), scores = vapply(minimal, function(own) sum(vapply(own, worth, 0)), 0),
    intrusion = if (n1 == 0) 0 else n1 * fraction / (n1 * fraction + n2 * 2 * (1 - fraction)))
}
diversity <- function(k, s, c = 2) {
  each <- lapply(1:nrow(k), function(i) { near <- apply(k, 1, alike, k[i, ]); t <- sort(table(s[near]), decreasing = TRUE); t <- as.vector(t[t > 0]); p <- t / sum(t)
    l <- Filter(function(l) t[1] < c * sum(t[l:length(t)]), seq_along(t)); list(length(t), if (length(t)) exp(-sum(p * log(p))) else 0, if (length(l)) max(l) else 0) })
  list(distinct = vapply(each, function(e) e[[1]], 0), entropy = vapply(each, function(e) e[[2]], 0), recursive = vapply(each, function(e) e[[3]], 0))
}
cases <- lapply(1:16, function(i) {
  n <- sample(12:30, 1); M <- sample(2:5, 1); k <- matrix(sample(letters[1:sample(2:4, 1)], n * M, TRUE), n)
  if (i %% 2) k[sample(length(k), sample(1:4, 1))] <- NA
  w <- signif(runif(n, 1, 30), 4); if (i %% 5 == 0) w[] <- 1; s <- sample(c("x", "y", "z"), n, TRUE, c(.6, .3, .1)); home <- sample(1:(n %/% 3), n, TRUE)
  near <- sapply(1:n, function(a) apply(k, 1, alike, k[a, ])); f <- colSums(near); F <- colSums(near * w)
  exact <- mapply(mean_of_inverse, f, pmin(1, f / F))
  fraction <- signif(runif(1, .01, .5), 3)
  # Members of a home are recognised or not; at least one is: summed over every way that it may come about.
  ours <- function(r) { way <- as.matrix(expand.grid(rep(list(0:1), length(r)))); sum(apply(way, 1, function(o) any(o == 1) * prod(ifelse(o == 1, r, 1 - r)))) }
  homes <- tapply(seq_len(n), home, function(at) ours(exact[at]))
  list(keys = k, weights = w, sensitive = s, households = as.character(home), fraction = fraction,
    frequencies = list(sample = f, population = F), risk = exact, household = as.vector(homes[as.character(home)]), suda = suda(k, fraction), diversity = diversity(k, s))
})
writeLines(toJSON(list(cases = cases), digits = NA, auto_unbox = TRUE, na = "null"))
