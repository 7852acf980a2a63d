# Peer: R's forecast package. Reads one series a line from standard input as JSON ({"key", "m", "h", "x"}) and writes one
# line a series and method: {"key", "method", "cpu", "f", "lo80", "hi80", "lo95", "hi95"}; cpu in seconds of this process.
suppressMessages({library(forecast); library(jsonlite)})
methods <- list(
  ets = function(x, h) forecast(ets(x), h = h, level = c(80, 95)),
  arima = function(x, h) forecast(auto.arima(x), h = h, level = c(80, 95)),
  theta = function(x, h) thetaf(x, h = h, level = c(80, 95)))
input <- file("stdin", "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  s <- fromJSON(line)
  x <- ts(s$x, frequency = s$m)
  for (name in names(methods)) {
    started <- sum(proc.time()[1:2])
    f <- tryCatch(suppressWarnings(methods[[name]](x, s$h)), error = function(e) naive(x, h = s$h, level = c(80, 95)))
    cpu <- sum(proc.time()[1:2]) - started
    cat(toJSON(list(key = unbox(s$key), method = unbox(paste0("R ", name)), cpu = unbox(cpu), f = as.numeric(f$mean),
      lo80 = as.numeric(f$lower[, 1]), hi80 = as.numeric(f$upper[, 1]),
      lo95 = as.numeric(f$lower[, 2]), hi95 = as.numeric(f$upper[, 2])), digits = I(10)), "\n", sep = "")
  }
  flush(stdout())
}
