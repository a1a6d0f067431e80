import type { Expression } from '../source/syntax/expression.ts'

const settingsClass =
  /^class\s+\w{1,80}\((?:[\w.]{0,60}\.)?BaseSettings\b[^\n]*\n((?:[ \t]+[^\n]*\n|[ \t]*\n)*)/gm
const field = /^[ \t]{1,8}(\w{1,80})[ \t]*:/gm

/**
 * The fields of pydantic's settings as what they are: read from the variable of their name, with what the class writes
 * to fall back to (pydantic-settings, `env_prefix`; names are compared without case).
 */
export function fromEnvironment(
  text: string,
  values: ReadonlyMap<string, Expression>,
): ReadonlyMap<string, Expression> {
  const all = new Map(values)
  for (const [, body = ''] of text.matchAll(settingsClass)) {
    const prefix = /\benv_prefix\s*=\s*["'](\w{0,60})["']/.exec(body)?.[1] ?? ''
    for (const [, name = ''] of body.matchAll(field)) {
      const value = values.get(name)
      if (value !== undefined) all.set(name, readOf(`${prefix}${name}`.toUpperCase(), value))
    }
  }
  return all
}

function readOf(variable: string, fallback: Expression): Expression {
  const { line, from, to } = fallback
  const name = { kind: 'text', value: variable, line, from, to, source: variable } as const
  return {
    kind: 'call',
    name: 'getenv',
    on: null,
    arguments: [name, fallback].map((value) => ({ name: null, value })),
    line,
    from,
    to,
    source: variable,
  }
}
