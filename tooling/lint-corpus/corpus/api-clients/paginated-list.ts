interface ListRow {
  id: string;
  recipient: string;
  description: string;
  status: "sent" | "failed";
}

interface ListError {
  error_code: string;
  description: string;
  hint?: string;
}

export async function* listMessages(baseUrl: string, search: string): AsyncGenerator<ListRow> {
  for (let page = 1; page < 1000; page++) {
    const res = await fetch(`${baseUrl}/sms/messages?page=${page}`);
    if (!res.ok) {
      const problem = (await res.json()) as ListError;
      // expect: match-on-code
      const isLastPage = problem.description === "Query or path parameters are invalid.";
      if (isLastPage) return;
      throw new Error(problem.hint ?? problem.description);
    }
    const { rows, total_pages } = (await res.json()) as { rows: ListRow[]; total_pages: number };
    yield* rows.filter((row) => row.description.includes(search));
    if (page >= total_pages) return;
  }
}

export function groupByDescription(rows: ListRow[]): Map<string, ListRow[]> {
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const group = groups.get(row.description) ?? [];
    group.push(row);
    groups.set(row.description, group);
  }
  return groups;
}

export function sameProblem(a: ListError, b: ListError): boolean {
  // expect: match-on-code
  return a.error_code === b.error_code && a.description === b.description;
}
