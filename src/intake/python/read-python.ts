import type { SyntaxNode } from '@lezer/common'
import { parser } from '@lezer/python'
import { importedFrom } from '../collections/collected.ts'
import type { Imported } from '../imported.ts'
import { requestOf } from './python-request.ts'
import { sessionHeadersIn } from './session-headers.ts'

const imports = /^[^\S\n]*(?:import|from)[^\S\n]+(?:requests|httpx|aiohttp|urllib3?|http\.client|locust)\b/m
const verb = /\.(?:get|post|put|patch|delete|head|options|request)\(/
const calls =
  /\b(?:requests|httpx)\.(?:get|post|put|patch|delete|head|options|request|Request|Session|Client|AsyncClient)\s*\(|\burllib\.request\.\w+\(|\baiohttp\.ClientSession\(|\bhttp\.client\.HTTPS?Connection\(/

/** Whether a text is Python that sends a request with requests, httpx, aiohttp, urllib or http.client. */
export function isPython(text: string): boolean {
  return calls.test(text) || (imports.test(text) && verb.test(text))
}

/** Whether a text is Python whose requests are sent by something else. */
export function isOtherPython(text: string): boolean {
  return (
    /^[^\S\n]{0,40}(?:def \w{1,60}\(.{0,400}\)(?: -> .{1,80})?|class \w{1,60}(?:\([\w., ]{0,200}\))?|with .{1,300}|for .{1,300}):[^\S\n]*$/m.test(
      text,
    ) &&
    /^[^\S\n]{0,40}(?:from [\w.]{1,100} import .{1,200}|import [\w.]{1,100}(?: as \w{1,60})?)[^\S\n]*$/m.test(
      text,
    )
  )
}

/** Reads the calls of Python's HTTP clients out of the syntax tree; nothing is run. */
export function readPython(text: string): Imported {
  const tree = parser.parse(text)
  const bindings = new Map<string, SyntaxNode>()
  const twice = new Set<string>()
  const called: SyntaxNode[] = []
  tree.iterate({
    enter: ({ node, name }) => {
      if (name === 'AssignStatement' && node.firstChild !== null && node.lastChild !== null) {
        const target = text.slice(node.firstChild.from, node.firstChild.to)
        if (bindings.has(target)) twice.add(target)
        bindings.set(target, node.lastChild)
      } else if (name === 'WithStatement') {
        // `with requests.Session() as session`
        const [made, as] = [node.getChild('CallExpression'), node.getChildren('VariableName').at(-1)]
        if (made !== null && as !== undefined) bindings.set(text.slice(as.from, as.to), made)
      } else if (name === 'CallExpression') called.push(node)
    },
  })
  for (const name of twice) bindings.delete(name)
  const program = { text, bindings, sessionHeaders: sessionHeadersIn(text, called, bindings) }
  const requests = called.flatMap((call) => requestOf(call, program) ?? [])
  return importedFrom(requests, 'the Python call')
}
