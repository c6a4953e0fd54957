# Indices with declarations and data drawn at random, by base R and by the definitions of the handbook of OECD and JRC (2008).
# Rscript make-indices.R > indices.json (package jsonlite).
suppressPackageStartupMessages(library(jsonlite))
set.seed(20261201)
scale_of <- function(...) { y <- scaled(...); ifelse(is.finite(y), y, NA) }
scaled <- function(x, s, wanted, target, units) {
  turn <- if (wanted == "less") -1 else 1; v <- x * turn; low <- min(v, na.rm = TRUE); high <- max(v, na.rm = TRUE)
  posts <- s$posts; if (!is.null(posts) && turn < 0) posts <- -rev(posts)
  cap <- function(y) if (identical(s$capped, "yes")) pmin(y, 1) else y
  switch(s$method,
    n_minmax = s$range[1] + (v - low) / (high - low) * diff(s$range),
    n_zscore = s$range[1] + s$range[2] * (v - mean(v, na.rm = TRUE)) / sd(v, na.rm = TRUE),
    n_scaled = 100 * (v - posts[1]) / diff(posts),
    n_rank = as.numeric(rank(v, na.last = "keep", ties.method = "min")),
    n_borda = rank(v, na.last = "keep", ties.method = "min") - 1,
    n_prank = vapply(v, function(a) if (is.na(a)) NA else sum(v < a, na.rm = TRUE) / (sum(!is.na(v)) - 1), 0),
    n_dist2max = (v - low) / (high - low),
    n_dist2targ = cap((v - low) / (target * turn - low)),
    n_dist2ref = cap((v - low) / (v[match(s$reference, units)] - low)),
    n_goalposts = s$height * (pmin(pmax(v, posts[1]), posts[2]) - posts[1]) / diff(posts))
}
middle <- list(
  a_amean = function(x, w) sum(w * x) / sum(w),
  a_gmean = function(x, w) if (any(x <= 0)) NA else prod(x^(w / sum(w))),
  a_hmean = function(x, w) if (any(x == 0)) NA else sum(w) / sum(w / x))
outrank <- function(X, w) vapply(seq_len(nrow(X)), function(i) {
  if (all(is.na(X[i, ]))) return(NA_real_)
  sum(vapply(setdiff(seq_len(nrow(X)), i), function(j) { k <- !is.na(X[i, ]) & !is.na(X[j, ]); sign(round(sum(w[k & X[i, ] > X[j, ]]) - sum(w[k & X[i, ] < X[j, ]]), 9)) }, 0)) }, 0)
join <- function(X, w, how) if (how == "a_copeland") outrank(as.matrix(X), w) else apply(as.matrix(X), 1, function(x) { k <- !is.na(x); y <- if (!any(k)) NA else middle[[how]](x[k], w[k]); if (is.finite(y)) y else NA_real_ })
pick <- function(x) x[[sample(length(x), 1)]]
cases <- lapply(1:40, function(i) {
  n <- sample(6:14, 1); m <- sample(3:6, 1); units <- paste0("C", sample(100, n)); codes <- paste0("i", 1:m)
  X <- as.data.frame(matrix(signif(exp(rnorm(n * m, 2, .7)), 4), n, dimnames = list(NULL, codes)))
  if (i %% 2) for (gap in 1:3) X[sample(n, 1), sample(m, 1)] <- NA
  if (i %% 5 == 0) X[sample(n, 2), 1] <- 7.5
  region <- sample(c("N", "S"), n, TRUE); wanted <- sample(c("more", "less"), m, TRUE, c(.65, .35)); weight <- sample(c(1, 2, .5, 3), m, TRUE); group <- c("a", "b", sample(c("a", "b"), m - 2, TRUE)); upper <- c(a = pick(c(1, 2)), b = 1)
  screening <- if (i %% 4 == 1) .8 else NULL; filling <- if (i %% 4 == 3) pick(c("i_mean", "i_median", "i_mean_grp", "i_median_grp")) else NULL
  methods <- c("n_minmax", "n_zscore", "n_scaled", "n_rank", "n_borda", "n_prank", "n_dist2max", "n_dist2targ", "n_dist2ref", "n_goalposts"); method <- methods[(i - 1) %% 10 + 1]
  kept <- if (is.null(screening)) rep(TRUE, n) else rowMeans(!is.na(X)) >= screening - 1e-12
  Y <- X[kept, , drop = FALSE]; u <- units[kept]; g <- region[kept]
  if (!is.null(filling)) for (cl in codes) for (r in which(is.na(Y[[cl]]))) { own <- X[kept, cl]; peers <- if (grepl("grp", filling)) own[g == g[r]] else own; if (any(!is.na(peers))) Y[r, cl] <- (if (grepl("mean", filling)) mean else median)(peers, na.rm = TRUE) }
  # A city that every indicator knows is the one to compare with; targets lie beyond what anybody reached.
  s <- switch(method, n_minmax = list(method = method, range = c(1, 100)), n_zscore = list(method = method, range = c(50, 10)), n_scaled = list(method = method, posts = c(2, 40)),
    n_dist2targ = list(method = method, capped = "yes"), n_dist2ref = list(method = method, reference = u[which(stats::complete.cases(Y))[1]], capped = pick(c("yes", "no"))), n_goalposts = list(method = method, posts = c(3, 15), height = 10), list(method = method))
  targets <- vapply(codes, function(cl) if (wanted[match(cl, codes)] == "more") ceiling(max(X[[cl]], na.rm = TRUE)) + 1 else floor(min(X[[cl]], na.rm = TRUE)) - 1, 0)
  lift <- method %in% c("n_minmax", "n_rank"); how <- if (lift) c(pick(names(middle)), pick(names(middle))) else if (method == "n_goalposts") c("a_copeland", "a_amean") else c("a_amean", pick(c("a_amean", "a_copeland")))
  S <- as.data.frame(lapply(seq_len(m), function(j) scale_of(Y[[j]], s, wanted[j], targets[j], u)), col.names = codes)
  for (p in c("a", "b")) S[[p]] <- join(S[codes[group == p]], weight[group == p], how[1])
  S$index <- join(S[c("a", "b")], upper[c("a", "b")], how[2])
  rank_of <- function(x) as.numeric(rank(-round(x, 9), na.last = "keep", ties.method = "min"))
  whole <- Y[stats::complete.cases(Y), , drop = FALSE]
  text <- list(es = "x", en = "x", fr = "x")
  list(id = paste(i, method, paste(how, collapse = "+")),
    spec = list(id = "drawn", mark = "demonstration", titles = text, units = "city",
      indicators = lapply(1:m, function(j) c(list(code = codes[j], labels = text, wanted = wanted[j], weight = weight[j], group = group[j]), if (method == "n_dist2targ") list(target = targets[[j]]))),
      groups = list(list(code = "a", labels = text, weight = upper[["a"]], parent = "index"), list(code = "b", labels = text, weight = upper[["b"]], parent = "index"), list(code = "index", labels = text)),
      normalisation = s, aggregation = how),
    screening = screening, filling = filling,
    cells = c(list(city = units, region = region), lapply(X, function(x) ifelse(is.na(x), "", format(x, digits = 15, trim = TRUE)))),
    expected = list(units = u, scores = as.list(S), ranks = lapply(S[c("a", "b", "index")], rank_of),
      components = if (nrow(whole) > 2) list(units = nrow(whole), varianceShares = eigen(cor(whole))$values / m)))
})
writeLines(toJSON(list(cases = cases), digits = NA, auto_unbox = TRUE, na = "null", null = "null"))
