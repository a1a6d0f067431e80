/**
 * `PUT https://… net::ERR_FAILED` beside the message is where Chromium names the method, `XHR PUT …` where Firefox does;
 * so do the breadcrumbs and lists of tools, `fetch POST https://… [0]`, and people.
 */
export function methodsNamed(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(
    /(?:\b|XHR)(GET|HEAD|POST|PUT|PATCH|DELETE)[^\S\n]{0,8}\n?(https?:\/\/[^\s"'`<>]{1,4000})/g,
  )
  return new Map(
    [...lines].map(([, method = '', url = '']) => [
      url.replace(/(?:\[HTTP.{0,20}|[.,;:!?)\]|]{1,9})$/, ''),
      method,
    ]),
  )
}

/** A request that Firefox lists with what became of it, such as `XHRGET`, its address and `CORS Missing Allow Origin`, line by line. */
interface Row {
  readonly offset: number
  readonly method: string
  readonly url: string
}

export function blockedRows(text: string): readonly Row[] {
  const rows = text.matchAll(
    /\bXHR(GET|HEAD|POST|PUT|PATCH|DELETE)\s{1,4}(https?:\/\/[^\s"'`<>]{1,4000})\s{1,4}CORS [A-Z]/g,
  )
  return [...rows].map(({ index, 1: method = '', 2: url = '' }) => ({ offset: index, method, url }))
}

/** Chromium writes the status of a response that it kept from script behind its own error. */
export function statusesIn(text: string): readonly { readonly offset: number; readonly status: string }[] {
  const found = new Map<string, number>()
  for (const { index, 1: status = '' } of text.matchAll(/https?:\/\/\S{1,4000} net::ERR_FAILED (\d{3})\b/g))
    if (!found.has(status)) found.set(status, index)
  return [...found].map(([status, offset]) => ({ offset, status }))
}
