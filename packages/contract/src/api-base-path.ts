/** Where the API lives on its host; the path of every endpoint is below it. */
export const apiBasePath = "/api/v1";
