import { header, type Marks } from './marks.ts'

export const rust: Marks = {
  id: 'rust',
  name: 'Rust',
  role: 'application',
  // tower-http writes its Vary in small letters, all three names in one line.
  hint: header('Vary', /^origin, access-control-request-method, access-control-request-headers$/),
}
