/** A piece of code, and what it is. */
export interface Token {
  readonly kind: "plain" | "comment" | "string" | "name" | "word" | "number";
  readonly text: string;
}

const TOKENS =
  /(?<comment>(?<!:)\/\/[^\n]*)|(?<name>"[^"\n]*"(?=:)|^[\w-]+(?=: ))|(?<string>"[^"\n]*")|(?<word>\b(?:const|return|await|if|true|false|null|undefined|GET|POST|PUT|DELETE|HTTP)\b)|(?<number>(?<![\w-])-?\d+(?:\.\d+)?(?![\w-]))/gm;

/** Tells the few kinds of tokens apart that JSON, a request and TypeScript share. Whatever it does not know stays plain. */
export function highlight(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(TOKENS)) {
    if (found.index > end) tokens.push({ kind: "plain", text: text.slice(end, found.index) });
    const { comment, name, string, word } = found.groups ?? {};
    const kind =
      comment !== undefined
        ? "comment"
        : name !== undefined
          ? "name"
          : string !== undefined
            ? "string"
            : word !== undefined
              ? "word"
              : "number";
    tokens.push({ kind, text: found[0] });
    end = found.index + found[0].length;
  }
  if (end < text.length) tokens.push({ kind: "plain", text: text.slice(end) });
  return tokens;
}
