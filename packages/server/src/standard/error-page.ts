/** The last base that was normalised: a server has one. */
let known: { readonly from: string; readonly base: string | undefined } | undefined;

/**
 * Gives the address of a code's page in the catalogue: `<catalogue>/errors/<CODE>`. Without a catalogue, or with an
 * address that is none, there is no page: an answer is no place to complain, see {@link expectCatalogue}.
 */
export function errorPage(catalogue: string | undefined, code: string): string | undefined {
  if (catalogue === undefined) return undefined;
  if (known?.from !== catalogue) known = { from: catalogue, base: baseOf(catalogue) };
  return known.base === undefined ? undefined : `${known.base}/errors/${code}`;
}

/**
 * Checks the address of a catalogue, once, when an adapter is set up.
 *
 * @throws TypeError for what is no http or https address.
 */
export function expectCatalogue(catalogue: string | undefined): void {
  if (catalogue !== undefined && baseOf(catalogue) === undefined)
    throw new TypeError(
      `The option "catalogueUrl" is ${JSON.stringify(catalogue)}: give an absolute http or https address.`,
    );
}

/** The URL parser escapes whatever could end the header or the angle brackets that it stands in. */
function baseOf(catalogue: string): string | undefined {
  if (!URL.canParse(catalogue)) return undefined;
  const { protocol, origin, pathname } = new URL(catalogue);
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  return origin + (pathname.endsWith("/") ? pathname.slice(0, -1) : pathname);
}
