const normalized = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'])

/**
 * Fetch standard, 2.2.1, "normalize" a method: these six are upper-cased whichever way they are written.
 * `patch` is not among them and stays `patch`, which `Access-Control-Allow-Methods: PATCH` does not cover.
 */
export function normalizeMethod(method: string): string {
  return normalizedMethod(method) ?? method
}

/** The same of one of the six; null for any other. */
export function normalizedMethod(method: string): string | null {
  if (normalized.has(method)) return method
  const upper = method.toUpperCase()
  return normalized.has(upper) ? upper : null
}
