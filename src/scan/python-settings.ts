import { parser } from '@lezer/python'
import type { SyntaxNode } from '@lezer/common'
import { foundOnce } from '../source/found-once.ts'
import { lineCounter } from '../source/syntax/line-counter.ts'
import { ofTree } from './of-tree.ts'
import type { ScanProblem, SourceTree } from './scan.ts'
import { besides } from './source-tree.ts'

/** A name of a settings module, and where it gets its value. */
export interface Setting {
  readonly file: string
  readonly line: number
  readonly node: SyntaxNode
  readonly text: string
  /** It depends on a condition, or was changed after it was set. */
  readonly isConditional: boolean
  /** `NAME += …` and `NAME.insert(…)`: what is added, in order. */
  readonly added: readonly Setting[]
}

interface OpenSetting extends Setting {
  readonly added: Setting[]
}

export type Settings = ReadonlyMap<string, Setting>

const deepest = 4

/** What a settings module sets, the modules of the same tree that it imports from included. */
export function settingsOf(file: string, text: string, tree: SourceTree, depth = 0): Settings {
  const settings = new Map<string, OpenSetting>()
  const lineAt = lineCounter(text)
  const set = (statement: SyntaxNode, value: SyntaxNode | null): OpenSetting => ({
    file,
    line: lineAt(statement.from),
    text,
    node: value ?? statement,
    isConditional: isUnderIf(statement),
    added: [],
  })
  parser.parse(text).iterate({
    enter: ({ node, name }) => {
      if (name === 'ImportStatement' && depth < deepest) {
        for (const [key, value] of imported(node, file, text, tree, depth))
          settings.set(key, { ...value, added: [...value.added] })
      } else if (name === 'AssignStatement') {
        const [target, value] = [node.firstChild, node.lastChild]
        if (target === null || value === null) return
        settings.set(slice(target, text), set(node, value))
      } else if (name === 'UpdateStatement') {
        add(settings, node.firstChild, set(node, node.lastChild), text)
      } else if (name === 'CallExpression') {
        const target = node.firstChild
        const values = node.lastChild
        const [, method = ''] =
          /\.(append|insert|extend)$/.exec(target === null ? '' : slice(target, text)) ?? []
        const last = values?.lastChild?.prevSibling ?? null
        if (method !== '') add(settings, target?.firstChild ?? null, set(node, last), text)
      }
    },
  })
  return settings
}

function add(
  settings: Map<string, OpenSetting>,
  target: SyntaxNode | null,
  more: Setting,
  text: string,
): void {
  const name = target === null ? '' : slice(target, text)
  const known = settings.get(name)
  if (known !== undefined) known.added.push(more)
}

function isUnderIf(node: SyntaxNode): boolean {
  for (let parent = node.parent; parent !== null; parent = parent.parent) {
    if (/^(IfStatement|TryStatement|FunctionDefinition|ClassDefinition)$/.test(parent.name)) return true
  }
  return false
}

/** `from .base import *`, `from .origins import A, B as C`, and absolute names whose file ends the same way. */
function imported(
  node: SyntaxNode,
  file: string,
  text: string,
  tree: SourceTree,
  depth: number,
): readonly (readonly [string, Setting])[] {
  const [, dots = '', module = '', list = ''] =
    /^from\s{1,40}(\.{0,20})\s{0,40}([\w.]{0,200})\s{1,40}import\s{1,40}\(?([^)]*)/.exec(slice(node, text)) ??
    []
  const path = moduleFile(file, dots, module, tree)
  const theirs = path === null ? null : tree.text(path)
  if (path === null || theirs === null) return []
  const found = settingsOf(path, theirs, tree, depth + 1)
  if (list.trim() === '*') return [...found]
  return list.split(',').flatMap((item) => {
    const [name = '', , local = name] = item.trim().split(/\s+/)
    const setting = found.get(name)
    return setting === undefined ? [] : [[local, setting] as const]
  })
}

function moduleFile(file: string, dots: string, module: string, tree: SourceTree): string | null {
  const inside = module.replaceAll('.', '/')
  const endings = [`${inside}.py`, `${inside}/__init__.py`]
  if (dots !== '') {
    const up = '../'.repeat(dots.length - 1)
    const near = endings.map((ending) => besides(file, `${up}${ending}`))
    return near.find((path) => path !== null && tree.has(path)) ?? null
  }
  return moduleLike(inside, tree)
}

/** The first file that an absolute name fits: its folder is not known. */
const moduleLike = ofTree((inside, tree): string | null => {
  const endings = [`${inside}.py`, `${inside}/__init__.py`]
  return (
    tree.paths.find((path) => endings.some((ending) => path === ending || path.endsWith(`/${ending}`))) ??
    null
  )
})

/** The strings that a setting comes to; null where the files alone do not tell. */
export function stringsOf(setting: Setting, settings: Settings, depth = 0): readonly string[] | null {
  if (setting.isConditional || depth > 8) return null
  const own = strings(setting.node, setting.text, settings, depth)
  const more = setting.added.map((one) => stringsOf(one, settings, depth + 1))
  return own === null || more.includes(null) ? null : [...own, ...more.flatMap((one) => one ?? [])]
}

/** Lists that each hold the last one twice end there, and what they come to is not known. */
const mostReads = 1_000_000

const readsOf = foundOnce((_: Settings) => ({ count: 0 }))

function strings(
  node: SyntaxNode,
  text: string,
  settings: Settings,
  depth: number,
): readonly string[] | null {
  const reads = readsOf(settings)
  reads.count += 1
  if (reads.count > mostReads) return null
  const inner = (one: SyntaxNode | null) => (one === null ? null : strings(one, text, settings, depth + 1))
  switch (node.name) {
    case 'String':
      return [slice(node, text).replace(/^[rbuf]*("""|'''|["'])([\s\S]*)\1$/i, '$2')]
    case 'ArrayExpression':
    case 'TupleExpression':
    case 'SetExpression': {
      const found: string[] = []
      for (let child = node.firstChild; child !== null; child = child.nextSibling) {
        if (/^([[\](){},*]|Comment)$/.test(child.name)) continue
        const each = inner(child)
        if (each === null) return null
        found.push(...each)
      }
      return found
    }
    case 'ParenthesizedExpression':
      return inner(node.firstChild?.nextSibling ?? null)
    case 'BinaryExpression': {
      const [left, right] = [inner(node.firstChild), inner(node.lastChild)]
      return left === null || right === null ? null : [...left, ...right]
    }
    case 'VariableName': {
      const bound = settings.get(slice(node, text))
      return bound === undefined ? null : stringsOf(bound, settings, depth + 1)
    }
    default:
      return null
  }
}

/** True or False as written; null where it is something else, undefined where it is not set. */
export function truthOf(setting: Setting | undefined): boolean | null | undefined {
  if (setting === undefined) return undefined
  const value = slice(setting.node, setting.text)
  if (setting.isConditional) return null
  return value === 'True' ? true : value === 'False' ? false : null
}

/** The variable of the environment that a setting is read from; null where it is read from none. */
export function environmentName({ node, text }: Setting): string | null {
  const code = slice(node, text)
  if (!/environ|getenv|config\(|\benv(\.\w+)?\(/.test(code)) return null
  return /["']([A-Z][A-Z\d_]*)["']/.exec(code)?.[1] ?? null
}

/** The first place that is not Python; what was understood around it is kept. */
export function faultsOf(file: string, text: string): readonly ScanProblem[] {
  let at = -1
  parser.parse(text).iterate({
    enter: ({ type, from }) => {
      if (type.isError && at < 0) at = from
    },
  })
  if (at < 0) return []
  const column = at - text.lastIndexOf('\n', at - 1)
  const message = 'expected Python, found something it does not allow here'
  return [{ file, line: lineCounter(text)(at), column, message }]
}

export function slice(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to)
}
