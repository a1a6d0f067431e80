import { any, body, header, type Marks } from './marks.ts'

export const php: Marks = {
  id: 'php',
  name: 'PHP',
  role: 'application',
  made: any(header('X-Powered-By', /^php/i), header('Set-Cookie', /PHPSESSID=/)),
  words: [
    {
      means: 'broke-off',
      when: body(/headers already sent by \(output started at/),
      says: 'PHP had begun its output before header() was called, and says where (headers already sent)',
    },
    {
      means: 'broke-off',
      when: any(body(/<b>(?:Fatal|Parse) error<\/b>:/), body(/^\s*(?:PHP )?(?:Fatal|Parse) error: /)),
      says: 'PHP broke off with an error, and what comes later in the script never ran',
    },
  ],
}
