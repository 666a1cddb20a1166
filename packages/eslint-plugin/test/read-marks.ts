/** Where a report stands, as ESLint counts. */
export interface MarkedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Takes the marks « and » out of a source: the places between them, in the order of their starts. */
export function readMarks(marked: string): { code: string; places: MarkedPlace[] } {
  const starts: { line: number; column: number; order: number }[] = [];
  const places: (MarkedPlace & { order: number })[] = [];
  let code = "";
  let line = 1;
  let column = 1;
  let order = 0;
  for (const character of marked) {
    if (character === "«") starts.push({ line, column, order: order++ });
    else if (character === "»") {
      const start = starts.pop();
      if (start === undefined) throw new Error(`Unbalanced marks in: ${marked}`);
      places.push({ ...start, endLine: line, endColumn: column });
    } else {
      code += character;
      if (character === "\n") {
        line++;
        column = 1;
      } else column += character.length;
    }
  }
  return {
    code,
    places: places
      .sort((a, b) => a.order - b.order)
      .map((place) => ({
        line: place.line,
        column: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
      })),
  };
}
