import { body, header, type Marks } from './marks.ts'

export const rust: Marks = {
  id: 'rust',
  name: 'Rust',
  role: 'application',
  // actix-cors and rocket_cors.
  made: body(/^Origin is not allowed to make this request\.?$/),
  // tower-http writes its Vary in small letters, all three names in one line.
  hint: header('Vary', /^origin, access-control-request-method, access-control-request-headers$/),
}
