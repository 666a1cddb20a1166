import { useState } from "react";

export function SendDialog({ onClose }) {
  const [error, setError] = useState(null);
  const [text, setText] = useState("");

  async function send() {
    const res = await fetch("/api/send", { method: "POST", body: JSON.stringify({ message: text }) });
    if (!res.ok) {
      const problem = await res.json();
      // expect: match-on-code
      if (problem.description === "The message is missing or empty.") {
        setText("");
      }
      // expect: no-status-branching
      if (res.status === 402) window.open("/billing");
      setError(problem);
      return;
    }
    onClose();
  }

  // expect: known-code
  const isField = error?.error_code === "INVALID_TEXT";
  return (
    <dialog open>
      <textarea value={text} onChange={(e) => setText(e.target.value)} />
      {error && <p className={isField ? "field" : "form"}>{error.description}</p>}
      <button onClick={send}>Send</button>
    </dialog>
  );
}
