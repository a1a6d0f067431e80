import type { HeaderList } from './case.ts'

/** Every value of one name, in wire order, whatever the case of the name. Lines are not joined: two lines are two values. */
export function headerValues(headers: HeaderList, name: string): readonly string[] {
  const wanted = name.toLowerCase()
  const values: string[] = []
  // Every mark of every software asks: most names are told apart by their length alone.
  for (const [given, value] of headers) {
    if (given.length === wanted.length && given.toLowerCase() === wanted) values.push(value)
  }
  return values
}
