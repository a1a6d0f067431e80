import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import type { Step } from '../../source/syntax/code.ts'
import { argument, joined, valueOf, type CodeFile } from '../code-file.ts'
import { declare, decidersOf } from '../declare.ts'
import { ofWhole, patternValue } from '../pattern-value.ts'

/** FastAPI and Starlette: `add_middleware(CORSMiddleware, …)`, `Middleware(CORSMiddleware, …)`, `CORSMiddleware(app, …)`; without origins none is allowed. */
export function starlette(file: CodeFile): readonly DeclaredPolicy[] {
  return file.code.steps.filter((step) => isCors(step, file)).map((step) => policyOf(step, file))
}

function isCors({ name, arguments: given }: Step, { text }: CodeFile): boolean {
  if (/^(add_middleware|Middleware)$/.test(name))
    return given.some((one) => one.name === null && /CORSMiddleware$|^CORS\w*$/.test(one.value.source))
  return name === 'CORSMiddleware' && !/class CORSMiddleware/.test(text)
}

function policyOf(step: Step, file: CodeFile): DeclaredPolicy {
  const spread = argument(step, '**')
  const options = spread === undefined ? undefined : valueOf(spread, file)
  const entry = (name: string) =>
    valueOf(argument(step, name), file) ??
    (options?.kind === 'object' ? options.entries.get(name) : undefined)
  const pattern = entry('allow_origin_regex')
  const fitting = ofWhole(patternValue(pattern, file))
  const listed = entry('allow_origins')
  const isHidden = spread !== undefined && options?.kind !== 'object'
  return declare(
    { file: file.path, line: step.line, stack: 'fastapi', tree: file.tree },
    {
      origins:
        joined([listed, fitting]) ??
        (isHidden && spread !== undefined ? { kind: 'unknown', source: spread.source } : undefined),
      methods: entry('allow_methods'),
      headers: entry('allow_headers'),
      credentials: entry('allow_credentials'),
      decidedBy: decidersOf(pattern),
      otherwise: isHidden ? { credentials: 'unknown' } : { methods: ['GET'], headers: [] },
    },
  )
}
