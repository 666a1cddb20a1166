/** Checks an OpenAPI document: every operation and every error has a description. */
export function lint(document) {
  const problems = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!operation.description || operation.description === operation.summary) {
        problems.push(`${method} ${path}: no description`);
      }
      for (const [status, response] of Object.entries(operation.responses)) {
        if (status >= 400 && response.description.length < 10) problems.push(`${path} ${status}: too short`);
        if (status === "default" && /error/i.test(response.description) === false) problems.push(path);
      }
    }
  }
  if (document.info.description.startsWith("TODO")) problems.push("info: write it");
  return problems;
}

export function describe(schema) {
  const { description = "", title } = schema;
  switch (description) {
    case "":
      return title;
    case title:
      return "";
  }
  return description.includes("`") ? description : `\`${description}\``;
}
