export { catalogue, explain } from "./catalogue/catalogue.js";
export type { Catalogue, CatalogueEntry, Explanation } from "./catalogue/catalogue.js";
export type { CatalogueWords } from "./catalogue/texts.js";
