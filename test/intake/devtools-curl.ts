/** "Copy as cURL" as DevTools of Chromium writes it, for both shells; the quoting follows what its source documents. */
export interface Copied {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly cookie: string | null
  readonly body: string | null
}

export function copyAsCurl(request: Copied, shell: 'bash' | 'cmd'): string {
  const quote = shell === 'bash' ? posix : windows
  const implied = request.body === null ? 'GET' : 'POST'
  const parts = [
    `curl ${quote(request.url)}`,
    ...(request.method === implied ? [] : [`-X ${quote(request.method)}`]),
    ...request.headers.map(([name, value]) => `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(request.cookie === null ? [] : [`-b ${quote(request.cookie)}`]),
    ...(request.body === null ? [] : [`--data-raw ${quote(request.body)}`]),
  ]
  return parts.join(shell === 'bash' ? ' \\\n  ' : ' ^\n  ')
}

/** Plain single quotes, or `$'…'` where there is a quote, an exclamation mark or a control character. */
function posix(text: string): string {
  if (!/[\0-\x1f\x7f-\x9f!']/.test(text)) return `'${text}'`
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(/[\0-\x1f\x7f-\x9f!]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `$'${escaped}'`
}

/** Backslashes doubled, quotes behind one, and a caret before all that cmd could take for its own. */
function windows(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')
    .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
    .replace(/\r?\n/g, '^\n\n')
  return `^"${escaped}^"`
}
