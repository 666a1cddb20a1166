import { useEffect, useState } from "react";
import axios from "axios";

const HINTS = {
  "The API key is disabled.": "Enable it below.",
  "The API key has expired.": "Make a new one.",
};

export default function ApiKeys() {
  const [keys, setKeys] = useState([]);
  const [hint, setHint] = useState();

  useEffect(() => {
    axios
      .get("/api/keys")
      .then(({ data }) => setKeys(data))
      .catch((err) => {
        // expect: match-on-code
        setHint(HINTS[err.response.data.description]);
        // expect: no-status-branching
        if (err.response?.status === 403 && err.response.data.error_code !== "CONFIG_ERROR") setKeys([]);
      });
  }, []);

  return (
    <ul>
      {keys.map((key) => (
        <li key={key.id}>
          {key.name}
          {key.description.startsWith("ci-") && <span>CI</span>}
        </li>
      ))}
      <p>{hint}</p>
    </ul>
  );
}
