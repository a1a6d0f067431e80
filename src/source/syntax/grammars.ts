import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliDecompressSync } from 'node:zlib'
import { Language, Parser, type Node } from 'web-tree-sitter'
import { saysNothing } from './says-nothing.ts'
import type { SyntaxNode } from './syntax-node.ts'

/** The languages that are read with a grammar of tree-sitter, and the file of each, below node_modules. */
const grammars = {
  java: '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
  kotlin: '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
  csharp: '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  go: '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
  rust: '@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm',
  ruby: '@vscode/tree-sitter-wasm/wasm/tree-sitter-ruby.wasm',
  php: '@vscode/tree-sitter-wasm/wasm/tree-sitter-php.wasm',
  terraform: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
} as const

type GrammarName = keyof typeof grammars

const loaded = new Map<GrammarName, Promise<Parser>>()
let runtime: Promise<void> | null = null

/** A parser of the language; the runtime and each grammar are loaded when they are first needed, once. */
export function parserOf(language: GrammarName): Promise<(text: string) => SyntaxNode> {
  const parser = loaded.get(language) ?? load(language)
  loaded.set(language, parser)
  return parser.then((ready) => (text) => parsed(ready, text))
}

async function load(language: GrammarName): Promise<Parser> {
  runtime ??= Parser.init({ wasmBinary: bytesOf('web-tree-sitter/web-tree-sitter.wasm') })
  await runtime
  const parser = new Parser()
  parser.setLanguage(await Language.load(bytesOf(grammars[language])))
  return parser
}

/** The build packs the grammars beside the program, a tenth of their size; from source they are taken where npm put them. */
function bytesOf(path: string): Uint8Array {
  try {
    return brotliDecompressSync(
      readFileSync(new URL(`grammars/${path.split('/').at(-1)}.br`, import.meta.url)),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return readFileSync(createRequire(import.meta.url).resolve(path))
  }
}

function parsed(parser: Parser, text: string): SyntaxNode {
  const tree = parser.parse(text)
  if (tree === null) throw new Error('a tree-sitter parser without a language')
  try {
    return copied(tree.rootNode, null, text)
  } finally {
    tree.delete()
  }
}

/** The tree as plain data: it outlives the memory of the parser, and is read without calls into it. */
function copied(root: Node, field: string | null, file: string): SyntaxNode {
  const cursor = root.walk()
  const here = (): SyntaxNode => {
    const children: SyntaxNode[] = []
    const { nodeType: type, nodeIsNamed: isNamed, startIndex: from, endIndex: to } = cursor
    const line = cursor.startPosition.row + 1
    const own = cursor.currentFieldName ?? field
    if (!saysNothing(type, file, from, to) && cursor.gotoFirstChild()) {
      do children.push(here())
      while (cursor.gotoNextSibling())
      cursor.gotoParent()
    }
    return { type, field: own, isNamed, from, to, line, children, file }
  }
  try {
    return here()
  } finally {
    cursor.delete()
  }
}
