const asked = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (https?:\/\/\S{1,4000}) HTTP\/\d(?:\.\d)?$/
const answered = /^HTTP\/\d(?:\.\d)? ([1-5]\d\d)\b/
const header = /^([A-Za-z][\w-]{0,80}): ?(.*)$/

/**
 * Several requests with their responses, one below the other, as Fiddler saves sessions: the HAR that they make. Null
 * where a text holds fewer than two.
 */
export function exchangesAsHar(text: string): string | null {
  if (!/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) https?:\/\/\S+ HTTP\/\d/.test(text.trimStart()))
    return null
  const lines = text.split(/\r?\n/)
  const starts = lines.flatMap((line, index) => (asked.test(line.trimEnd()) ? [index] : []))
  if (starts.length < 2) return null
  const entries = starts.map((start, index) => entryOf(lines.slice(start, starts[index + 1])))
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'raw HTTP' }, entries } })
}

function entryOf(lines: readonly string[]): object {
  const [, method, url] = asked.exec((lines[0] ?? '').trimEnd()) ?? []
  const answer = lines.findIndex((line, index) => index > 0 && answered.test(line))
  const status = answered.exec(lines[answer] ?? '')?.[1] ?? '0'
  return {
    startedDateTime: '',
    request: { method, url, headers: headersFrom(lines, 1) },
    response: { status: Number(status), headers: answer < 0 ? [] : headersFrom(lines, answer + 1) },
  }
}

function headersFrom(lines: readonly string[], from: number): readonly { name: string; value: string }[] {
  const end = lines.findIndex((line, index) => index >= from && !header.test(line))
  return lines.slice(from, end < 0 ? undefined : end).map((line) => {
    const [, name = '', value = ''] = header.exec(line) ?? []
    return { name, value: value.trimEnd() }
  })
}
