import { parse as parseJs } from '@babel/parser'
import { parser as pythonParser } from '@lezer/python'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { fixFor } from '../../../src/knowledge/recipes/fix-for.ts'
import { fileIn } from '../../proofs/proof.ts'
import { evidence, finding, marker, stack, subject } from './arbitrary.ts'
import { sinsOf } from './guard.ts'

const anything = fc.tuple(finding, subject, stack, evidence)
const runs = { numRuns: 2_000 }

describe('whatever the case, the finding and the server say', () => {
  test('no snippet allows more than the origins it names', () => {
    fc.assert(
      fc.property(anything, ([found, asked, id, seen]) => {
        const fix = fixFor(found, asked, id, seen)
        expect(sinsOf(fix?.snippet ?? '')).toEqual([])
      }),
      runs,
    )
  })

  test('there is a fix with steps, for the software asked for or for none', () => {
    fc.assert(
      fc.property(anything, ([found, asked, id, seen]) => {
        const fix = fixFor(found, asked, id, seen)
        expect([id, null]).toContain(fix.stack)
        for (const line of [fix.title, ...fix.steps]) expect(line).toMatch(/^\S[^\n\r\0\u2028]*\S$/u)
        expect(fix.steps.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  test('text of others stays text: every snippet is still a program of its language', () => {
    fc.assert(
      fc.property(anything, ([found, asked, id, seen]) => {
        const snippet = fixFor(found, asked, id, seen)?.snippet ?? null
        if (snippet !== null) expect(problemsIn(snippet)).toEqual([])
      }),
      runs,
    )
  })
})

/** Reads the snippet by the parser of its language; in configuration files the marker may stand between quotes, among names. */
function problemsIn(snippet: string): readonly string[] {
  if (snippet.startsWith('# response to OPTIONS')) {
    return snippet.split('\n').filter((line) => !/^(# [ -~]+|[A-Z][A-Za-z-]+: [ -~]+|)$/.test(line))
  }
  if (snippet.startsWith('# template.yaml')) {
    const wrapper = fileIn(snippet, 'with-cors.mjs')
    return [
      ...yamlProblems(fileIn(snippet, 'template.yaml'), /^Resources$/),
      ...yamlProblems(fileIn(snippet, 'openapi.yaml'), /^(paths,)?x-amazon-apigateway-[a-z-]+$/),
      ...(wrapper === '' ? [] : jsProblems(wrapper)),
    ]
  }
  if (/^[[{]/.test(snippet)) return jsonProblems(snippet)
  if (/^# (Ingress|VirtualService|kong\.yml|dynamic|elasticsearch|Part 1: http_filters)/.test(snippet))
    return yamlProblems(snippet, /./)
  if (
    /^(\/\/ (CorsPolicy|Part 1: (?:Program|axum)|cors\.)|<|# (config|netlify|Part 1: (in a|in the frontend|at the end|oauth2|override))|server\.|builder|http\.|setcookie|cookies|response\.headers_mut|Set-Cookie)/.test(
      snippet,
    )
  )
    return beyondPlain(snippet)
  if (
    snippet.startsWith('from corsheaders') ||
    snippet.startsWith('from flask import') ||
    snippet.startsWith('from starlette') ||
    snippet.startsWith('SESSION_') ||
    snippet.startsWith('response.set_cookie')
  )
    return pythonProblems(snippet)
  const isConfiguration = /^(# Part|Header |proxy_cookie_flags|header_down)/.test(snippet)
  const outsideQuotes = snippet.replace(/"[\w., :/[\]+-]*"|'[\w.:/[\]+-]*'/g, '')
  if (isConfiguration) return outsideQuotes.includes(marker) ? [`bare in ${snippet}`] : []
  return jsProblems(snippet)
}

function jsonProblems(source: string): readonly string[] {
  try {
    JSON.parse(source)
    return []
  } catch (error) {
    return [`${String(error)} in ${source}`]
  }
}

/** Where no parser is at hand: text of others stands in words of plain characters only. */
function beyondPlain(source: string): readonly string[] {
  const words = source.match(new RegExp(`[^\\s"'<>,=(){}]*${marker}[^\\s"'<>,=(){}]*`, 'g')) ?? []
  return words.filter((word) => !/^[\w.:/[\]+|^$\\-]+$/.test(word))
}

function jsProblems(source: string): readonly string[] {
  try {
    const { program, tokens } = parseJs(source, { sourceType: 'module', tokens: true })
    const bare = (tokens ?? []).filter(
      ({ type, value }) => type.label !== 'string' && String(value).includes(marker),
    )
    return program.body.length === 0 || bare.length > 0 ? [`bare in ${source}`] : []
  } catch (error) {
    return [`${String(error)} in ${source}`]
  }
}

function pythonProblems(source: string): readonly string[] {
  const problems: string[] = []
  pythonParser.parse(source).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) problems.push(`error at ${from} in ${source}`)
      if (type.name === 'VariableName' && source.slice(from, to).includes(marker)) problems.push('bare')
    },
  })
  return problems
}

function yamlProblems(source: string, keys: RegExp): readonly string[] {
  try {
    const tree = parseYaml(source, {
      customTags: [{ tag: '!Ref', resolve: (name: string) => name }],
    }) as object
    return keys.test(Object.keys(tree).join()) ? [] : [`other keys in ${source}`]
  } catch (error) {
    return [`${String(error)} in ${source}`]
  }
}
