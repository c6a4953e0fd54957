# Area and unit models on data drawn at random, by base R alone: the likelihood with dense matrices, its summit where its
# derivative is zero. Rscript make-small-areas.R > small-areas.json (package jsonlite).
suppressPackageStartupMessages(library(jsonlite))
set.seed(20261128)
tr <- function(a) sum(diag(a))
# Where a decreasing function falls through zero, to the last digits; zero where it begins below.
fall <- function(f) {
  if (f(0) <= 0) return(0)
  top <- 1; while (f(top) > 0) top <- 2 * top
  uniroot(f, c(0, top), tol = 1e-15, maxiter = 10000)$root
}
at <- function(A, d) {
  V <- diag(A + d$variance); W <- solve(V); C <- solve(t(d$x) %*% W %*% d$x); P <- W - W %*% d$x %*% C %*% t(d$x) %*% W
  b <- C %*% t(d$x) %*% W %*% d$y
  list(V = V, W = W, C = C, P = P, b = as.vector(b), r = as.vector(d$y - d$x %*% b))
}
score <- list(
  REML = function(A, d) with(at(A, d), as.vector(t(d$y) %*% P %*% P %*% d$y) - tr(P)),
  ML = function(A, d) with(at(A, d), as.vector(t(d$y) %*% P %*% P %*% d$y) - tr(W)),
  FH = function(A, d) with(at(A, d), sum(r^2 / diag(V)) - (nrow(d$x) - ncol(d$x))))
height <- list(
  REML = function(A, d) with(at(A, d), -(as.numeric(determinant(V)$modulus) - as.numeric(determinant(C)$modulus) + as.vector(t(d$y) %*% P %*% d$y)) / 2),
  ML = function(A, d) with(at(A, d), -(as.numeric(determinant(V)$modulus) + as.vector(t(d$y) %*% P %*% d$y)) / 2))
areas <- function(method, d) {
  A <- fall(function(A) score[[method]](A, d))
  # The likelihood is nowhere higher.
  if (method != "FH") { grid <- c(0, A * seq(.05, 4, .05), 10^seq(-4, 4, .1)); stopifnot(all(vapply(grid, height[[method]], 0, d) <= height[[method]](A, d) + 1e-9)) }
  o <- at(A, d); m <- nrow(d$x); D <- d$variance; B <- D / (A + D)
  V2 <- o$W %*% o$W; v <- if (method == "FH") 2 * m / tr(o$W)^2 else 2 / tr(V2)
  bias <- switch(method, REML = 0, ML = -tr(o$C %*% t(d$x) %*% V2 %*% d$x) / tr(V2), FH = 2 * (m * tr(V2) - tr(o$W)^2) / tr(o$W)^3)
  g1 <- A * B; g2 <- B^2 * diag(d$x %*% o$C %*% t(d$x)); g3 <- B^2 / (A + D) * v
  list(refvar = A, beta = I(o$b), se = I(sqrt(diag(o$C))), eblup = as.vector(d$x %*% o$b + (1 - B) * o$r), mse = g1 + g2 + 2 * g3 - bias * B^2,
    loglik = -(m * log(2 * pi) + as.numeric(determinant(o$V)$modulus) + sum(o$r^2 / diag(o$V))) / 2)
}
area_cases <- lapply(1:40, function(i) {
  m <- sample(8:25, 1); p <- sample(1:3, 1); x <- cbind(1, matrix(signif(runif(m * p, 0, 10), 4), m))[, 1:p, drop = FALSE]
  variance <- signif(exp(runif(m, -2, 1)), 4); A <- sample(c(.05, .5, 3), 1)
  y <- signif(as.vector(x %*% rnorm(p)) + rnorm(m, 0, sqrt(A)) + rnorm(m, 0, sqrt(variance)), 6)
  method <- c("REML", "ML", "FH")[i %% 3 + 1]; d <- list(y = y, x = x, variance = variance)
  list(id = paste(method, i), method = method, y = y, x = x, variance = variance, expected = areas(method, d))
})

# Units in areas: σ² and the ratio of the variances, profiled; effects as best linear unbiased predictors.
units <- function(method, d, people) {
  n <- length(d$y); Z <- outer(d$area, unique(d$area), "==") * 1; p <- ncol(d$x); free <- if (method == "REML") n - p else n
  parts <- function(g) { H <- diag(n) + g * Z %*% t(Z); W <- solve(H); C <- solve(t(d$x) %*% W %*% d$x); P <- W - W %*% d$x %*% C %*% t(d$x) %*% W; list(H = H, W = W, C = C, P = P, q = as.vector(t(d$y) %*% P %*% d$y)) }
  # Half the derivative by the ratio, times two.
  slope <- function(g) with(parts(g), { K <- Z %*% t(Z); free * as.vector(t(d$y) %*% P %*% K %*% P %*% d$y) / q - tr((if (method == "REML") P else W) %*% K) })
  g <- fall(slope); o <- parts(g); s2 <- o$q / free
  b <- as.vector(o$C %*% t(d$x) %*% o$W %*% d$y); u <- as.vector(g * t(Z) %*% o$W %*% (d$y - d$x %*% b)); names(u) <- unique(d$area)
  eblup <- vapply(people, function(a) { k <- d$area == a$area; seen <- sum(k); own <- sum(d$y[k]); unseen <- a$size * a$means - colSums(d$x[k, , drop = FALSE])
    effect <- if (a$area %in% names(u)) u[[a$area]] else 0; (own + sum(unseen * b) + (a$size - seen) * effect) / a$size }, 0)
  ll <- -(free * (log(2 * pi * s2) + 1) + as.numeric(determinant(o$H)$modulus) - if (method == "REML") as.numeric(determinant(o$C)$modulus) else 0) / 2
  list(beta = I(b), errorVariance = s2, areaVariance = g * s2, loglik = ll, eblup = eblup)
}
unit_cases <- lapply(1:20, function(i) {
  k <- sample(4:8, 1); area <- sample(letters[1:k], sample(20:40, 1), TRUE); n <- length(area); p <- sample(1:2, 1)
  x <- cbind(1, signif(runif(n, 0, 10), 4))[, 1:p, drop = FALSE]; effect <- setNames(rnorm(k, 0, sample(c(.1, 2), 1)), letters[1:k])
  y <- signif(as.vector(x %*% rnorm(p, 2)) + effect[area] + rnorm(n), 6); method <- c("REML", "ML")[i %% 2 + 1]
  people <- lapply(c(letters[1:k], "z"), function(a) list(area = a, means = c(1, signif(runif(1, 2, 8), 4))[1:p], size = sample(60:900, 1)))
  list(id = paste(method, i), method = method, y = y, x = x, area = area, people = lapply(people, function(a) { a$means <- I(a$means); a }), expected = units(method, list(y = y, x = x, area = area), people))
})
writeLines(toJSON(list(areas = area_cases, units = unit_cases), digits = NA, auto_unbox = TRUE))
