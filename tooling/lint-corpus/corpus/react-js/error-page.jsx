export function ErrorPage({ error }) {
  const { error_code, description } = error;

  if (error_code === "NOT_FOUND") {
    return <h1>Not here</h1>;
  }

  // expect: match-on-code
  const isLimit = description.includes("limit");
  return (
    <main>
      <h1>{description.length > 40 ? "Something went wrong" : description}</h1>
      {isLimit ? <p>Wait a minute.</p> : <p>{error_code}</p>}
      {description.match(/support/i) /* expect: match-on-code */ && (
        <a href="mailto:help@example.com">Write to us</a>
      )}
    </main>
  );
}

export function CodeIcon({ error }) {
  switch (error.error_code) {
    case "RATE_LIMIT_EXCEEDED":
      return <i>⏳</i>;
    // expect: known-code
    case "INSUFFICENT_BALANCE":
      return <i>💳</i>;
    // expect: exhaustive-match
    default:
      return <i>⚠️</i>;
  }
}
