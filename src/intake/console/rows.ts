/** `PUT https://… net::ERR_FAILED` beside the message is where Chromium names the method, `XHR PUT …` where Firefox does. */
export function methodsNamed(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(
    /(?:\b|XHR)(GET|HEAD|POST|PUT|PATCH|DELETE)\s?(https?:\/\/\S{1,4000}?)(?=\s*\[HTTP|\s+(?:net::ERR_|\d{3}\b|CORS ))/g,
  )
  return new Map([...lines].map(([, method = '', url = '']) => [url, method]))
}

/** Chromium writes the status of a response that it kept from script behind its own error. */
export function statusesIn(text: string): readonly { readonly offset: number; readonly status: string }[] {
  const found = new Map<string, number>()
  for (const { index, 1: status = '' } of text.matchAll(/https?:\/\/\S{1,4000} net::ERR_FAILED (\d{3})\b/g))
    if (!found.has(status)) found.set(status, index)
  return [...found].map(([status, offset]) => ({ offset, status }))
}
