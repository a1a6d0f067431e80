import { join } from 'node:path'
import ts from 'typescript'
import type { Mutant } from './instrument.ts'

/**
 * Those of the mutants whose code does not type-check, in the file where they stand: nobody could run such a program.
 * `sources`: what was written before it was broken, path → text. A name that is no longer used is no error here.
 */
export function refusedByTypes(
  root: string,
  sources: ReadonlyMap<string, string>,
  mutants: readonly Mutant[],
): ReadonlySet<number> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, {
    noUnusedLocals: false,
    noUnusedParameters: false,
  })
  const texts = new Map([...sources].map(([name, text]) => [join(root, name), { text, version: 0 }]))
  // Their own files and what these import: nothing else can make them wrong.
  const names = [...new Set(mutants.map(({ fileName }) => join(root, fileName)))]
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => names,
    getScriptVersion: (name) => String(texts.get(name)?.version ?? 0),
    getScriptSnapshot: (name) => {
      const text = texts.get(name)?.text ?? ts.sys.readFile(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    fileExists: (name) => texts.has(name) || ts.sys.fileExists(name),
    readFile: (name) => texts.get(name)?.text ?? ts.sys.readFile(name),
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  })
  const refused = mutants.filter((mutant) => {
    const name = join(root, mutant.fileName)
    const file = texts.get(name)
    if (file === undefined) throw new Error(`${mutant.fileName} was not read`)
    const { text, version } = file
    texts.set(name, { text: broken(text, mutant), version: version + 1 })
    const errors = service.getSemanticDiagnostics(name)
    texts.set(name, { text, version: version + 2 })
    return errors.length > 0
  })
  return new Set(refused.map(({ id }) => id))
}

function broken(text: string, { location: { start, end }, replacement }: Mutant): string {
  const { getPositionOfLineAndCharacter: at } = ts
  const file = ts.createSourceFile('', text, ts.ScriptTarget.Latest)
  return (
    text.slice(0, at(file, start.line, start.column)) +
    replacement +
    text.slice(at(file, end.line, end.column))
  )
}
