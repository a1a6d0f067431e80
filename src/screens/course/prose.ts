import { line, span, type Line, type Span } from '../parts/line.ts'
import { wrapped } from '../parts/wrap.ts'

/** Wider than this, lines are hard to read. */
const readable = 88

/** What stands there as it goes over the wire or into a file. */
const literal =
  /(Access-Control-[\w-]+|https?:\/\/[\w.:/-]*\w|\b(?:Authorization|OPTIONS|PUT|POST|GET|HEAD|DELETE|Origin|Vary|Set-Cookie|Content-Type|SameSite(?:=\w+)?|Secure|Max-Age|X-[\w-]+)\b|\b(?:fetch|headers\.get)\(\)|[\w.-]+\.example\b|"\w[\w-]*")/

/** A paragraph of the course: what is meant literally stands out. */
export function prose(text: string, width: number, indent: number): readonly Line[] {
  return wrapped(text, Math.max(8, Math.min(width, readable) - indent)).map((words) =>
    line(
      ' '.repeat(indent),
      ...words.split(literal).map((part, index): Span => span(part, index % 2 === 1 ? 'code' : null)),
    ),
  )
}
