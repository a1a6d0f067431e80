import type { HeaderList } from './case.ts'

/** Every value of one name, in wire order, whatever the case of the name. Lines are not joined: two lines are two values. */
export function headerValues(headers: HeaderList, name: string): readonly string[] {
  const wanted = name.toLowerCase()
  return headers.filter(([given]) => given.toLowerCase() === wanted).map(([, value]) => value)
}
