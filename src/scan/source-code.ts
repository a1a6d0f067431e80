import { parserOf } from '../source/syntax/grammars.ts'
import { parsePython } from '../source/syntax/python-syntax.ts'
import type { Code } from '../source/syntax/code.ts'
import { readCode } from '../source/syntax/read-code.ts'
import type { SyntaxNode } from '../source/syntax/syntax-node.ts'
import type { CodeFile, FrameworkReader, Language } from './code-file.ts'
import { underConditions } from './conditions.ts'
import { lookupIn } from './elsewhere.ts'
import { isTest } from './for-development.ts'
import { aspnet } from './frameworks/aspnet.ts'
import { cdk } from './frameworks/cdk.ts'
import { flaskCors } from './frameworks/flask-cors.ts'
import { goMiddlewares } from './frameworks/go.ts'
import { headersByHand } from './frameworks/by-hand.ts'
import { ktor } from './frameworks/ktor.ts'
import { litestar } from './frameworks/litestar.ts'
import { phpOptions } from './frameworks/php.ts'
import { rackCors } from './frameworks/rack-cors.ts'
import { rustMiddlewares } from './frameworks/rust.ts'
import { spring } from './frameworks/spring.ts'
import { starlette } from './frameworks/starlette.ts'
import type { FileScan, Scanner } from './scan.ts'

const languages: readonly (readonly [RegExp, Language, readonly FrameworkReader[]])[] = [
  [/\.java$/, 'java', [spring, cdk]],
  [/\.kts?$/, 'kotlin', [spring, ktor]],
  [/\.cs$/, 'csharp', [aspnet, cdk]],
  [/\.go$/, 'go', [goMiddlewares, cdk]],
  [/\.rs$/, 'rust', [rustMiddlewares]],
  [/\.(rb|ru)$|(^|\/)(Rakefile|config\.ru)$/, 'ruby', [rackCors]],
  [/\.(php|phtml|inc)$/, 'php', [phpOptions]],
  [/\.py$/, 'python', [starlette, litestar, flaskCors, cdk]],
]

/** Source of the languages with a grammar of their own; JavaScript and Django's settings have readers apart. */
export const sourceCode: Scanner = {
  reads: (path, text) => languages.some(([name]) => name.test(path)) && mentionsCors(`${path}\n${text}`),
  scan: async (path, text, tree): Promise<FileScan> => {
    const [, language, readers] = languages.find(([name]) => name.test(path)) ?? []
    if (language === undefined || readers === undefined) return {}
    const code = await parsedAs(language, text)
    const file: CodeFile = {
      path,
      text,
      language,
      tree,
      code,
      lookup: await lookupIn(path, code, tree, (other) => parsedAs(language, other)),
    }
    const policies = isTest(path)
      ? []
      : underConditions(
          [...readers, headersByHand].flatMap((read) => read(file)),
          text,
        )
    const { fault } = code
    const message = `expected ${language === 'csharp' ? 'C#' : language}, found something it does not allow here; what stands around it was read`
    return {
      policies,
      problems:
        fault === null || policies.length > 0 || isSettings(text) ? [] : [{ file: path, ...fault, message }],
    }
  },
}

/** Settings of Django have a reader of their own, which says what is wrong there. */
function isSettings(text: string): boolean {
  return /^CORS_|corsheaders/m.test(text)
}

function mentionsCors(text: string): boolean {
  return /access[-_]?control[-_]?allow|\bcors|cors\b|Cors|CORS|CrossOrigin|cross_origin|allow(ed)?_?origin/i.test(
    text,
  )
}

async function parsedAs(language: Language, text: string): Promise<Code> {
  return readCode(await treeOf(language, text))
}

async function treeOf(language: Language, text: string): Promise<SyntaxNode> {
  return language === 'python' ? parsePython(text) : (await parserOf(language))(text)
}
