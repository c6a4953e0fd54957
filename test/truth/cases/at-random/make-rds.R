# Chains of recruitment drawn at random, by base R and by definition: long runs as eigenvectors, Gile's SS with the chances of
# every way to draw the sample in place of drawn samples. Rscript make-rds.R > rds.json (package jsonlite).
suppressPackageStartupMessages(library(jsonlite))
set.seed(20261130)
long_run <- function(P) { e <- eigen(t(P)); v <- Re(e$vectors[, which.min(abs(e$values - 1))]); v / sum(v) }
# People drawn of each class when n are drawn one by one in proportion to what is left of degree: over all ways to do so.
drawn <- function(N, d, n) {
  state <- list(list(x = rep(0, length(N)), p = 1))
  for (i in 1:n) {
    into <- new.env()
    for (s in state) { q <- d * (N - s$x); q <- q / sum(q); for (k in which(q > 0)) { x <- s$x; x[k] <- x[k] + 1; name <- paste(x, collapse = ","); old <- get0(name, into, inherits = FALSE); assign(name, list(x = x, p = (if (is.null(old)) 0 else old$p) + s$p * q[k]), into) } }
    state <- as.list(into)
  }
  Reduce(`+`, lapply(state, function(s) s$p * s$x))
}
whole <- function(x, N) { x <- N * x / sum(x); w <- pmax(1, round(x)); while (sum(w) != N) { s <- sign(N - sum(w)); g <- ifelse(w + s < 1, -Inf, s * (x - w)); k <- which.max(g); w[k] <- w[k] + s }; w }
successive <- function(d, N) {
  n <- length(d); k <- sort(unique(d)); count <- as.vector(table(d)); pi <- k
  for (round in 0:5) { people <- whole(count / pi, N); pi <- drawn(people, k, n) / people }
  w <- 1 / pi[match(d, k)]; N * w / sum(w)
}
cases <- lapply(1:18, function(i) {
  n <- sample(30:70, 1); G <- sample(2:3, 1); recruiter <- c(NA, NA, vapply(3:n, function(j) sample(max(1, j - 12):(j - 1), 1), 0))
  # Like recruits like, more or less.
  group <- character(n); for (j in 1:n) group[j] <- if (!is.na(recruiter[j]) && runif(1) < .4) group[recruiter[j]] else sample(letters[1:G], 1)
  degree <- sample(1:12, n, TRUE); answer <- group
  if (i %% 3 == 0) answer[sample(n, 2)] <- NA
  if (i %% 4 == 0) degree[sample(n, 2)] <- NA
  N <- sample(c(150, 400, 5000), 1); d <- ifelse(is.na(degree), max(degree, na.rm = TRUE), degree)
  g <- sort(unique(answer[!is.na(answer)])); known <- !is.na(recruiter) & !is.na(answer) & !is.na(answer[recruiter])
  C <- table(factor(answer[recruiter[known]], g), factor(answer[known], g)); P <- C / rowSums(C)
  E <- outer(rowSums(C), colSums(C)) / sum(C)
  spread <- function(share) { size <- share * tapply(1 / d, answer, mean)[g]; size <- size / sum(size); w <- ifelse(is.na(answer), 0, size[answer] / table(answer)[answer]); N * w / sum(w) }
  M <- sum(C) * long_run(P) * P; S <- (M + t(M)) / 2
  shares <- function(w) as.list(vapply(g, function(a) sum(w[which(answer == a)]) / sum(w[!is.na(answer)]), 0))
  rds2 <- N * (1 / d) / sum(1 / d)
  # Few classes of degree for the method that counts every way.
  few <- sample(c(2, 4, 8), 22, TRUE); size <- sample(c(30, 60, 200), 1)
  list(ids = as.character(1:n), recruiters = as.character(recruiter), degrees = degree, outcome = answer, N = N,
    weights = list("RDS-I" = spread(long_run(P)), "RDS-I (DS)" = spread(long_run(S / rowSums(S))), "RDS-II" = rds2, "Arithmetic Mean" = rep(N / n, n)),
    shares = list("RDS-II" = shares(rds2), "RDS-I" = shares(spread(long_run(P)))), homophily = sum(diag(C)) / sum(diag(E)),
    few = few, size = size, successive = successive(few, size))
})
writeLines(toJSON(list(cases = cases), digits = NA, auto_unbox = TRUE, na = "null"))
