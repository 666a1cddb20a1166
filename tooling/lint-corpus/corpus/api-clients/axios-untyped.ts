import axios from "axios";

export async function fetchWorkspaces(): Promise<unknown[]> {
  try {
    const { data } = await axios.get("/api/v1/user/workspaces");
    return data;
  } catch (err: any) {
    const description = err.response?.data?.description;
    // expect: match-on-code
    if (description?.includes("workspace")) {
      return [];
    }
    if (err.code === "ECONNABORTED") return [];
    throw err;
  }
}

export async function deleteWorkspace(id: number): Promise<boolean> {
  return axios
    .delete(`/api/v1/user/workspaces/${id}`)
    .then(() => true)
    .catch((err) => {
      // expect: match-on-code
      if (err.response.data.description == "The target workspace was deleted; use a live one.") return true;
      // expect: known-code
      if (err.response.data.error_code === "WORKSPACE_DELETED") return true;
      throw err;
    });
}

export async function listProducts(query: string): Promise<unknown[]> {
  const { data } = await axios.get("/shop/products", { params: { query } });
  return data.items.filter((item: any) => item.description.toLowerCase().includes(query.toLowerCase()));
}
