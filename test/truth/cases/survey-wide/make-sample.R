# The invented sample of this folder: Rscript make-sample.R writes people.csv, pairs.csv, drawn.csv and their replicate weights.
lines <- readLines("make-expected.R")
from <- grep("^make_people", lines); to <- from + which(lines[from:length(lines)] == "}")[1] - 1
eval(parse(text = lines[from:to]))
people <- make_people()
people$cluster <- as.integer(factor(paste(people$region, people$psu)))
people$cluster_all <- 60
write.csv(people, "people.csv", row.names = FALSE, quote = FALSE, na = "")
set.seed(5)
pairs <- people[people$psu <= 2, ]
pairs$half <- pairs$psu; pairs$stratum <- pairs$region
write.csv(pairs, "pairs.csv", row.names = FALSE, quote = FALSE, na = "")
unit <- paste(pairs$region, pairs$psu); units <- unique(unit)
factors <- sapply(1:24, function(i) { own <- setNames(as.vector(rmultinom(1, length(units), rep(1, length(units)))), units); own[unit] })
colnames(factors) <- paste0("rep", 1:24)
write.csv(factors, "factors.csv", row.names = FALSE)
write.csv(round(factors * pairs$w, 4), "pair-weights.csv", row.names = FALSE)
drawn <- people[seq(1, nrow(people), by = 3), ]
drawn$pik <- round(pmin(.9, pmax(.05, .4 * drawn$age / mean(drawn$age))), 4)
write.csv(drawn, "drawn.csv", row.names = FALSE, quote = FALSE, na = "")
