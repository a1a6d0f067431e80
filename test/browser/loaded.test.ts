import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../../src')

/** Every file that is loaded with this one: what it imports at once, types left out. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file) || !/\.tsx?$/.test(file)) return found
  found.add(file)
  const statements = readFileSync(file, 'utf8').matchAll(
    /^\s*(?:import|export)\s+(?!type\s)(?:[^'"`;]*?\sfrom\s+)?'(\.[^']+)'/gms,
  )
  for (const [, specifier = ''] of statements) loadedWith(resolve(dirname(file), specifier), found)
  return found
}

it.each(['check', 'judge', 'scan', 'import', 'fix', 'watch'])(
  '%s loads nothing of the browsers',
  (command) => {
    const loaded = [...loadedWith(resolve(src, `commands/${command}.ts`))].map((file) => relative(src, file))
    expect(loaded.length).toBeGreaterThan(10)
    expect(loaded.filter((file) => file.startsWith('browser/'))).toEqual([])
  },
)
