import { fieldsOf, listOf, textOf } from '../collections/fields.ts'

/**
 * The lines that a store of logs answers a question with, on one line of JSON: hits of Elasticsearch and OpenSearch,
 * streams of Loki, events of CloudWatch and rows of its Insights. Null for anything else.
 */
export function heldLines(line: string): readonly string[] | null {
  if (!line.startsWith('{') || !line.endsWith('}')) return null
  if (!/"(?:hits|result|results|events)":\s?[[{]/.test(line.slice(0, 1000))) return null
  let answer
  try {
    answer = fieldsOf(JSON.parse(line) as unknown)
  } catch {
    return null
  }
  const streams = listOf(fieldsOf(answer?.['data'])?.['result'])
  const found = [
    ...listOf(fieldsOf(answer?.['hits'])?.['hits']).map((hit) => hit['_source']),
    ...streams.flatMap((stream) => all(stream['values']).map(all)).map(([time, line]) => ({ time, line })),
    ...listOf(answer?.['events']).map((event) => ('ingestionTime' in event ? event : null)),
    ...all(answer?.['results']).map(asRow),
  ]
  const lines = found.filter((one) => one != null).map((one) => textOf(one) ?? JSON.stringify(one))
  return lines.length > 0 ? lines : null
}

/** `[{ "field": "@message", "value": "…" }, …]` */
function asRow(cells: unknown): unknown {
  const pairs = listOf(cells).flatMap((cell): [string, unknown][] => {
    const field = textOf(cell['field'])
    return field === null ? [] : [[field, cell['value']]]
  })
  return pairs.length > 0 ? Object.fromEntries(pairs) : null
}

function all(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}
