import axios from "axios";

const api = axios.create({ baseURL: "/api/v1" });

export async function createTemplate(template) {
  try {
    const { data } = await api.post("/templates", template);
    return data;
  } catch (e) {
    // expect: match-on-code
    if (e.response && e.response.data.description.match(/sender/i)) {
      return { field: "sender_id" };
    }
    const { error_code } = e.response.data;
    switch (error_code) {
      case "INVALID_MESSAGE":
        return { field: "message" };
      // expect: known-code
      case "INVALID_TEMPLATE":
        return { field: "template" };
      // expect: exhaustive-match
      default:
        throw e;
    }
  }
}

export async function removeTemplate(id) {
  return api.delete(`/templates/${id}`).catch((error) => {
    const body = error.response?.data ?? {};
    // expect: no-status-branching
    if (error.response?.status === 404 && body.error_code) return null;
    // expect: match-on-code
    if (body.description?.trim().toLowerCase() === "the route or the permission is denied.") return null;
    throw error;
  });
}

export async function searchTemplates(words) {
  const { data } = await api.get("/templates");
  return data.filter((template) => words.every((word) => template.description.includes(word)));
}
