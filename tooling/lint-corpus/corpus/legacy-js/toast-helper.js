import { toast } from "sonner";

export async function toastResponse(response) {
  if (response.ok) return;
  const { description, error_code } = await response.json();
  const text = description || "Something went wrong.";
  toast.error(text.length > 80 ? text.slice(0, 79) + "…" : text);

  // expect: match-on-code
  const isSoft = description.endsWith("safe to repeat.");
  if (isSoft) toast.warning("You can try again.");
  // expect: known-code
  if (["INVALID_TO", "INVALID_MSG"].includes(error_code)) focusForm();
  // expect: no-status-branching
  if ([401, 419].includes(response.status)) location.reload();
}

function focusForm() {
  document.querySelector("form input")?.focus();
}

export function toastProduct(product) {
  if (product.description.endsWith("!")) toast.success(product.description);
}
