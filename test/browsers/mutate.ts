import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { Random } from './random.ts'

/** Bytes that some grammar treats as its own: blanks, separators, quotes, controls, and the first past ASCII. */
const telling = '\t\x0b\x0c\x01\x1f \x7f\x80\xa0\xad\xe9\xff,;:=*"\'()/\\<>?@[]{}%&#+-._~0aA'

/** The text with one to three small edits: the values that nobody thought of listing. */
export function mutate(random: Random, text: string): string {
  const edits = random.weighted([
    [6, 1],
    [3, 2],
    [1, 3],
  ])
  let edited = text
  for (let edit = 0; edit < edits; edit += 1) edited = editOnce(random, edited)
  return edited
}

function editOnce(random: Random, text: string): string {
  const at = random.integer(text.length + 1)
  const before = text.slice(0, at)
  const after = text.slice(at)
  const byte = random.chance(0.8)
    ? telling.charAt(random.integer(telling.length))
    : String.fromCharCode(14 + random.integer(242))
  switch (random.pick(['insert', 'insert', 'replace', 'drop', 'repeat', 'case'] as const)) {
    case 'insert':
      return before + byte + after
    case 'replace':
      return before + byte + after.slice(1)
    case 'drop':
      return before + after.slice(1)
    case 'repeat':
      return text + byte + after
    case 'case':
      return before + after.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 0x20))
  }
}

/** The lines with one of them mutated, twice there, or gone elsewhere: mostly its value, seldom its name. */
export function mutateLine(random: Random, headers: HeaderList): HeaderList {
  const index = random.integer(headers.length)
  const line = headers[index]
  if (line === undefined) return headers
  const [name, value] = line
  const mutated = random.weighted<readonly HeaderList[number][]>([
    [6, [[name, mutate(random, value)]]],
    [2, [line, [name, mutate(random, value)]]],
    [1, [[name, mutate(random, value)], line]],
    [1, [line, line]],
    [1, [[mutate(random, name), value]]],
    [1, [[`${name}${random.pick([' ', '\t', '  '])}`, value]]],
    [1, [[random.chance(0.5) ? name.toUpperCase() : name.toLowerCase(), value]]],
  ])
  return headers.toSpliced(index, 1, ...mutated)
}
