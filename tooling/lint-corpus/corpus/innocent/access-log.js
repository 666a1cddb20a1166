const COLOURS = { 2: "green", 3: "cyan", 4: "yellow", 5: "red" };

/** Express middleware: one line per answer. */
export function accessLog(logger) {
  return (req, res, next) => {
    const start = Date.now();
    res.on("finish", () => {
      const level = res.statusCode >= 500 ? "error" : res.statusCode >= 400 ? "warn" : "info";
      logger[level](`${req.method} ${req.url} ${res.statusCode} ${Date.now() - start} ms`);
      if (res.statusCode === 404) logger.debug("no route");
      if (res.statusCode === 429) logger.debug("limited");
    });
    next();
  };
}

export function colour(statusCode) {
  return COLOURS[Math.floor(statusCode / 100)] ?? "white";
}

export function health(req, res) {
  res.status(200).json({ status: true, description: "up" });
}

export function gone(req, res) {
  res.status(410).end();
}

export function routesWith(routes, word) {
  return routes.filter(({ description = "" }) => description.includes(word) || description === "*");
}
