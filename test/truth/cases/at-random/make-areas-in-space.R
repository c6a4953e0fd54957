# Area models with space and with time on data drawn at random, by base R alone: dense matrices, restricted or full likelihood,
# the point where its derivative is zero by Newton's method, kept where nothing near or far is higher.
# Rscript make-areas-in-space.R > areas-in-space.json (package jsonlite).
suppressPackageStartupMessages(library(jsonlite))
set.seed(20261202)
tr <- function(a) sum(diag(a))
parts <- function(V, d) { W <- solve(V); C <- solve(t(d$x) %*% W %*% d$x); list(W = W, C = C, P = W - W %*% d$x %*% C %*% t(d$x) %*% W, b = as.vector(C %*% t(d$x) %*% W %*% d$y)) }
height <- function(V, d, method) { o <- parts(V, d); -(as.numeric(determinant(V)$modulus) - (if (method == "REML") as.numeric(determinant(o$C)$modulus) else 0) + as.vector(t(d$y) %*% o$P %*% d$y)) / 2 }
slope <- function(theta, d, of, method, h = 1e-5) { o <- parts(of(theta, d), d); py <- o$P %*% d$y; M <- if (method == "REML") o$P else o$W
  vapply(seq_along(theta), function(k) { e <- replace(0 * theta, k, h); D <- (of(theta + e, d) - of(theta - e, d)) / (2 * h); as.vector(t(py) %*% D %*% py - tr(M %*% D)) / 2 }, 0) }
inside <- function(theta, low) all(theta[c(TRUE, FALSE)] > low) && all(abs(theta[c(FALSE, TRUE)]) < .95)
summit <- function(start, d, of, method) tryCatch({
  f <- function(p) { theta <- p; theta[c(TRUE, FALSE)] <- exp(p[c(TRUE, FALSE)]); theta[c(FALSE, TRUE)] <- tanh(p[c(FALSE, TRUE)]); -height(of(theta, d), d, method) }
  p <- start; p[c(TRUE, FALSE)] <- log(start[c(TRUE, FALSE)]); p[c(FALSE, TRUE)] <- atanh(start[c(FALSE, TRUE)])
  p <- optim(p, f, control = list(maxit = 4000, reltol = 1e-12))$par; theta <- p; theta[c(TRUE, FALSE)] <- exp(p[c(TRUE, FALSE)]); theta[c(FALSE, TRUE)] <- tanh(p[c(FALSE, TRUE)])
  for (i in 1:8) { s <- slope(theta, d, of, method); J <- vapply(seq_along(theta), function(k) { e <- replace(0 * theta, k, 1e-4); (slope(theta + e, d, of, method) - slope(theta - e, d, of, method)) / 2e-4 }, s); theta <- theta - as.vector(solve(J, s)) }
  if (inside(theta, .02) && max(abs(slope(theta, d, of, method))) < 1e-7) theta else NULL }, error = function(e) NULL)
best <- function(starts, d, of, method) { found <- Filter(Negate(is.null), lapply(starts, summit, d, of, method)); if (length(found) < length(starts)) return(NULL)
  # One summit, whichever way it is climbed.
  if (any(vapply(found, function(t) max(abs(t - found[[1]])) > 1e-5, NA))) NULL else found[[1]] }
ring <- function(m) { W <- outer(1:m, 1:m, function(i, j) (abs(i - j) %in% c(1, m - 1)) * 1); extra <- cbind(sample(m, 2), sample(m, 2)); for (k in 1:2) if (extra[k, 1] != extra[k, 2]) W[extra[k, 1], extra[k, 2]] <- 1; W / rowSums(W) }
sar <- function(rho, W) { B <- diag(nrow(W)) - rho * W; solve(t(B) %*% B) }
ar <- function(rho, t) rho^abs(outer(1:t, 1:t, "-")) / (1 - rho^2)

space_of <- function(theta, d) theta[1] * sar(theta[2], d$W) + diag(d$variance)
time_of <- function(theta, d) { m <- nrow(d$W); t <- d$times; Z <- kronecker(diag(m), rep(1, t)); theta[1] * Z %*% sar(theta[2], d$W) %*% t(Z) + theta[3] * kronecker(diag(m), if (length(theta) > 3) ar(theta[4], t) else diag(t)) + diag(d$variance) }
gather <- function(wanted, draw) { cases <- list(); while (length(cases) < wanted) { one <- draw(length(cases)); if (!is.null(one)) cases[[length(cases) + 1]] <- one }; cases }
predicted <- function(theta, d, of) { V <- of(theta, d); o <- parts(V, d); r <- d$y - as.vector(d$x %*% o$b); list(beta = I(o$b), se = I(sqrt(diag(o$C))), eblup = as.vector(d$y - d$variance * (o$W %*% r)),
  loglik = -(length(d$y) * log(2 * pi) + as.numeric(determinant(V)$modulus) + as.vector(t(r) %*% o$W %*% r)) / 2) }
space <- gather(10, function(i) {
  m <- sample(15:25, 1); W <- ring(m); x <- cbind(1, signif(runif(m, 0, 5), 3)); variance <- signif(runif(m, .1, .5), 3); rho <- sample(c(-.4, .5, .7), 1)
  y <- signif(as.vector(x %*% c(1, .5) + t(chol(sar(rho, W))) %*% rnorm(m)) + rnorm(m, 0, sqrt(variance)), 5); d <- list(y = y, x = x, variance = variance, W = W); method <- c("REML", "ML")[i %% 2 + 1]
  theta <- best(list(c(.3, .5), c(1, 0)), d, space_of, method); if (is.null(theta)) return(NULL)
  list(id = paste(method, i + 1), method = method, y = y, x = x, variance = variance, proximity = W, expected = c(list(refvar = theta[1], rho = theta[2]), predicted(theta, d, space_of)))
})
time <- gather(8, function(i) {
  m <- sample(12:16, 1); t <- 4; W <- ring(m); n <- m * t; x <- cbind(1, signif(runif(n, 0, 5), 3)); variance <- signif(runif(n, .1, .4), 3); full <- i %% 2 == 0
  effect <- rep(as.vector(t(chol(sar(.4, W))) %*% rnorm(m)), each = t) + as.vector(vapply(1:m, function(k) as.vector(t(chol(if (full) ar(.4, t) else diag(t))) %*% rnorm(t)), numeric(t)))
  y <- signif(as.vector(x %*% c(1, .5)) + effect + rnorm(n, 0, sqrt(variance)), 5); d <- list(y = y, x = x, variance = variance, W = W, times = t)
  start <- c(.5, .3, .5, if (full) .3); theta <- best(list(start, start * c(2, -1, 1, if (full) 1)), d, time_of, "REML"); if (is.null(theta)) return(NULL)
  # Nor is it nearly as high at the edges, where areas or times do not vary: a surface with two summits has no answer of its own.
  top <- height(time_of(theta, d), d, "REML"); free <- function(k, value) { p <- replace(theta, k, value); o <- setdiff(seq_along(theta), k)
    f <- function(q) { p[o] <- ifelse(o %% 2 == 1, exp(q), tanh(q)); -height(time_of(p, d), d, "REML") }; q <- ifelse(o %% 2 == 1, log(theta[o]), atanh(c(0, .3, 0, .85)[o])); -optim(q, f, control = list(maxit = 3000))$value }
  if (max(free(1, 1e-6), free(3, 1e-6)) > top - 4) return(NULL)
  list(id = paste(if (full) "ST" else "S", i + 1), structure = if (full) "ST" else "S", times = t, y = y, x = x, variance = variance, proximity = W, expected = c(list(estvarcomp = theta), predicted(theta, d, time_of)))
})
writeLines(toJSON(list(space = space, time = time), digits = NA, auto_unbox = TRUE))
