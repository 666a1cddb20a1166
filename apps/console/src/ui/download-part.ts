/**
 * Downloads a part of the app that the page can do without for a while, once there is a network: a browser does not ask
 * again for a script that once did not arrive, before the page is loaded anew.
 */
export async function downloadPart<T>(download: () => Promise<T>): Promise<T> {
  if (!navigator.onLine)
    await new Promise((resolve) => globalThis.addEventListener("online", resolve, { once: true }));
  return await download();
}
