interface Weather {
  status: "ok" | "stale";
  description: string;
  temperature: number;
}

export async function loadWeather(city: string): Promise<Weather | undefined> {
  const res = await fetch(`https://weather.example.com/${city}`);
  if (res.status === 404) return undefined;
  if (res.status === 429) throw new Error("weather: asked too often");
  const body = (await res.json()) as Weather;
  return body.status === "stale" ? undefined : body;
}

export function icon({ description, temperature }: Weather): string {
  if (description.includes("snow") || (description === "rain" && temperature < 0)) return "🌨";
  if (/rain|drizzle/.test(description)) return "🌧";
  switch (description) {
    case "clear":
      return "☀️";
    default:
      return "☁️";
  }
}

export async function loadUntyped(city: string): Promise<string> {
  const res = await fetch(`https://weather.example.com/${city}`);
  const body = await res.json();
  return body.description === "clear" ? "sunny" : body.description;
}
